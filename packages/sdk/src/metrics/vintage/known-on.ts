import { OreledgerError } from "../../errors.ts";
import { requireQuery } from "../../given.ts";
import { byLetters } from "../../lists.ts";
import { textAt } from "../../query/column.ts";
import { versionOf } from "../../query/vintage/vintage.ts";
import type { Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { type OverTime, requireOneThing } from "../core/one-thing.ts";
import { formulaMeasure, termOf, unitOfTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";

/** The edition of the figure, and the later ones. */
export interface KnownDetails {
  /** The source of the figure; undefined if nothing was published by then. */
  readonly source: string | undefined;
  /** The last day that the date of publication of that source can mean; undefined if it has none. */
  readonly published: string | undefined;
  /** The sources of the same series that printed the same thing later, from data that reach as far or further; oldest first. */
  readonly later: readonly string[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "known-on",
  category: "Vintage",
  summary:
    "What was known of one figure on a day. Of the editions of its series published by then, the one with the newest data answers.",
  formula: "x(t) = x_{e(t)}, \\qquad e(t) = \\text{the edition published by } t \\text{ with the newest data}",
  reference:
    "Definition; the vintage of a real-time data set (Croushore and Stark 2001, A real-time data set for macroeconomists)",
  traps: [
    "If an edition leaves a country out of a print, there is no figure for it: an older edition never fills the gap.",
    "Two series never replace each other: name one.",
  ],
  throws: ["IncomparableRows if the rows are not one thing.", "OreledgerError if no edition printed it."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { knownOn } from "@oreledger/sdk/metrics";

const australia = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024, area: "AUS" });
const measure = knownOn(australia, "2025-11-06");
measure.text; // "13,000 t REO"`,
  rows: { table: "shares", area: "AUS", everyEdition: true },
  options: [{ name: "on", apart: true, kind: "date", needed: "2025-11-06", about: "on which day" }],
  calls: ["--area AUS --year 2024 --on 2025-11-06", "--area BRA --measure reserves --year 2025 --on 2026-03-01"],
  measure: (input: OverTime, { on }) => knownOn(input, on),
});

export function knownOn(query: OverTime, date: string): Measure<KnownDetails> {
  requireQuery("What knownOn takes", query);
  const { context, rows } = query.everyEdition().internals();
  if (rows.length === 0) throw new OreledgerError("No edition printed it, so nothing was known on any day.");
  requireOneThing({ context, rows }, []);
  const then = query.asOf(date);
  const term = termOf("figure", then as OverTime);
  const source = term.figure.source;
  const version = source === undefined ? undefined : versionOf(context.sources, source);
  const published = version?.dated ? version.published : undefined;
  const later = [...new Set(Array.from(rows, (row) => textAt(context.table, "source", row) as string))]
    .map((id) => versionOf(context.sources, id))
    .filter(({ published, age }) => published > (then.date as string) && age > (version?.age ?? ""))
    .sort((a, b) => byLetters(a.age, b.age));
  return formulaMeasure<KnownDetails>({
    metric: "known-on",
    unit: unitOfTerm(term) ?? unitOfTerm(termOf("figure", query as OverTime)) ?? "as given",
    formula: "x = the figure in the edition with the newest data, of those published by the day",
    substitute: ([figure]) => figure as string,
    terms: [term],
    evaluate: ([figure]) => figure,
    bounds: ([figure]) => figure as Interval,
    warnings: () => [
      ...(source === undefined ? [`No edition published by ${then.date} prints it.`] : []),
      ...(later.length === 0 ? [] : [`Printed again later by ${later.map((version) => version.source).join(", ")}.`]),
    ],
    details: { source, published, later: later.map((version) => version.source) },
  });
}
