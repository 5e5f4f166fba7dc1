import { type Distribution, distributionOf, type SharingOptions } from "../core/distribution.ts";
import { bottomOfSquares } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, type SupplierIndex, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, hhiScale, residual } from "../declare/options.ts";

/** The scale of an HHI. */
export type HhiScale = "points" | "fraction";

const sumOfSquares = (shares: readonly number[]): number => shares.reduce((all, share) => all + share * share, 0);

const index = (scale: HhiScale): SupplierIndex => {
  const factor = scale === "points" ? 10_000 : 1;
  const times = scale === "points" ? " × 10,000" : "";
  return {
    metric: "hhi",
    unit: scale === "points" ? "points" : "index",
    formula: `HHI = Σ sᵢ²${times}, sᵢ = xᵢ / total`,
    substitute: (shares) => `(${shares.map((share) => `(${share})²`).join(" + ")})${times}`,
    convex: sumOfSquares,
    present: (squares) => squares * factor,
    ofAmounts: (amounts, whole) => (sumOfSquares(amounts) * factor) / (whole * whole),
    outer: { low: 0, high: factor },
    rising: true,
    bottom: bottomOfSquares,
  };
};

export const metric = /* @__PURE__ */ declareMetric({
  name: "hhi",
  category: "Concentration",
  summary:
    'The Herfindahl–Hirschman index: how concentrated a supply is. From nearly 0 (many small suppliers) to 10,000 points (one supplier); `scale: "fraction"` gives the same from 0 to 1.',
  formula: "H = \\sum_i s_i^2, \\qquad s_i = x_i / T, \\qquad \\text{points} = 10{,}000 \\cdot H",
  reference:
    "U.S. Department of Justice, Herfindahl-Hirschman Index, https://www.justice.gov/atr/herfindahl-hirschman-index",
  traps: [
    "Denominator: for one print, the sum of rows and the rounded world total give different indices. The default is the larger; the result says which was used.",
    '"Other countries" are not one supplier: they are left out of the squares unless you set `residual: "include_as_one"`.',
    "Vintage: the index of one data year changes with the edition that printed it. See `metricAcrossEditions`.",
    "Trade partners: `partners` gives the HHI of one country's suppliers or customers. In customs books a supplier is a shipper, so a country that only forwards goods counts.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("hhi(mined)", "5,192.36 points"),
  names: { herfindahl_hirschman_index: {}, hhi_trade: {}, import_hhi: {}, export_hhi: {} },
  named: { shares_pct: [30, 30, 20, 20] },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual, hhiScale],
  measure: hhi,
});

export function hhi(
  input: SupplyInput,
  options: SharingOptions & { readonly scale?: HhiScale } = {},
): Measure<SupplierDetails> {
  return hhiOf(distributionOf(input, options), options.scale);
}

/** The HHI of amounts with a chosen denominator. */
export const hhiOf = (distribution: Distribution, scale: HhiScale = "points"): Measure<SupplierDetails> =>
  supplierIndex(index(scale), distribution);
