import { exactSum } from "./exact-sum.ts";
import { figureOf } from "./figure.ts";
import { Measure } from "./measure.ts";
import { exact } from "./numerals.ts";

/**
 * A governance score as a risk weight from 0 (best governed) to 10: the mean of the six Worldwide Governance Indicators,
 * turned round and stretched. The scores are the caller's: the ledger carries none.
 *
 * @formula $w = 2\,(2.5 - \overline{WGI})$
 * @reference The rescaling in CritMAT, https://github.com/meyerdata/CritMAT, after the European Commission's criticality methodology
 * @trap The estimates run from about −2.5 to 2.5 but are not bounded there: a weight can leave 0–10.
 * @trap Average the six estimates first, and the years; then scale.
 * @example wgiScaled(-0.33)
 * @throws RangeError where no score is given, or one is no number.
 */
export function wgiScaled(scores: number | readonly number[]): Measure<{ readonly mean: number }> {
  const all = typeof scores === "number" ? [scores] : scores;
  if (all.length === 0 || all.some((score) => !Number.isFinite(score)))
    throw new RangeError("wgiScaled needs one score, or several: numbers from about −2.5 to 2.5.");
  const mean = exactSum(all) / all.length;
  const value = riskWeight(mean);
  return new Measure({
    metric: "wgiScaled",
    value,
    unit: "risk weight (0–10)",
    formula: "w = (2.5 − mean of the scores) × 2",
    substituted: `(2.5 − ${exact(mean)}) × 2`,
    inputs: all.map((score, i) => figureOf(all.length === 1 ? "WGI" : `WGI ${i + 1}`, score, Number.NEGATIVE_INFINITY)),
    warnings:
      value < 0 || value > 10 ? ["The score lies outside −2.5 to 2.5, so the weight lies outside 0 to 10."] : [],
    details: { mean },
  });
}

/** The weight of one mean score. */
export const riskWeight = (mean: number): number => (2.5 - mean) * 2;
