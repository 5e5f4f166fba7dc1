import { type CoverageDetails, type CoverageOf, coverage, leftFor, partOf, unsettledIn } from "../core/coverage.ts";
import { type Distribution, distributionOf, type SharingOptions, saidOf } from "../core/distribution.ts";
import { areasNamed } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit, type NamedInput } from "../declare/named-inputs.ts";
import { denominator, ratioScale } from "../declare/options.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "share",
  category: "Concentration",
  summary: "The share of a total that one area has, or several together.",
  formula: "s_A = \\sum_{i \\in A} x_i / T",
  reference: "As the USGS Mineral Commodity Summaries state a country's share of world output",
  traps: [
    "A rounded printed total and the sum of rows give different shares: the larger is the denominator, and the result says which.",
    "A total without the United States gives it no share.",
    "A withheld figure is not zero: the share then has bounds and no value.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined('share(mined, "CHN")', "70.3125 percent"),
  names: { market_share: {}, country_share: {}, import_share: {}, supplier_share: {} },
  named: { country: 220000, world_total: 290000 },
  rows: { table: "shares" },
  numbers: {
    inputs: "`country` and `world_total`; or a supply",
    example: { country: 220000, world_total: 290000 },
    words: { each: "AREA", into: ["amounts"] },
    line: "CHN=270000 USA=45500 AUS=29000 _OTH=1000",
    read: (inputs) => {
      const part = inputs.findAmount("country", "area", "part", "numerator");
      if (part === undefined) return { input: inputs.supply() as SupplyInput };
      const [one, whole] = inOneUnit([part, inputs.figure("world_total", "total")]) as [NamedInput, NamedInput];
      return {
        input: { areas: { country: given(one) }, total: given(whole) },
        options: { area: ["country"], denominator: "printed_total" },
      };
    },
  },
  options: [
    {
      name: "area",
      apart: true,
      kind: "areas",
      names: ["country", "area", "countries", "areas", "partners", "partner"],
      needed: "CHN",
      value: "area",
      about: "one area, or several as a list",
    },
    denominator,
    ratioScale,
  ],
  measure: (input, { area, ...options }) => share(input, area, options),
});

export function share(
  input: SupplyInput,
  area: string | readonly string[],
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale } = {},
): Measure<CoverageDetails> {
  const areas = areasNamed(input, area);
  const formula = `s = (${areas.join(" + ")}) / total`;
  return shareIn(distributionOf(input, options), { metric: "share", formula, areas, scale: options.scale }, {});
}

/**
 * The share of areas in a distribution: no value if a part is not known, and no bounds either if the rows say nothing about
 * an area.
 *
 * @param more What the metric adds to the details.
 */
export function shareIn<More extends object>(
  distribution: Distribution,
  of: CoverageOf,
  more: More,
): Measure<CoverageDetails & More> {
  const { areas, possible = [] } = of;
  const { suppliers, nil, fixed, other, leftOut, lineage } = distribution;
  const measured = coverage(distribution, of, more);
  const asked = [...areas, ...possible];
  // The sum of the rows leaves nothing over that could be of an area that is not among them: it bounds nothing.
  const unbounded = !fixed && other === undefined && unsettledIn(distribution, asked).length > 0;
  const none = { ...measured, value: undefined, lineage };
  if (unbounded || asked.some((each) => each === leftOut))
    return new Measure<CoverageDetails & More>({
      ...none,
      range: undefined,
      warnings: [
        ...measured.warnings,
        ...(unbounded ? ["No value: the rows alone say nothing of who is not among them."] : []),
      ],
      substituted: "no share",
      inputs: saidOf(distribution).inputs,
    });
  const covered = suppliers.filter(({ label }) => areas.includes(label));
  const left = leftFor(distribution, areas);
  // One part is not known: the share of the known ones would read as the share of all.
  const known = left === undefined && covered.every(({ value }) => value !== undefined);
  if (known || suppliers.length + nil.length === 0) return measured;
  const { factor } = scaled(of.scale);
  const maybe = suppliers.filter(({ label }) => possible.includes(label));
  const { low, high } = partOf(distribution, covered, left === undefined ? maybe : [...maybe, left]);
  return new Measure<CoverageDetails & More>({
    ...none,
    warnings: [
      ...measured.warnings,
      ...(left === undefined ? [] : ["No value: what is not attributed may be of the area that is not named."]),
    ],
    substituted: "no exact value",
    range: { low: low * factor, high: high * factor },
    inputs: covered,
  });
}
