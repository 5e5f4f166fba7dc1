import { exactSum } from "./exact-sum.ts";
import { figureOf, type Given } from "./figure.ts";
import { sum } from "./interval.ts";
import { noLineage } from "./lineage.ts";
import type { Measure } from "./measure.ts";
import { formulaMeasure } from "./terms.ts";

/**
 * The value of a group of elements as the EU prints it: the plain mean of its members, for supply risk and for economic
 * importance.
 *
 * @formula $\bar v = \frac{1}{n} \sum_i v_i$
 * @reference European Commission, Study on the critical raw materials for the EU (2023), groups LREE, HREE and PGM, https://doi.org/10.2873/725585
 * @trap It weighs cerium and praseodymium alike, whatever their tonnage.
 * @trap Which elements belong depends on the scheme: europium is heavy for the EU, not for the USGS.
 * @example groupMean({ cerium: 4.0, lanthanum: 3.5, neodymium: 4.5, praseodymium: 3.2, samarium: 3.5 })
 */
export function groupMean(
  values: Readonly<Record<string, Given>> | readonly Given[],
): Measure<{ readonly members: number }> {
  const entries = Array.isArray(values)
    ? (values as readonly Given[]).map((value, i) => [String(i + 1), value] as const)
    : Object.entries(values as Readonly<Record<string, Given>>);
  const count = entries.length;
  return formulaMeasure({
    metric: "groupMean",
    unit: "mean",
    formula: "v̄ = Σ vᵢ / n",
    substitute: (texts) => `(${texts.join(" + ")}) / ${count}`,
    terms: entries.map(([label, value]) => ({ figure: figureOf(label, value), lineage: noLineage, row: undefined })),
    evaluate: (all) => (count === 0 ? undefined : exactSum(all) / count),
    bounds: (all) => ({ low: sum(all).low / count, high: sum(all).high / count }),
    details: { members: count },
  });
}
