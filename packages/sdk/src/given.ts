/**
 * Checks of arguments before they are used. Callers without types may pass anything, and the answer to a wrong argument would read
 * as a fact.
 */
import type { TableName } from "@oreledger/data";
import { InvalidInput } from "./errors.ts";
import type { LedgerTables } from "./ledger/ledger.ts";
import { isQuery } from "./query/is-query.ts";
import type { AnyQuery } from "./query/query.ts";

/** The kind of a value, in a word, for a message. Calls none of its methods. */
export function kindOf(given: unknown): string {
  if (given === null) return "null";
  if (typeof given === "string") return JSON.stringify(given);
  if (typeof given === "function") return "a function";
  if (typeof given !== "object") return String(given);
  return Array.isArray(given) ? "a list" : "an object of another kind";
}

const refuse = (what: string, right: string, given: unknown): InvalidInput =>
  new InvalidInput(`${what} is ${right}, not ${kindOf(given)}.`);

/** Whether a value is an object of names and values, not a list, query, date or function. */
export const isPlain = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === "object" &&
  given !== null &&
  !(Symbol.iterator in given) &&
  Object.prototype.toString.call(given) === "[object Object]";

/** A text. @throws InvalidInput */
export function requireText(what: string, given: unknown): asserts given is string {
  if (typeof given !== "string") throw refuse(what, "a text", given);
}

/** A finite number. @throws InvalidInput */
export function requireNumber(what: string, given: unknown): asserts given is number {
  if (!Number.isFinite(given)) throw refuse(what, "a finite number", given);
}

/** A whole number from 0 on. @throws InvalidInput */
export function requireCount(what: string, given: unknown): asserts given is number {
  if (!(Number.isInteger(given) && (given as number) >= 0)) throw refuse(what, "a whole number from 0 on", given);
}

/** An object of names and values. @throws InvalidInput */
export function requireObject(what: string, given: unknown): asserts given is Readonly<Record<string, unknown>> {
  if (!isPlain(given)) throw refuse(what, "an object", given);
}

/** A list. @throws InvalidInput */
export function requireList(what: string, given: unknown): asserts given is readonly unknown[] {
  if (!Array.isArray(given)) throw refuse(what, "a list", given);
}

/** A list of texts, or one. @throws InvalidInput */
export function requireTexts(what: string, given: unknown): void {
  for (const each of Array.isArray(given) ? given : [given]) requireText(what, each);
}

/** True or false. @throws InvalidInput */
export function requireSwitch(what: string, given: unknown): void {
  if (typeof given !== "boolean") throw refuse(what, "true or false", given);
}

/** An iterable, such as a list or a set. @throws InvalidInput */
export function requireIterable(what: string, given: unknown): asserts given is Iterable<unknown> {
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given)) throw refuse(what, "a list", given);
}

/** A list of texts. @throws InvalidInput */
export function requireTextList(what: string, given: unknown): void {
  requireList(what, given);
  for (const each of given) requireText(what, each);
}

/** A function. @throws InvalidInput */
export function requireFunction(what: string, given: unknown): void {
  if (typeof given !== "function") throw refuse(what, "a function", given);
}

/** A query of one of these tables (or of any), or plain figures. @throws InvalidInput */
export function requireRowsOrFigures(what: string, given: unknown, ...names: readonly string[]): void {
  if (isQuery(given)) return;
  if (!isPlain(given)) throw refuse(what, "a query of rows, or an object of figures", given);
  const odd = names.length === 0 ? undefined : Object.keys(given).find((name) => !names.includes(name));
  if (odd !== undefined) throw new InvalidInput(`${what} is ${names.join(", ")}, and no ${odd}.`);
}

/** A function that refuses a value of the wrong kind. */
export type Check = (what: string, given: unknown) => void;

/** An object with the required names and any of the optional ones; other names are refused as misspelt. @throws InvalidInput */
export function requireInputs<Inputs extends object>(
  what: string,
  given: Inputs,
  needed: { readonly [Name in keyof Inputs]?: Check },
  optional: { readonly [Name in keyof Inputs]?: Check } = {},
): void {
  const checks: Readonly<Record<string, Check | undefined>> = { ...needed, ...optional };
  const names = Object.keys(checks);
  if (!isPlain(given)) throw refuse(what, `an object of ${names.join(", ")}`, given);
  for (const name of Object.keys(given))
    if (!Object.hasOwn(checks, name)) throw new InvalidInput(`${what} takes no ${name}, but ${names.join(", ")}.`);
  for (const name of names)
    if (given[name] !== undefined || Object.hasOwn(needed, name)) checks[name]?.(`${what}: ${name}`, given[name]);
}

/** A row with a column of text that identifies it. @throws InvalidInput */
export function requireRow(what: string, given: unknown, column: string): void {
  if (!isPlain(given)) throw refuse(what, "a row", given);
  requireText(`${what}: ${column}`, given[column]);
}

/** A list of rows, each with such a column. @throws InvalidInput */
export function requireRows(what: string, given: unknown, column: string): void {
  requireList(what, given);
  for (const each of given) requireRow(what, each, column);
}

/** A query of one of the tables, or of any. @throws InvalidInput */
export function requireQuery(what: string, given: unknown, ...tables: readonly TableName[]): asserts given is AnyQuery {
  if (!isQuery(given)) throw refuse(what, `a query${tables.length > 0 ? ` of ${tables.join(" or ")}` : ""}`, given);
  const { name } = given.internals().context.table;
  if (tables.length > 0 && !tables.includes(name as TableName))
    throw new InvalidInput(`${what} is a query of ${tables.join(" or ")}, not of ${name}.`);
}

/** The tables of a ledger; refused if it lacks a named one. @throws InvalidInput */
export function tablesOf<Tables extends Partial<LedgerTables>>(
  ledger: { readonly tables: Tables },
  ...names: readonly (keyof Tables & TableName)[]
): Tables {
  const tables: Tables | undefined = ledger?.tables;
  if (typeof tables !== "object" || tables === null) throw refuse("A ledger", "an object with tables", ledger);
  for (const name of names) if (!isQuery(tables[name])) throw new InvalidInput(`The ledger has no table ${name}.`);
  return tables;
}

/** One of some words. */
export const requireWord =
  (...words: readonly string[]): Check =>
  (what, given) => {
    if (!words.includes(given as string)) throw refuse(what, `one of ${words.join(", ")}`, given);
  };

/** A query of a table, as the value of an input. */
export const queryOf =
  (...tables: readonly TableName[]): Check =>
  (what, given) =>
    requireQuery(what, given, ...tables);

/** Accepts anything: later code refuses what is wrong. */
export const anything: Check = () => {};
