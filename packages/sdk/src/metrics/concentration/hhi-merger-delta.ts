import { partOf } from "../core/coverage.ts";
import { type Distribution, distributionOf, requirePossible, type SharingOptions } from "../core/distribution.ts";
import { exactly, type Interval, multiply, sum } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { formulaMeasure, givenTerm, type ReadTerm } from "../core/terms.ts";
import type { HhiScale } from "./hhi.ts";

/**
 * By how much the HHI rises where two suppliers become one: twice the product of their shares.
 *
 * @category Concentration
 * @formula $\Delta H = 2\,s_a s_b$
 * @reference U.S. Department of Justice and Federal Trade Commission, Merger Guidelines
 * @trap Shares are fractions here; the result is in points unless `scale: "fraction"` is asked for.
 * @throws RangeError where a share is no fraction, or both together exceed 1.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhiMergerDelta } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * const measure = hhiMergerDelta(mined, ["AUS", "USA"]);
 * measure.text; // "178.969 points"
 */
export function hhiMergerDelta(
  a: number,
  b: number,
  options?: { readonly scale?: HhiScale },
): Measure<Record<never, never>>;
export function hhiMergerDelta(
  input: SupplyInput,
  merging: readonly [string, string],
  options?: Pick<SharingOptions, "denominator"> & { readonly scale?: HhiScale },
): Measure<Record<never, never>>;
export function hhiMergerDelta(
  a: number | SupplyInput,
  b: number | readonly [string, string],
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: HhiScale } = {},
): Measure<Record<never, never>> {
  if (typeof a !== "number") requireAreas(a, b as readonly string[]);
  const distribution = typeof a === "number" ? undefined : distributionOf(a, options);
  const terms =
    distribution === undefined
      ? [givenTerm("a", a as number), givenTerm("b", b as number)]
      : (b as readonly string[]).map((area) => shareTerm(distribution, area));
  if (sum(terms.map(({ figure }) => figure)).low > 1 + 1e-9)
    throw new RangeError(`${a} and ${b} are no shares: fractions that add up to at most 1.`);
  const points = options.scale !== "fraction";
  return formulaMeasure({
    metric: "hhiMergerDelta",
    unit: points ? "points" : "index",
    formula: `ΔH = 2 × a × b${points ? " × 10,000" : ""}`,
    substitute: ([x, y]) => `2 × ${x} × ${y}${points ? " × 10,000" : ""}`,
    terms,
    // Percentages first, so that whole ones give a whole result.
    evaluate: ([x, y]) =>
      points ? 2 * (100 * (x as number)) * (100 * (y as number)) : 2 * (x as number) * (y as number),
    bounds: ([x, y]) => multiply(multiply(x as Interval, y as Interval), exactly(points ? 20_000 : 2)),
    details: {},
  });
}

/** The share of one area as a term. */
function shareTerm(distribution: Distribution, area: string): ReadTerm {
  const { suppliers, whole, lineage, leftOut } = distribution;
  if (area === leftOut)
    throw new RangeError(`The printed total is without the United States: ${area} has no share of it to merge.`);
  const figure = suppliers.find(({ label }) => label === area);
  if (figure === undefined)
    throw new RangeError(
      `${area} is not named in this print. It names ${suppliers.map(({ label }) => label).join(", ")}.`,
    );
  const value =
    figure.value === undefined || !whole.value
      ? undefined
      : requirePossible(figure.value / whole.value, { low: 0, high: 1 }, distribution);
  return { figure: { ...figure, value, ...partOf(distribution, [figure], []) }, lineage, row: undefined };
}
