import { requireFunction, requireQuery, requireText } from "../../given.ts";
import type { CellOf, ColumnOf } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";
import { declareMetric } from "../declare/metric.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "over",
  category: "Series",
  summary: "A metric for each value of a column, in the order of the values: for each year, commodity or source.",
  formula: "m_g = m\\left(\\text{rows of group } g\\right)",
  reference: "Definition",
  traps: [
    "Each group comes from the edition that printed it: a step between two years may be a step between two editions.",
    "A group that the metric refuses stops the series: filter it out, or catch the error in the function.",
  ],
  throws: ["Any error that the metric throws for one of the groups."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { hhi, over } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production" });
const series = over(mined, "year", (rows) => hhi(rows));
series.get(2024)?.text; // "5,192.36 points"`,
  options: [],
});

// biome-ignore lint/suspicious/noExplicitAny: a query of any table
export function over<Q extends Query<any, any>, Column extends ColumnOf<RowOf<Q>>, Result>(
  query: Q,
  column: Column,
  metric: (group: Q) => Result,
): Map<CellOf<RowOf<Q>, Column>, Result> {
  requireQuery("What over takes", query);
  requireText("The column", column);
  requireFunction("The metric", metric);
  return new Map(
    [...query.groupBy(column)].map(([value, group]) => [value as CellOf<RowOf<Q>, Column>, metric(group as Q)]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: any table's name
type RowOf<Q> = Q extends Query<any, infer Row> ? Row : never;
