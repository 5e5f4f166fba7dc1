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
  name: "entropy-suppliers",
  category: "Concentration",
  summary:
    "The effective number of suppliers by entropy: the exponential of Shannon entropy. It gives small suppliers more weight than `effectiveSuppliers`.",
  formula: "N_E = \\exp\\left(-\\sum_i s_i \\ln s_i\\right)",
  reference: "Exponential of Shannon entropy (Hill number of order 1)",
  traps: ["Two effective numbers are in use, 1/H and this one, and they differ. Say which one you use."],
  throws: ["IncomparableRows if the rows are not one print."],
  example: `import { shares } from "@oreledger/sdk/shares";
import { entropySuppliers } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
const measure = entropySuppliers(mined);
measure.text; // "2.83341 suppliers"`,
  names: { effective_suppliers_shannon: {}, effective_suppliers_entropy: {} },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: entropySuppliers,
});

export function entropySuppliers(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(suppliers(), distributionOf(input, options));
}

const suppliers = (): SupplierIndex => ({
  convex: sumOfShareLogs,
  rising: false,
  bottom: valley,
  metric: "entropy-suppliers",
  unit: "suppliers",
  formula: "N = exp(−Σ sᵢ ln sᵢ), sᵢ = xᵢ / total",
  substitute: (shares) => `exp(−(${shareLogs(shares)}))`,
  present: (logs) => Math.exp(-logs),
  outer: { low: 1, high: Number.POSITIVE_INFINITY },
});
