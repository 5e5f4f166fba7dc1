import { requireFunction, requireQuery } from "../../given.ts";
import { byLetters } from "../../lists.ts";
import { textAt } from "../../query/column.ts";
import type { Query } from "../../query/query.ts";
import { type Version, versionOf } from "../../query/vintage/vintage.ts";
import type { QueryOf } from "../core/rows.ts";
import { declareMetric } from "../declare/metric.ts";

/** A result as of one publication. */
export interface AtEdition<Result> {
  /** The source that was published. */
  readonly source: string;
  readonly edition: string;
  readonly series: string;
  /** The last day that its date of publication can mean; undefined if the publisher gives none. */
  readonly published: string | undefined;
  readonly result: Result;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "metric-across-editions",
  category: "Vintage",
  summary:
    "The result of a metric after each publication: the same question, asked as of the day of every relevant edition and erratum, oldest first. An edition that was superseded before it was posted is left out.",
  formula: "m(t) = m\\left(\\text{rows as of } t\\right)",
  reference: "Definition; the vintages of real-time data sets",
  traps: ["The differences are between editions, not between years: nothing may have changed in the world."],
  throws: ["Any error that the metric throws for one of the editions."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { hhi, metricAcrossEditions } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
const table = metricAcrossEditions(mined, (rows) => hhi(rows));
table.map(({ published, result }) => [published, result.text]); // [["2025-01-31","4,923.55 points"],["2026-02-06","5,192.36 points"],["2026-03-05","5,192.36 points"]]`,
  rows: { table: "shares" },
  options: [
    {
      name: "metric",
      apart: true,
      kind: "text",
      default: "hhi",
      value: "name",
      about: "the metric of suppliers (default: hhi)",
    },
  ],
  calls: ["--commodity rare-earths --year 2024", "--metric share --area CHN --year 2023"],
  list: (input: QueryOf<"shares">, { metric }, { metricOf }) =>
    metricAcrossEditions(input, (rows) => metricOf?.(metric, rows)),
});

// biome-ignore lint/suspicious/noExplicitAny: a query of any table
export function metricAcrossEditions<Q extends Query<any, any>, Result>(
  query: Q,
  metric: (rows: Q) => Result,
): AtEdition<Result>[] {
  requireQuery("What metricAcrossEditions takes", query);
  requireFunction("The metric", metric);
  const { context, rows } = query.everyEdition().internals();
  const versions = new Map<string, Version>();
  for (const row of rows) {
    const id = textAt(context.table, "source", row) as string;
    if (!versions.has(id)) versions.set(id, versionOf(context.sources, id));
  }
  return [...versions.values()]
    .filter(({ published }) => published !== "")
    .sort((a, b) => byLetters(a.published, b.published) || byLetters(a.source, b.source))
    .flatMap(({ source, edition, series, published, dated }) => {
      const then = query.asOf(published) as Q;
      // If the data of an earlier edition reach further, this one never counted.
      if (!then.internals().rows.some((row: number) => textAt(context.table, "source", row) === source)) return [];
      return [{ source, edition, series, published: dated ? published : undefined, result: metric(then) }];
    });
}
