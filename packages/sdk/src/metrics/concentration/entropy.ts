import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { valley } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, type SupplierIndex, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";
import { shareLogs, sumOfShareLogs } from "./share-logs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "entropy",
  category: "Concentration",
  summary:
    'Shannon entropy of the shares, in nats: 0 for one supplier, ln n for n equal ones. `as: "suppliers"` gives its exponential, an effective number of suppliers in which small ones weigh more than in `effectiveSuppliers`.',
  formula: "E = -\\sum_i s_i \\ln s_i, \\qquad N_E = e^E",
  reference: "Shannon (1948), A Mathematical Theory of Communication; N is the Hill number of order 1",
  traps: [
    'Supply that is not attributed to an area adds nothing, so the entropy is a lower bound, unless you set `residual: "include_as_one"`.',
    "Two effective numbers are in use, 1/H and this one, and they differ. Say which one you use.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined(
    "entropy(mined)",
    "1.04148 nats",
    'entropy(mined, { as: "suppliers" }).text; // "2.83341 suppliers"',
  ),
  names: {
    shannon_entropy: {},
    entropy_suppliers: { as: "suppliers" },
    effective_suppliers_shannon: { as: "suppliers" },
    effective_suppliers_entropy: { as: "suppliers" },
  },
  rows: { table: "shares" },
  numbers: supply,
  options: [
    {
      name: "as",
      kind: "word",
      words: { nats: "nats", suppliers: "suppliers" },
      about: "nats (default) or suppliers, an effective number",
    },
    denominator,
    residual,
  ],
  measure: entropy,
});

export function entropy(
  input: SupplyInput,
  options: SharingOptions & { readonly as?: "nats" | "suppliers" } = {},
): Measure<SupplierDetails> {
  const { as, ...sharing } = options;
  return supplierIndex(as === "suppliers" ? suppliers() : nats(), distributionOf(input, sharing));
}

const nats = (): SupplierIndex => ({
  convex: sumOfShareLogs,
  rising: false,
  bottom: valley,
  metric: "entropy",
  unit: "nats",
  formula: "E = −Σ sᵢ ln sᵢ, sᵢ = xᵢ / total",
  substitute: (shares) => `−(${shareLogs(shares)})`,
  present: (logs) => 0 - logs,
  outer: { low: 0, high: Number.POSITIVE_INFINITY },
});

const suppliers = (): SupplierIndex => ({
  ...nats(),
  unit: "suppliers",
  formula: "N = exp(−Σ sᵢ ln sᵢ), sᵢ = xᵢ / total",
  substitute: (shares) => `exp(−(${shareLogs(shares)}))`,
  present: (logs) => Math.exp(-logs),
  outer: { low: 1, high: Number.POSITIVE_INFINITY },
});
