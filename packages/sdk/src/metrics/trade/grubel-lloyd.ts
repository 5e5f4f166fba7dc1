import type { AreaCode } from "@oreledger/data";
import { requireRowsOrFigures } from "../../given.ts";
import type { Given } from "../core/figure.ts";
import type { FlowFigure } from "../core/flows.ts";
import type { Measure } from "../core/measure.ts";
import type { QueryOf } from "../core/rows.ts";
import { declareMetric } from "../declare/metric.ts";
import { eitherSide, flowFigure } from "../declare/options.ts";
import { readTwoWay } from "./read-two-way.ts";
import { balanceOfTrade } from "./two-way.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "grubel-lloyd",
  category: "Trade",
  summary:
    "The Grubel–Lloyd index of intra-industry trade: 1 if a country exports as much of a good as it imports, 0 if trade goes one way.",
  formula: "GL = 1 - \\frac{|X - M|}{X + M}",
  reference: "Grubel and Lloyd (1975), Intra-Industry Trade",
  traps: [
    'Within a wide code "the same good" may be ore out and metal in: two stages, not two-way trade.',
    "For a query, both sides must be from one country's own books, or both from a reconciled source.",
  ],
  throws: ["IncomparableRows if the flows are not from one set of books."],
  example: `import { exportFlows } from "@oreledger/sdk";
import { grubelLloyd } from "@oreledger/sdk/metrics";

const flows = exportFlows.where({ series: "un-comtrade-world-totals", product: "hs-284690", period: "2023" });
const measure = grubelLloyd(flows, { area: "USA" });
measure.text; // "0.624212 index"`,
  names: { grubel_lloyd_index: {}, gl_index: {} },
  rows: { table: "exports", either: "USA" },
  numbers: {
    inputs: "`exports` and `imports` of one good",
    example: { exports: 6, imports: 2 },
    words: { terms: ["exports", "imports"] },
    line: "exports=6 imports=2",
    read: (inputs) => ({ input: readTwoWay(inputs) as { readonly exports: Given; readonly imports: Given } }),
  },
  options: [eitherSide, flowFigure],
  calls: ["exports=6 imports=2"],
  measure: (input: { readonly exports: Given; readonly imports: Given } | QueryOf<"exports">, options) =>
    grubelLloyd(input, options),
});

export function grubelLloyd(
  input: { readonly exports: Given; readonly imports: Given } | QueryOf<"exports">,
  options: { readonly area?: AreaCode; readonly of?: FlowFigure } = {},
): Measure<{ readonly goods: number }> {
  requireRowsOrFigures("What grubelLloyd takes", input, "exports", "imports");
  return balanceOfTrade("grubel-lloyd", "GL = 1 − |X − M| / (X + M)", input, options, ["product"]);
}
