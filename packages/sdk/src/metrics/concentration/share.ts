import { type CoverageDetails, coverage, partOf } from "../core/coverage.ts";
import { distributionOf, inputsOf, type SharingOptions } from "../core/distribution.ts";
import { requireAreas } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import { numeral } from "../core/numerals.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import type { SupplyInput } from "../core/supply.ts";

/**
 * The part of a whole that one area has, or several together.
 *
 * @category Concentration
 * @formula $s_A = \sum_{i \in A} x_i / T$
 * @reference The form in which the USGS Mineral Commodity Summaries state a country's part of world output
 * @trap A rounded printed total and the sum of rows give different shares: the larger divides, and the result says which.
 * @trap A total without the United States gives them no share.
 * @trap A withheld figure is not zero: the share has bounds and no value.
 * @throws IncomparableRows where the rows are not of one print.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { share } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * const measure = share(mined, "CHN");
 * measure.text; // "70.3125 percent"
 */
export function share(
  input: SupplyInput,
  area: string | readonly string[],
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale } = {},
): Measure<CoverageDetails> {
  const areas = typeof area === "string" ? [area] : area;
  requireAreas(input, areas);
  const distribution = distributionOf(input, options);
  const measured = coverage(
    distribution,
    { metric: "share", formula: `s = (${areas.join(" + ")}) / total`, areas, scale: options.scale },
    {},
  );
  const unsaid = distribution.suppliers.some(({ label, value }) => areas.includes(label) && value === undefined);
  if (areas.some((each) => each === distribution.leftOut))
    return new Measure<CoverageDetails>({
      ...measured,
      value: undefined,
      range: undefined,
      substituted: "no share",
      inputs: inputsOf(distribution),
      lineage: distribution.lineage,
    });
  const { factor } = scaled(options.scale);
  const said = measured.details.covered.length > 0 || areas.every((each) => distribution.nil.includes(each));
  const nobody = distribution.suppliers.length === 0 && distribution.nil.length === 0;
  if (nobody || (said && !unsaid)) return measured;
  // One part is not known: the share of the known ones would read as the share of all.
  const residual = Math.max(0, measured.residual?.share ?? 0);
  const { low, high } = partOf(
    distribution,
    distribution.suppliers.filter(({ label }) => areas.includes(label)),
    [],
  );
  return new Measure<CoverageDetails>({
    ...measured,
    value: undefined,
    substituted: "no exact value",
    range: { low: low * factor, high: Math.max(high, unsaid ? 0 : residual) * factor },
    inputs: distribution.suppliers.filter(({ label }) => areas.includes(label)),
    lineage: distribution.lineage,
    warnings: unsaid
      ? measured.warnings
      : [...measured.warnings, `What is not attributed to a named area is ${numeral(residual * 100)} %.`],
  });
}
