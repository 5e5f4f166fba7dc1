import type { Query } from "../../query/query.ts";
import { type Rows, requireComparable } from "./comparable.ts";
import type { QueryOf } from "./rows.ts";

/** A query of a table whose rows print a figure of one thing in one year or period. */
export type OverTime = QueryOf<"shares"> | QueryOf<"us_balances"> | QueryOf<"exports">;

/** The column that tells when. */
export const timeOf = (query: Pick<Query, "table">): "year" | "period" =>
  (query.table as string) === "exports" ? "period" : "year";

/**
 * Requires that all rows are of one thing: they agree in the table's key, in the unit and in the series, though not in
 * the source; nor in the time, unless that is asked for.
 *
 * @throws IncomparableRows
 */
export function requireOneThing(of: Rows, but: readonly string[]): void {
  const { columnNames, key } = of.context.table;
  const units = ["unit", "basis", "valuation"].filter((name) => columnNames.includes(name) && !key.includes(name));
  requireComparable(of, [
    "series",
    ...[...key, ...units].filter((column) => column !== "source" && !but.includes(column)),
  ]);
}
