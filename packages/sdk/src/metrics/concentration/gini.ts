import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { valley, withoutSome } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { amongNamed, type SupplierDetails, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, residual } from "../declare/options.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "gini",
  category: "Concentration",
  summary: "The Gini coefficient of the named suppliers: 0 if all are equal, (n − 1)/n if one has everything.",
  formula:
    "G = \\frac{2 \\sum_i i\\, x_{(i)}}{n \\sum_i x_i} - \\frac{n + 1}{n}, \\qquad x_{(1)} \\le x_{(2)} \\le \\dots",
  reference: "Gini (1912), Variabilità e mutabilità, in the rank form",
  traps: [
    "Two equal suppliers have a Gini of 0, and so do a hundred: it measures inequality, not concentration.",
    "A plain zero counts as a supplier with nothing; a row printed as nil does not count as a supplier.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("gini(mined)", "0.80658 index"),
  names: { gini_coefficient: {} },
  named: { values: [1, 2, 3, 4] },
  rows: { table: "shares" },
  numbers: supply,
  options: [denominator, residual],
  measure: gini,
});

export function gini(input: SupplyInput, options: Pick<SharingOptions, "residual"> = {}): Measure<SupplierDetails> {
  return supplierIndex(
    {
      metric: "gini",
      unit: "index",
      formula: "G = 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1)/n, xᵢ rising",
      substitute: (shares, count) =>
        `2 × (${[...shares]
          .reverse()
          .map((share, i) => `${i + 1} × ${share}`)
          .join(" + ")}) / ${count} − ${count + 1}/${count}`,
      convex: giniOf,
      present: (value) => value,
      outer: { low: 0, high: 1 },
      rising: false,
      orWithout: withoutSome,
      bottom: valley,
      among: amongNamed,
    },
    distributionOf(input, options),
  );
}

function giniOf(shares: readonly number[]): number {
  const rising = [...shares].sort((a, b) => a - b);
  const n = rising.length;
  const whole = rising.reduce((all, share) => all + share, 0);
  const ranked = rising.reduce((all, share, i) => all + (i + 1) * share, 0);
  return Math.max(0, (2 * ranked) / (n * whole) - (n + 1) / n);
}
