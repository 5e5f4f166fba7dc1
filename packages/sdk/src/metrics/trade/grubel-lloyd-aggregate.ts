import type { AreaCode } from "@oreledger/data";
import { requireRowsOrFigures } from "../../given.ts";
import type { FlowFigure } from "../core/flows.ts";
import type { Measure } from "../core/measure.ts";
import type { QueryOf } from "../core/rows.ts";
import { declareMetric } from "../declare/metric.ts";
import { eitherSide, flowFigure } from "../declare/options.ts";
import { readTwoWay } from "./read-two-way.ts";
import { balanceOfTrade, type TwoWayTrade } from "./two-way.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "grubel-lloyd-aggregate",
  category: "Trade",
  summary: "The Grubel–Lloyd index of several goods together: the mean of their indices, weighted by trade.",
  formula: "GL = 1 - \\frac{\\sum_i |X_i - M_i|}{\\sum_i (X_i + M_i)}",
  reference: "Grubel and Lloyd (1975), Intra-Industry Trade",
  traps: [
    "Sum the differences of each good, not of all together: a surplus of one does not cancel the deficit of another.",
  ],
  throws: ["IncomparableRows if the flows are not from one set of books."],
  example: `import { exportFlows } from "@oreledger/sdk";
import { grubelLloydAggregate } from "@oreledger/sdk/metrics";

const flows = exportFlows.where({ series: "un-comtrade-world-totals", product: ["hs-280530", "hs-284610", "hs-284690"], period: "2023" });
const measure = grubelLloydAggregate(flows, { area: "USA" });
measure.text; // "0.60585 index"`,
  names: { grubel_lloyd_weighted: {} },
  rows: { table: "exports", either: "USA" },
  numbers: {
    inputs: "`exports` and `imports`: lists in the same order, or by good",
    example: { exports: [319, 43, 10], imports: [354, 141, 100] },
    words: { each: "GOOD", into: ["exports", "imports"], by: ":" },
    line: "A=319:354 B=43:141 C=10:100",
    read: (inputs) => ({ input: readTwoWay(inputs) as TwoWayTrade }),
  },
  options: [eitherSide, flowFigure],
  calls: ["A=319:354 B=43:141 C=10:100"],
  measure: (input: TwoWayTrade | QueryOf<"exports">, options) => grubelLloydAggregate(input, options),
});

export function grubelLloydAggregate(
  input: TwoWayTrade | QueryOf<"exports">,
  options: { readonly area?: AreaCode; readonly of?: FlowFigure } = {},
): Measure<{ readonly goods: number }> {
  requireRowsOrFigures("What grubelLloydAggregate takes", input, "exports", "imports");
  return balanceOfTrade("grubel-lloyd-aggregate", "GL = 1 − Σ|Xᵢ − Mᵢ| / Σ(Xᵢ + Mᵢ)", input, options, []);
}
