import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { bottomOfSquares, withoutSome } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "normalised-hhi",
  category: "Concentration",
  summary: "The HHI normalised for the number of suppliers: 0 if all are equal, 1 if one supplies everything.",
  formula: "H^* = \\frac{H - 1/n}{1 - 1/n}",
  reference: "Normalised Herfindahl index as used by Deutsche Welle's data desk, https://github.com/dw-data/crm",
  traps: [
    'n counts the suppliers that the print names: a print that groups small producers under "other countries" has a smaller n.',
    "If a large residual is left out of the squares, the index can fall below 0.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("normalisedHhi(mined)", "0.47553 index"),
  names: { hhi_normalised: {}, hhi_normalized: {}, normalized_hhi: {} },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: normalisedHhi,
});

export function normalisedHhi(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(
    {
      metric: "normalised-hhi",
      unit: "index",
      formula: "H* = (H − 1/n) / (1 − 1/n), H = Σ sᵢ², sᵢ = xᵢ / total",
      substitute: (shares, count) =>
        `(${shares.map((share) => `(${share})²`).join(" + ")} − 1/${count}) / (1 − 1/${count})`,
      convex: normalised,
      present: (value) => value,
      outer: { low: -1, high: 1 },
      rising: true,
      orWithout: withoutSome,
      bottom: bottomOfSquares,
    },
    distributionOf(input, options),
  );
}

function normalised(shares: readonly number[]): number {
  const squares = shares.reduce((all, share) => all + share * share, 0);
  if (shares.length === 1) return squares;
  return (squares - 1 / shares.length) / (1 - 1 / shares.length);
}
