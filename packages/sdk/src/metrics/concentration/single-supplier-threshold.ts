import { InvalidInput } from "../../errors.ts";
import { exact } from "../../numerals.ts";
import { partOf } from "../core/coverage.ts";
import { distributionOf, requirePossible, type SharingOptions, saidOf } from "../core/distribution.ts";
import { exactly, isExact } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator } from "../declare/options.ts";
import { largestOf } from "./removal.ts";

/** The largest supplier, compared with the threshold. */
export interface ThresholdDetails {
  /** The largest supplier. */
  readonly area: string | undefined;
  /** Its share in percent. */
  readonly share_pct: number | undefined;
  readonly threshold_pct: number;
  /** Whether the threshold is exceeded; undefined if the figures leave it open. */
  readonly exceeds: boolean | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "single-supplier-threshold",
  category: "Concentration",
  summary:
    "How many percentage points the largest supplier is above a threshold: by default 65 %, which the EU's Critical Raw Materials Act sets as a benchmark for any single third country. Below it, the result is negative.",
  formula: "d = 100 \\cdot \\max_i s_i - 65",
  reference: "Regulation (EU) 2024/1252, Article 5(1)(b), http://data.europa.eu/eli/reg/2024/1252/oj",
  traps: [
    "The benchmark applies to the Union's annual consumption of a strategic raw material at a stage of processing, not to world output: with other figures the result is an analogy.",
    "Members of the Union are not third countries: leave them out with a filter or with `exempt`.",
  ],
  throws: ["IncomparableRows if the rows are not one print.", "InvalidInput if the threshold is not a percentage."],
  example: /* @__PURE__ */ onMined("singleSupplierThreshold(mined)", "5.3125 percentage points"),
  names: { crma_benchmark: {}, single_country_threshold: {} },
  named: { shares_pct: { CHN: 71, MYS: 13, JPN: 5, EST: 5 }, threshold_pct: 65 },
  rows: { table: "shares" },
  numbers: supply,
  options: [
    {
      name: "thresholdPct",
      kind: "percent",
      names: ["threshold"],
      flag: "threshold",
      about: "the threshold (default: 65)",
    },
    { name: "exempt", kind: "areas", about: "areas to which the threshold does not apply" },
    denominator,
  ],
  measure: singleSupplierThreshold,
});

export function singleSupplierThreshold(
  input: SupplyInput,
  options: Pick<SharingOptions, "denominator"> & {
    readonly thresholdPct?: number;
    readonly exempt?: readonly string[];
  } = {},
): Measure<ThresholdDetails> {
  const { thresholdPct = 65, exempt = [] } = options;
  if (!(thresholdPct >= 0 && thresholdPct <= 100))
    throw new InvalidInput(`thresholdPct is ${thresholdPct}: it must be a percentage from 0 to 100.`);
  requireAreas(input, exempt);
  const distribution = distributionOf(input, options);
  const rivals = distribution.suppliers.filter(({ label }) => !exempt.includes(label));
  const largest = largestOf({ ...distribution, suppliers: rivals });
  const { whole } = distribution;
  const share =
    largest?.value === undefined || whole.value === undefined || whole.value === 0
      ? undefined
      : 100 * requirePossible(largest.value / whole.value, { low: 0, high: 1 }, distribution);
  const value =
    share === undefined || rivals.some((figure) => figure.value === undefined && figure.low > 0)
      ? undefined
      : share - thresholdPct;
  const nothing = rivals.length === 0 || whole.high === 0;
  const parts = rivals.map((figure) => partOf(distribution, [figure], []));
  const certain = distribution.suppliers.every(isExact) && isExact(whole) && value !== undefined;
  const range = certain
    ? exactly(value)
    : {
        low: 100 * Math.max(0, ...parts.map(({ low }) => low)) - thresholdPct,
        high: 100 * Math.max(0, ...parts.map(({ high }) => high)) - thresholdPct,
      };
  return new Measure<ThresholdDetails>({
    metric: "single-supplier-threshold",
    value,
    unit: "percentage points",
    range: nothing ? undefined : range,
    formula: `d = 100 × largest xᵢ / total − ${exact(thresholdPct)}`,
    substituted:
      value === undefined
        ? "no exact value"
        : `100 × ${exact(largest?.value as number)} / ${exact(whole.value as number)} − ${exact(thresholdPct)}`,
    ...saidOf(distribution),
    details: {
      area: largest?.label,
      share_pct: share,
      threshold_pct: thresholdPct,
      exceeds: nothing ? undefined : range.low > 0 ? true : range.high <= 0 ? false : undefined,
    },
  });
}
