import type { SharingOptions } from "../core/distribution.ts";
import type { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { denominator, without } from "../declare/options.ts";
import { removalNumbers } from "./read-removal.ts";
import { type RemovalDetails, removal } from "./removal.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "replacement-factor",
  category: "Concentration",
  summary:
    "The factor by which all others must multiply their output to replace one area: the largest, unless `area` names another.",
  formula: "F = \\frac{T}{T - x_{\\max}}",
  reference: "The inverse of the N−1 residual",
  traps: [
    "3.25 means more than three times today's combined output of all others at the same stage; it says nothing about time or cost.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined("replacementFactor(mined)", "3.36842 times"),
  names: { n_minus_1_replacement_factor: {}, n_1_replacement_factor: {} },
  rows: { table: "shares" },
  numbers: removalNumbers,
  options: [without, denominator],
  measure: replacementFactor,
});

export function replacementFactor(
  input: SupplyInput,
  options: Pick<SharingOptions, "denominator"> & { readonly area?: string } = {},
): Measure<RemovalDetails> {
  return removal(
    {
      metric: "replacement-factor",
      unit: "times",
      formula: "F = total / (total − x)",
      substitute: (total, removed) => `${total} / (${total} − ${removed})`,
      present: (left, whole) => (left === 0 ? Number.POSITIVE_INFINITY : whole / left),
    },
    input,
    options.area,
    options,
  );
}
