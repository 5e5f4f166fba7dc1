import type { SharingOptions } from "../core/distribution.ts";
import type { Measure } from "../core/measure.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { denominator, ratioScale, without } from "../declare/options.ts";
import { removalNumbers } from "./read-removal.ts";
import { type RemovalDetails, removal } from "./removal.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "n-minus-one-residual",
  category: "Concentration",
  summary: "The supply that remains if one area stops: the largest, unless `area` names another.",
  formula: "R_{N-1} = \\frac{T - x_{\\max}}{T}",
  reference: "The N−1 test, as the IEA applies it to critical-mineral supply",
  traps: [
    "It is arithmetic on output, not a forecast: it assumes no stocks, spare capacity or rerouting.",
    "With a printed total, the remainder includes output that is not attributed to an area.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("nMinusOneResidual(mined)", "29.6875 percent"),
  names: { n_minus_1_residual: {}, n_1_residual: {} },
  rows: { table: "shares" },
  numbers: removalNumbers,
  options: [without, denominator, ratioScale],
  measure: nMinusOneResidual,
});

export function nMinusOneResidual(
  input: SupplyInput,
  options: Pick<SharingOptions, "denominator"> & { readonly area?: string; readonly scale?: RatioScale } = {},
): Measure<RemovalDetails> {
  const { factor, unit, times } = scaled(options.scale);
  return removal(
    {
      metric: "n-minus-one-residual",
      unit,
      formula: `R = (total − x) / total${times}`,
      substitute: (total, removed) => `(${total} − ${removed}) / ${total}${times}`,
      present: (left, whole) => (left / whole) * factor,
    },
    input,
    options.area,
    options,
  );
}
