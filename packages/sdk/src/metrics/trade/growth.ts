import { requireRowsOrFigures } from "../../given.ts";
import type { Measure } from "../core/measure.ts";
import type { OverTime } from "../core/one-thing.ts";
import { declareMetric } from "../declare/metric.ts";
import { figureOfFlows, ratioScale } from "../declare/options.ts";
import { type GrowthOptions, growthOver, type Span, type SpanDetails } from "./cagr.ts";
import { readSpan } from "./read-span.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "growth",
  category: "Trade",
  summary: "Total growth from the first to the last year.",
  formula: "g = \\frac{x_1}{x_0} - 1",
  reference: "Definition",
  traps: ["Growth between two editions' figures for different years may be a revision. See `revision`."],
  throws: ["IncomparableRows if the rows are not one thing in several years."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { growth } from "@oreledger/sdk/metrics";

const australia = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", area: "AUS" });
const measure = growth(australia);
measure.text; // "0 percent"`,
  names: { growth_rate: {} },
  rows: { table: "shares", area: "AUS", everyYear: true },
  numbers: {
    inputs: "`start` and `end`, or a `series` by year",
    example: { start: 190000, end: 297000 },
    words: { terms: ["start", "end"] },
    line: "start=190000 end=297000",
    read: (inputs) => ({ input: readSpan(inputs, false) }),
  },
  options: [ratioScale, figureOfFlows],
  calls: ["--area AUS --year 2021..2025", "start=190000 end=297000"],
  measure: (input: Omit<Span, "years"> | OverTime, options) => growth(input, options),
});

export function growth(input: Omit<Span, "years"> | OverTime, options: GrowthOptions = {}): Measure<SpanDetails> {
  requireRowsOrFigures("What growth takes", input, "start", "end", "years");
  return growthOver("growth", ["g", "end / start − 1"], "start" in input ? { ...input, years: 1 } : input, options);
}
