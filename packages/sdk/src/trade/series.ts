import { addressAt } from "../address.ts";
import { IncomparableRows } from "../errors.ts";
import type { Query } from "../query/query.ts";
import { versionsOf } from "../query/vintage/vintage.ts";

/** The series that the rows of a query come from, each with one row. */
export function seriesOf(query: Query<"exports">): Map<string, string> {
  const { context, rows } = query.internals();
  const versionAt = versionsOf(context.table, context.sources, rows);
  const found = new Map<string, string>();
  for (const row of rows) {
    const { series } = versionAt(row);
    if (!found.has(series)) found.set(series, addressAt(context.table, row));
  }
  return found;
}

/**
 * Refuses flows of several series: a flow in two of them would count twice.
 *
 * @throws IncomparableRows naming the series.
 */
export function requireOneSeries(query: Query<"exports">): void {
  const found = seriesOf(query);
  if (found.size > 1)
    throw new IncomparableRows(
      "series",
      [...found.keys()],
      [...found.values()],
      "Several sources report these flows: name one series.",
    );
}
