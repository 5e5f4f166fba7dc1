import { growthOver, type Span, type SpanDetails } from "./cagr.ts";
import type { Measure } from "./measure.ts";
import type { QueryOf } from "./rows.ts";
import type { RatioScale } from "./scale.ts";

/**
 * Growth from the first to the last year, as a whole.
 *
 * @formula $g = \frac{x_1}{x_0} - 1$
 * @reference Definition
 * @trap Growth between two editions' figures for different years may be a revision. See `revision`.
 * @example growth(shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", area: "AUS" }))
 * @throws IncomparableRows where the rows are not of one thing in several years.
 */
export function growth(
  input: Omit<Span, "years"> | QueryOf<"shares">,
  options: { readonly scale?: RatioScale } = {},
): Measure<SpanDetails> {
  return growthOver("growth", "g = end / start − 1", "start" in input ? { ...input, years: 1 } : input, options);
}
