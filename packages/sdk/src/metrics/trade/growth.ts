import type { Measure } from "../core/measure.ts";
import type { OverTime } from "../core/one-thing.ts";
import { type GrowthOptions, growthOver, type Span, type SpanDetails } from "./cagr.ts";

/**
 * Growth from the first to the last year, as a whole.
 *
 * @category Trade
 * @formula $g = \frac{x_1}{x_0} - 1$
 * @reference Definition
 * @trap Growth between two editions' figures for different years may be a revision. See `revision`.
 * @throws IncomparableRows where the rows are not of one thing in several years.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { growth } from "@oreledger/sdk/metrics";
 *
 * const australia = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", area: "AUS" });
 * const measure = growth(australia);
 * measure.text; // "0 percent"
 */
export function growth(input: Omit<Span, "years"> | OverTime, options: GrowthOptions = {}): Measure<SpanDetails> {
  return growthOver("growth", "g = end / start − 1", "start" in input ? { ...input, years: 1 } : input, options);
}
