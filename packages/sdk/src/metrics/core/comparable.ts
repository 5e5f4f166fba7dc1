import { addressAt } from "../../address.ts";
import { IncomparableRows } from "../../errors.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { versionOf } from "../../query/vintage/vintage.ts";

/** What to do where rows differ in a column. */
const advice: Readonly<Record<string, string>> = {
  series: "Publishers count differently: name one with where({ series }), or set an order with prefer([…]).",
  edition:
    "Figures of two editions are two answers: remove everyEdition(), or name one edition with where({ edition }) or asOf(date).",
  stage: "Stages are never summed: name one with where({ stage }).",
  year: 'Name one with where({ year }), or compute each with over(query, "year", …).',
  period: 'Name one with where({ period }), or compute each with over(query, "period", …).',
  flow_basis: "The two sides keep different books: name one with where({ flow_basis }).",
  valuation: "Values at different borders cannot be added: name one with where({ valuation }).",
};

/** The rows of one query, and some of them. */
export interface Rows {
  readonly context: Context;
  readonly rows: Iterable<number>;
}

/** The value of a column in a row, or what the row's source says of itself. */
export function cellText({ table, sources }: Context, row: number, column: string): string {
  if (column === "series" || column === "edition")
    return versionOf(sources, textAt(table, "source", row) as string)[column];
  return String(valueAt(table.column(column), row) ?? "empty");
}

/**
 * Refuses rows that must not be computed with together.
 *
 * @param columns The columns in which all rows must agree: of the table, or `series` and `edition` of the row's source.
 * @throws IncomparableRows naming the first column in which they differ, with a row for each value.
 */
export function requireComparable(of: Rows | readonly Rows[], columns: readonly string[]): void {
  const queries = Array.isArray(of) ? (of as readonly Rows[]) : [of as Rows];
  for (const column of columns) {
    const found = new Map<string, string>();
    for (const { context, rows } of queries)
      for (const row of rows) {
        const value = cellText(context, row, column);
        if (!found.has(value)) found.set(value, addressAt(context.table, row));
      }
    if (found.size > 1) refuse(column, found);
  }
}

/** Refuses, naming what differs: the values of a column, each with the address of a row. */
export function refuse(column: string, found: ReadonlyMap<string, string>, hint?: string): never {
  throw new IncomparableRows(
    column,
    [...found.keys()],
    [...found.values()],
    hint ?? advice[column] ?? `Name one with where({ ${column} }).`,
  );
}
