import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { bottomOfSquares } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "effective-suppliers",
  category: "Concentration",
  summary: "The effective number of suppliers: how many suppliers of equal size would have the same HHI.",
  formula: "N_{\\text{eff}} = 1 / H = 1 / \\sum_i s_i^2",
  reference: "Inverse Herfindahl index (Laakso and Taagepera 1979; Hill number of order 2)",
  traps: [
    "If a large part is not attributed to an area, the number is too high, because the residual is left out of the squares.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("effectiveSuppliers(mined)", "1.92591 suppliers"),
  names: { effective_suppliers_hhi: {}, inverse_hhi: {} },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: effectiveSuppliers,
});

export function effectiveSuppliers(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(
    {
      metric: "effective-suppliers",
      unit: "suppliers",
      formula: "N = 1 / Σ sᵢ², sᵢ = xᵢ / total",
      substitute: (shares) => `1 / (${shares.map((share) => `(${share})²`).join(" + ")})`,
      convex: (shares) => shares.reduce((all, share) => all + share * share, 0),
      present: (squares) => 1 / squares,
      outer: { low: 1, high: Number.POSITIVE_INFINITY },
      rising: true,
      bottom: bottomOfSquares,
    },
    distributionOf(input, options),
  );
}
