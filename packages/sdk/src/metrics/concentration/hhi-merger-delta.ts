import { InvalidInput } from "../../errors.ts";
import { present } from "../../lists.ts";
import { partOf } from "../core/coverage.ts";
import { type Distribution, distributionOf, requirePossible, type SharingOptions } from "../core/distribution.ts";
import { exactly, type Interval, multiply, sum } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { formulaMeasure, givenTerm, type ReadTerm } from "../core/terms.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { inBaseUnit } from "../declare/named-inputs.ts";
import { denominator, hhiScale } from "../declare/options.ts";
import type { HhiScale } from "./hhi.ts";

/** Placeholders for `merging` if two shares are given instead of areas. */
const sharesGiven = ["a", "b"] as const;

export const metric = /* @__PURE__ */ declareMetric({
  name: "hhi-merger-delta",
  category: "Concentration",
  summary: "The rise in the HHI if two suppliers become one: twice the product of their shares.",
  formula: "\\Delta H = 2\\,s_a s_b",
  reference: "U.S. Department of Justice and Federal Trade Commission, Merger Guidelines",
  traps: ['Shares are fractions here; the result is in points unless you set `scale: "fraction"`.'],
  throws: ["InvalidInput if a share is not a fraction, or both together exceed 1."],
  example: /* @__PURE__ */ onMined('hhiMergerDelta(mined, ["AUS", "USA"])', "178.969 points"),
  names: { hhi_delta: {}, merger_delta: {} },
  named: { a_pct: 5, b_pct: 10 },
  rows: { table: "shares" },
  numbers: {
    inputs: "`a_pct` and `b_pct`, or `a` and `b` as fractions; or a supply",
    example: { a_pct: 5, b_pct: 10 },
    words: { each: "AREA", into: ["amounts"] },
    line: "CHN=270000 USA=45500 AUS=29000 _OTH=1000",
    read: (inputs) => {
      const [a, b] = [inputs.find("a", "share_a"), inputs.find("b", "share_b")];
      if (a === undefined || b === undefined) return { input: inputs.supply() as SupplyInput };
      return {
        input: [inBaseUnit(a), inBaseUnit(b)],
        options: { merging: sharesGiven },
      };
    },
  },
  options: [
    {
      name: "merging",
      apart: true,
      kind: "areas",
      names: ["merging", "merge"],
      flag: "merge",
      needed: "AUS,USA",
      value: "a,b",
      about: "the two areas to merge",
    },
    denominator,
    hhiScale,
  ],
  measure: (input: SupplyInput, { merging: [a, b, ...more], denominator, scale }) => {
    if (a === undefined || b === undefined || more.length > 0) throw new InvalidInput("merging must name two areas.");
    return (a as string) === sharesGiven[0]
      ? hhiMergerDelta(...(input as unknown as [number, number]), present({ scale }))
      : hhiMergerDelta(input, [a, b], present({ denominator, scale }));
  },
});

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
    throw new InvalidInput(`${a} and ${b} are not shares: give fractions that add up to at most 1.`);
  const points = options.scale !== "fraction";
  return formulaMeasure({
    metric: "hhi-merger-delta",
    unit: points ? "points" : "index",
    formula: `ΔH = 2 × a × b${points ? " × 10,000" : ""}`,
    substitute: ([x, y]) => `2 × ${x} × ${y}${points ? " × 10,000" : ""}`,
    terms,
    // Multiplied by 100 first, so that whole percentages give a whole number.
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
    throw new InvalidInput(`The printed total leaves out the United States: ${area} has no share of it to merge.`);
  const figure = suppliers.find(({ label }) => label === area);
  if (figure === undefined)
    throw new InvalidInput(
      `${area} is not named in this print. It names ${suppliers.map(({ label }) => label).join(", ")}.`,
    );
  const value =
    figure.value === undefined || !whole.value
      ? undefined
      : requirePossible(figure.value / whole.value, { low: 0, high: 1 }, distribution);
  return { figure: { ...figure, value, ...partOf(distribution, [figure], []) }, lineage, row: undefined };
}
