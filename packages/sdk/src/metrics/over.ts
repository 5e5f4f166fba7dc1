import type { Query } from "../query/query.ts";

/**
 * A metric for each value of a column, in the order of the values: for each year, each commodity, each source.
 *
 * @example over(shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production" }), "year", (each) => hhi(each))
 * @throws whatever the metric throws for one of the groups.
 */
// biome-ignore lint/suspicious/noExplicitAny: a query of any table
export function over<Q extends Query<any, any>, Column extends keyof RowOf<Q> & string, Result>(
  query: Q,
  column: Column,
  metric: (group: Q) => Result,
): Map<RowOf<Q>[Column], Result> {
  return new Map([...query.groupBy(column)].map(([value, group]) => [value as RowOf<Q>[Column], metric(group as Q)]));
}

// biome-ignore lint/suspicious/noExplicitAny: any table's name
type RowOf<Q> = Q extends Query<any, infer Row> ? Row : never;
