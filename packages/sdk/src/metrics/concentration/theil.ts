import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { valley, withoutSome } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { amongNamed, type SupplierDetails, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";
import { sumOfShareLogs } from "./share-logs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "theil",
  category: "Concentration",
  summary: "Theil's T: how unequal the named suppliers are, from 0 (all equal) to ln n (one has everything).",
  formula: "T = \\sum_i s_i \\ln(n s_i) = \\ln n - E, \\qquad \\sum_i s_i = 1",
  reference: "Theil (1967), Economics and Information Theory",
  traps: [
    "It compares the named suppliers with each other: their shares refer to their own sum, whatever total is printed.",
    "It depends on n: a print that names more small producers appears more unequal.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("theil(mined)", "1.44331 nats"),
  names: { theil_t: {} },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: theil,
});

export function theil(input: SupplyInput, options: Pick<SharingOptions, "residual"> = {}): Measure<SupplierDetails> {
  return supplierIndex(
    {
      metric: "theil",
      unit: "nats",
      formula: "T = Σ sᵢ ln(n sᵢ), sᵢ = xᵢ / Σ x",
      substitute: (shares, count) => shares.map((share) => `(${share}) ln(${count} × ${share})`).join(" + "),
      convex: (shares) => Math.max(0, sumOfShareLogs(shares) + Math.log(shares.length)),
      present: (value) => value,
      outer: { low: 0, high: Number.POSITIVE_INFINITY },
      rising: false,
      orWithout: withoutSome,
      bottom: valley,
      among: amongNamed,
    },
    distributionOf(input, options),
  );
}
