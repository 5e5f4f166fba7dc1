import type { Codes, Column } from "@oreledger/data";
import type { GroupCondition } from "./in-group.ts";

/** From one value to another, both included; either end may be left out. Rows with an empty cell do not match. */
export interface Range<V extends string | number = string | number> {
  readonly from?: V;
  readonly to?: V;
}

/**
 * A filter's condition on one column: a value, a list of values of which one must match (an empty list matches no row), a range,
 * null for an empty cell, or a group, if the column contains areas or commodities.
 *
 * @example shares.where({ year: { from: 2020 }, area: ["AUS", "USA"], commodity: { group: "eu-strategic-2023" }, quantity: null })
 */
export type Condition<V> =
  | GroupCondition<V extends readonly (infer M)[] ? M : NonNullable<V>>
  | (V extends readonly (infer M)[] ? M : V)
  | readonly (V extends readonly (infer M)[] ? M : NonNullable<V>)[]
  | (V extends number ? Range<number> : V extends string ? Range<string> : never);

const isRange = (condition: unknown): condition is Range =>
  typeof condition === "object" && condition !== null && !Array.isArray(condition);

const within = (value: string | number, { from, to }: Range): boolean =>
  (from === undefined || value >= from) && (to === undefined || value <= to);

const matches = (condition: unknown): ((value: string | number) => boolean) => {
  if (typeof condition === "function") return condition as (value: string | number) => boolean;
  if (isRange(condition)) return (value) => within(value, condition);
  const wanted = new Set(Array.isArray(condition) ? condition : [condition]);
  return (value) => wanted.has(value);
};

/**
 * The rows whose cell meets a condition, in order. A list column matches if any member does; text is tested once per
 * distinct value.
 *
 * @param rows The rows to look at; by default all rows of the column.
 */
export function matching(column: Column, condition: unknown, rows?: Uint32Array): Uint32Array {
  const wantsEmpty = condition === null || (Array.isArray(condition) && condition.includes(null));
  if (column.kind === "number") {
    const { values } = column;
    if (typeof condition === "number" && rows === undefined) return rowsOf(values, condition);
    const match = matches(condition);
    return filter(values.length, rows, (row) => {
      const value = values[row] as number;
      return Number.isNaN(value) ? wantsEmpty : match(value);
    });
  }
  if (column.kind === "text" && typeof condition === "string") {
    const at = column.values.indexOf(condition);
    return at < 0 ? new Uint32Array() : rowsWithCode(column.codes, at + 1, rows);
  }
  const match = matches(condition);
  const values: readonly (string | readonly string[])[] = column.values;
  return rowsWithCodes(
    column.codes,
    [wantsEmpty, ...values.map((value) => (typeof value === "string" ? match(value) : value.some(match)))],
    rows,
  );
}

/** The rows for whose code `wanted[code]` is true. */
export function rowsWithCodes(codes: Codes, wanted: readonly boolean[], rows?: Uint32Array): Uint32Array {
  return filter(codes.length, rows, (row) => wanted[codes[row] as number] === true);
}

const rowsWithCode = (codes: Codes, code: number, rows: Uint32Array | undefined): Uint32Array =>
  rows === undefined ? rowsOf(codes, code) : rows.filter((row) => codes[row] === code);

/** The rows that contain a number. Tables are sorted, so equal cells are adjacent: the engine's search finds where they begin. */
function rowsOf(cells: Codes | Float64Array, wanted: number): Uint32Array {
  const found: number[] = [];
  for (let row = cells.indexOf(wanted); row >= 0; row = cells.indexOf(wanted, row))
    for (; cells[row] === wanted; row++) found.push(row);
  return Uint32Array.from(found);
}

function filter(length: number, rows: Uint32Array | undefined, test: (row: number) => boolean): Uint32Array {
  if (rows !== undefined) return rows.filter(test);
  const found = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (test(row)) found[count++] = row;
  return found.slice(0, count);
}

/** The plain values in a condition, for checking that they exist. */
export function namedValues(condition: unknown): string[] {
  if (isRange(condition)) return [];
  return (Array.isArray(condition) ? condition : [condition]).filter(
    (value): value is string => typeof value === "string",
  );
}
