import { addressAt } from "../../address.ts";
import { IncomparableRows } from "../../errors.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { versionOf } from "../../query/vintage/vintage.ts";

/** Why rows that differ in a column cannot be combined, and the alternatives to naming one value of it. */
const advice: Readonly<Record<string, readonly [why: string, otherwise?: string]>> = {
  series: ["Publishers count differently: name", ", or an order of them with prefer"],
  edition: ["Two editions are two answers: name", ", or a day with asOf, or leave everyEdition out"],
  stage: ["Stages are never summed: name"],
  flow_basis: ["The two sides keep different books: name"],
  valuation: ["Values at different borders do not add up: name"],
};

/** With rows of several of these, each can be computed separately. */
const overTime = ["year", "period"];

/** The rows of one query, and some of them. */
export interface Rows {
  readonly context: Context;
  readonly rows: Iterable<number>;
}

/** The value of a column in a row, or of a column of its source. */
export function cellText({ table, sources }: Context, row: number, column: string): string {
  if (column === "series" || column === "edition")
    return versionOf(sources, textAt(table, "source", row) as string)[column];
  return String(valueAt(table.column(column), row) ?? "empty");
}

/**
 * Refuses rows that must not be combined.
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

/** Refuses, naming the values of a column that differ, each with the address of a row. */
export function refuse(column: string, found: ReadonlyMap<string, string>, hint?: string): never {
  throw new IncomparableRows(column, [...found.keys()], [...found.values()], hint ?? adviceOn(column));
}

function adviceOn(column: string): string {
  const each = overTime.includes(column) ? `, or compute each with over` : "";
  const [why = "Name", otherwise = each] = advice[column] ?? [];
  return `${why} one ${column}${otherwise}.`;
}
