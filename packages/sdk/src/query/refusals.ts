import { type Column, type ColumnarTable, nearest, type RowNumbers } from "@oreledger/data";
import { InvalidInput, UnknownColumn, UnknownValue } from "../errors.ts";
import { isPlain, kindOf } from "../given.ts";
import { namedValues } from "./condition.ts";
import type { Context } from "./context.ts";
import { isInGroup } from "./in-group.ts";
import { isQuery } from "./is-query.ts";
import { columnsOf, isOfSource } from "./source-columns.ts";

/** Refuses anything but an object of columns: without columns every row would match. */
export function requireFilter({ name, key }: ColumnarTable, given: unknown): Readonly<Record<string, unknown>> {
  if (isPlain(given)) return given;
  const example =
    typeof given === "string" && key.length === 1
      ? `{ ${key[0]}: ${JSON.stringify(given)} }`
      : `an object of columns, such as { ${key[0]}: … }`;
  throw new InvalidInput(
    `A filter of ${name} must be ${example}, not ${isQuery(given) ? "an object with its own rows" : kindOf(given)}.${typeof given === "function" ? " filter(…) takes a function." : ""}`,
  );
}

/** Refuses an unknown column. */
export function requireColumn(table: ColumnarTable, column: string): void {
  const columns = columnsOf(table);
  if (!columns.includes(column))
    throw new UnknownColumn(table.name, column, nearest(String(column), columns), table.columnNames);
}

/** Refuses a table whose rows have no day: they cite no source. */
export function requireDated({ name, columnNames }: ColumnarTable): void {
  if (!columnNames.includes("source") && name !== "sources")
    throw new InvalidInput(`The rows of ${name} cite no source, so none is of a day: leave asOf out.`);
}

/** Refuses anything but a list of columns. */
export function requireColumns(table: ColumnarTable, columns: readonly string[]): void {
  if (!Array.isArray(columns))
    throw new InvalidInput(`Columns must be a list, such as ["${table.key[0]}"], not ${kindOf(columns)}.`);
  for (const column of columns) requireColumn(table, column);
}

/** Refuses anything but a number of rows. */
export function requireCount(count: number): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new InvalidInput(`limit takes a whole number of rows, 0 or more, not ${kindOf(count)}.`);
}

/** Whether an order is descending. */
export function requireOrder(order: string): boolean {
  const orders = ["ascending", "descending"];
  if (orders.includes(order)) return order === "descending";
  throw new UnknownValue("sortBy", "order", String(order), nearest(String(order), orders), orders);
}

/** Refuses a condition of another kind than the column's cells: no row could meet it. */
function requireKind(table: ColumnarTable, column: string, kind: Column["kind"], condition: unknown): void {
  const where = `${table.name}.${column}`;
  if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
    // A misspelt end would leave a range open.
    const words = isInGroup(condition) ? ["group", "on"] : ["from", "to"];
    const odd = isPlain(condition) ? Object.keys(condition).find((word) => !words.includes(word)) : kindOf(condition);
    if (odd !== undefined) {
      const [near] = nearest(odd, words);
      throw new InvalidInput(
        `${where}: ${JSON.stringify(odd)} is not part of a condition, which takes ${words.join(" and ")}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
      );
    }
    if (isInGroup(condition)) return;
    const { from, to } = condition as { from?: unknown; to?: unknown };
    if (from === undefined && to === undefined)
      throw new InvalidInput(
        `${where}: a range takes from or to, or both; this has neither. For every value leave ${column} out.`,
      );
    for (const end of [from, to]) if (end !== undefined) requireCell(where, kind, end);
    if (from !== undefined && to !== undefined && (from as string | number) > (to as string | number))
      throw new InvalidInput(
        `${where}: the range from ${from} to ${to} is empty. Write { from: ${JSON.stringify(to)}, to: ${JSON.stringify(from)} }.`,
      );
    return;
  }
  for (const value of Array.isArray(condition) ? condition : [condition])
    if (value !== null) requireCell(where, kind, value);
}

function requireCell(where: string, kind: Column["kind"], value: unknown): void {
  if (kind === "number" ? typeof value === "number" && !Number.isNaN(value) : typeof value === "string") return;
  const right =
    kind === "number"
      ? typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
        ? `: write ${Number(value)}`
        : ""
      : typeof value === "number"
        ? `: write ${JSON.stringify(String(value))}`
        : "";
  throw new InvalidInput(
    `${where} has ${kind === "number" ? "numbers" : "text"}; ${kindOf(value)} is not ${kind === "number" ? "a number" : "text"}${right}.`,
  );
}

const MOST_NEAR = 3;

/**
 * The valid values of a column that an invalid one may mean. With a ledger, the names of areas and commodities and the titles of
 * products count too.
 */
export function near(
  { meant }: Context,
  referred: string | undefined,
  value: string,
  valid: readonly string[],
): string[] {
  const named = referred === undefined ? undefined : meant?.(referred, value);
  return named?.filter((id) => valid.includes(id)).slice(0, MOST_NEAR) ?? nearest(value, valid);
}

/** Refuses a condition that no row could ever meet. */
export function requireCondition(context: Context, column: string, condition: unknown): void {
  const { table, sources } = context;
  requireColumn(table, column);
  const own = !isOfSource(table, column);
  const judge = own ? table : sources;
  const { kind } = judge.column(column, []);
  requireKind(table, column, kind, condition);
  const named = namedValues(condition);
  if (named.length === 0 || kind === "number") return;
  const here = (rows?: RowNumbers): readonly string[] => {
    const cells = judge.column(column, rows) as Exclude<Column, { kind: "number" }>;
    return cells.kind === "text" ? cells.values : cells.values.flat();
  };
  // Most names are found without reading a row.
  const known = here([]);
  const missing = named.filter((value) => !known.includes(value));
  if (missing.length === 0) return;
  const reference = judge.reference(column);
  const ids = reference?.ids;
  if (reference !== undefined && ids === undefined) return;
  const valid = judge.terms(column) ?? ids;
  const doubtful = missing.filter((value) => !valid?.includes(value));
  if (doubtful.length === 0) return;
  const all = here();
  for (const value of doubtful) {
    if (all.includes(value)) continue;
    const meant = near(context, reference?.table, value, valid ?? all);
    const closed =
      valid !== undefined ||
      (own ? isVocabulary(table, column, value) : !isElsewhere(table, column, value)) ||
      (!isDate(value) && all.length > 0 && all.every(isDate));
    // In an open column, an unknown word is a slip if a similar one exists. Dates and numbers always have similar ones.
    if (closed || (meant.length > 0 && /^[^\d]{3,}$/.test(value)))
      throw new UnknownValue(table.name, column, value, meant, valid ?? (closed ? [...new Set(all)] : []));
  }
}

/** Whether a text has the form of a date or an interval. All are valid: a day that no row has is not a slip. */
const isDate = (value: string): boolean => /^\d{4}(-\d\d){0,2}(\/\d{4}(-\d\d){0,2})?$/.test(value);

/** Whether the table has all values of a column: it is in the key, or names a print. Dates are open. */
const isVocabulary = ({ key, print }: ColumnarTable, column: string, value: string): boolean =>
  (key.length === 1 && key[0] === column) || (print.includes(column) && !/^\d/.test(value));

/**
 * Whether a source column's value that no cited source has may be another source's. A source's id begins with its
 * edition, and an edition's id with its series, so ids show it; a publisher must be a cited one.
 */
function isElsewhere(table: ColumnarTable, column: string, value: string): boolean {
  if (column === "published") return true;
  if (column === "publisher") return false;
  return table.reference("source")?.ids?.some((id) => id === value || id.startsWith(`${value}-`)) ?? true;
}
