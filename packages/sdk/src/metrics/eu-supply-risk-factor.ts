import { figureOf } from "./figure.ts";
import { Measure } from "./measure.ts";
import { exact } from "./numerals.ts";

/**
 * The supply risk of one element from that of another with the same suppliers and recycling: only the substitution index
 * differs, so the values stand as the indices do.
 *
 * @formula $SR_2 = SR_1 \cdot \frac{SI_2}{SI_1}$
 * @reference Follows from the supply-risk form of the European Commission, https://doi.org/10.2873/725585
 * @trap Printed values are rounded to one decimal: the result is no more exact than they are.
 * @example euSupplyRiskFactor({ reference: 5.6, siReference: 1.0, si: 0.99 })
 * @throws RangeError where the reference index is not above zero.
 */
export function euSupplyRiskFactor(input: {
  readonly reference: number;
  readonly siReference: number;
  readonly si: number;
}): Measure<Record<never, never>> {
  const { reference, siReference, si } = input;
  if (!(siReference > 0)) throw new RangeError(`siReference is ${siReference}: it must be above zero.`);
  return new Measure({
    metric: "euSupplyRiskFactor",
    value: (reference * si) / siReference,
    unit: "supply risk",
    formula: "SR₂ = SR₁ × SI₂ / SI₁",
    substituted: `${exact(reference)} × ${exact(si)} / ${exact(siReference)}`,
    inputs: [figureOf("SR₁", reference), figureOf("SI₁", siReference), figureOf("SI₂", si)],
    warnings: ["Holds only where suppliers, governance, trade and recycling are the same."],
    details: {},
  });
}
