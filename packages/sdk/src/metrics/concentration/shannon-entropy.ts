import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { valley } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, type SupplierIndex, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";
import { shareLogs, sumOfShareLogs } from "./share-logs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "shannon-entropy",
  category: "Concentration",
  summary: "Shannon entropy of the shares, in nats: 0 for one supplier, ln n for n equal ones.",
  formula: "E = -\\sum_i s_i \\ln s_i",
  reference: "Shannon (1948), A Mathematical Theory of Communication",
  traps: [
    'Supply that is not attributed to an area adds nothing, so the entropy is a lower bound, unless you set `residual: "include_as_one"`.',
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { shannonEntropy } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
const measure = shannonEntropy(mined);
measure.text; // "1.04148 nats"`,
  names: { entropy: {} },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: shannonEntropy,
});

export function shannonEntropy(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(entropy(), distributionOf(input, options));
}

const entropy = (): SupplierIndex => ({
  convex: sumOfShareLogs,
  rising: false,
  bottom: valley,
  metric: "shannon-entropy",
  unit: "nats",
  formula: "E = −Σ sᵢ ln sᵢ, sᵢ = xᵢ / total",
  substitute: (shares) => `−(${shareLogs(shares)})`,
  present: (logs) => 0 - logs,
  outer: { low: 0, high: Number.POSITIVE_INFINITY },
});
