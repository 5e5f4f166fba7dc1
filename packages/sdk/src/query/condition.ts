import type { Column } from "@oreledger/data";
import type { GroupCondition } from "./in-group.ts";

/** From one value to another, both included; either end may be left out. Rows with an empty cell do not match. */
export interface Range<V extends string | number = string | number> {
  readonly from?: V;
  readonly to?: V;
}

/**
 * What a filter says of one column: a value, several of which any will do, a range, null for an empty cell, or, of a column
 * that holds areas or commodities, a group of them.
 *
 * @example shares.where({ year: { from: 2020 }, area: ["AUS", "USA"], commodity: { group: "eu-strategic-2023" }, quantity: null })
 */
export type Condition<V> =
  | GroupCondition<V extends readonly (infer M)[] ? M : NonNullable<V>>
  | (V extends readonly (infer M)[] ? M : V)
  | readonly (V extends readonly (infer M)[] ? M : NonNullable<V>)[]
  | (V extends number ? Range<number> : V extends string ? Range<string> : never);

/** A test of row indices. */
export type Test = (row: number) => boolean;

const isRange = (condition: unknown): condition is Range =>
  typeof condition === "object" && condition !== null && !Array.isArray(condition);

const within = (value: string | number, { from, to }: Range): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to);

const matches = (condition: unknown): ((value: string | number) => boolean) => {
  if (isRange(condition)) return (value) => within(value, condition);
  const wanted = new Set(Array.isArray(condition) ? condition : [condition]);
  return (value) => wanted.has(value);
};

/** Compiles a condition on a column. A list column matches where any member does; text is tested once per distinct value. */
export function compile(column: Column, condition: unknown): Test {
  const wantsEmpty = condition === null || (Array.isArray(condition) && condition.includes(null));
  const match = matches(condition);
  if (column.kind === "number") {
    const { values } = column;
    return (row) => {
      const value = values[row] as number;
      return Number.isNaN(value) ? wantsEmpty : match(value);
    };
  }
  const { codes } = column;
  const mask = new Uint8Array(column.values.length + 1);
  if (wantsEmpty) mask[0] = 1;
  if (column.kind === "list")
    for (const [i, members] of column.values.entries()) mask[i + 1] = members.some(match) ? 1 : 0;
  else for (const [i, value] of column.values.entries()) mask[i + 1] = match(value) ? 1 : 0;
  return (row) => mask[codes[row] as number] === 1;
}

/** The plain values that a condition names, for checking that they exist. */
export function namedValues(condition: unknown): string[] {
  if (isRange(condition)) return [];
  return (Array.isArray(condition) ? condition : [condition]).filter(
    (value): value is string => typeof value === "string",
  );
}
