import type { Query } from "../../query/query.ts";
import { type Rows, requireComparable } from "./comparable.ts";
import type { QueryOf } from "./rows.ts";

/** A query of a table whose rows have a figure of one thing in one year or period. */
export type OverTime = QueryOf<"shares"> | QueryOf<"us_balances"> | QueryOf<"exports">;

/** The column of time. */
export const timeOf = (query: Pick<Query, "table">): "year" | "period" =>
  (query.table as string) === "exports" ? "period" : "year";

/**
 * Requires all rows to be of one thing: they agree in the table's key, the unit and the series, but may differ in the
 * source, and in the columns `but`.
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
