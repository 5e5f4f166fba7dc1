import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { valley } from "../core/extremes.ts";
import type { Measure } from "../core/measure.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import { type SupplierDetails, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, ratioScale, residual } from "../declare/options.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "concentration-ratio",
  category: "Concentration",
  summary: "The concentration ratio CRk: the combined share of the k largest suppliers.",
  formula: "CR_k = \\sum_{i=1}^{k} s_{(i)}, \\qquad s_{(1)} \\ge s_{(2)} \\ge \\dots",
  reference:
    'OECD Glossary of Statistical Terms, concentration ratio; the form in which the USGS and the IEA print "top three"',
  traps: [
    '"Other countries" never rank among the k, unless you set `residual: "include_as_one"`.',
    "A withheld figure may belong among the k: the upper bound allows for it.",
  ],
  throws: ["IncomparableRows if the rows are not one print.", "InvalidInput if k is not a whole number above zero."],
  example: /* @__PURE__ */ onMined("concentrationRatio(mined, 3)", "89.7135 percent"),
  names: { crk: {}, top_k_share: {} },
  numbered: { name: "cr", option: "k" },
  named: { shares_pct: [50, 30, 20], k: 2 },
  rows: { table: "shares" },
  numbers: supply,
  options: [
    {
      name: "k",
      apart: true,
      kind: "count",
      names: ["k", "top"],
      default: 3,
      value: "n",
      about: "the number of suppliers (default: 3)",
    },
    denominator,
    residual,
    ratioScale,
  ],
  measure: (input: SupplyInput, { k, ...options }) => concentrationRatio(input, k, options),
});

export function concentrationRatio(
  input: SupplyInput,
  k: number,
  options: SharingOptions & { readonly scale?: RatioScale } = {},
): Measure<SupplierDetails> {
  if (!Number.isInteger(k) || k < 1)
    throw new InvalidInput(`k is ${kindOf(k)}: it counts suppliers, so it must be a whole number above zero.`);
  const { factor, unit, times } = scaled(options.scale);
  return supplierIndex(
    {
      metric: "concentration-ratio",
      unit,
      formula: `CR${k} = sum of the ${k} largest xᵢ / total${times}`,
      substitute: (shares) => `(${shares.slice(0, k).join(" + ")})${times}`,
      convex: (shares) =>
        [...shares]
          .sort((a, b) => b - a)
          .slice(0, k)
          .reduce((all, share) => all + share, 0),
      present: (top) => top * factor,
      outer: { low: 0, high: factor },
      rising: true,
      bottom: valley,
    },
    distributionOf(input, options),
  );
}
