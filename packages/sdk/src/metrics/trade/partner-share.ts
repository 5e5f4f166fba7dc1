import { requirePartnerSide } from "../../trade/own-books.ts";
import { type CoverageDetails, coverage } from "../core/coverage.ts";
import { distribute, type SharingOptions } from "../core/distribution.ts";
import { partnersOf } from "../core/flows.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import type { RatioScale } from "../core/scale.ts";
import { type GivenSupply, type SupplyInput, supplyOf } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { partners } from "../declare/numbers.ts";
import { by, denominator, flowFigure, ratioScale } from "../declare/options.ts";
import type { FlowOptions } from "./trade-concentration.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "partner-share",
  category: "Trade",
  summary: "The share of one country's trade in a good that goes to, or comes from, named partners.",
  formula: "d_P = \\sum_{j \\in P} m_j / \\sum_k m_k",
  reference: "Definition; the USGS prints import sources in this form",
  traps: ["A partner in customs books is not necessarily where the ore was mined."],
  throws: [
    "IncomparableRows if the flows differ in product, books, valuation, series or period length, or have several importers.",
  ],
  example: `import { exportFlows } from "@oreledger/sdk";
import { partnerShare } from "@oreledger/sdk/metrics";

const imported = exportFlows.where({ product: "hs-2846", importer: "USA", period: "2024", quantity_unit: "kg" });
const measure = partnerShare(imported, ["CHN"], { by: "exporter" });
measure.text; // "74.6977 percent"`,
  names: { import_share: {}, supplier_share: {} },
  named: { production_t_reo: { CHN: 270000, AUS: 29000, MYS: 140, _OTH: 860 }, partners: ["AUS", "MYS"] },
  rows: { table: "exports" },
  numbers: partners,
  options: [
    {
      name: "partners",
      apart: true,
      kind: "areas",
      names: ["partners", "partner", "country"],
      needed: "CHN",
      about: "the partners, by area",
    },
    by,
    flowFigure,
    denominator,
    ratioScale,
  ],
  measure: (input: QueryOf<"exports"> | GivenSupply, { partners, ...options }) =>
    partnerShare(input, partners, options),
});

export function partnerShare(
  input: QueryOf<"exports"> | Exclude<SupplyInput, QueryOf<"shares">>,
  partners: string | readonly string[],
  options: FlowOptions & Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale } = {},
): Measure<CoverageDetails> {
  const areas = typeof partners === "string" ? [partners] : partners;
  const by = options.by ?? (isQuery(input) ? requirePartnerSide(input as QueryOf<"exports">) : undefined);
  requireAreas(input, areas, by);
  const supply = isQuery(input)
    ? partnersOf(input as QueryOf<"exports">, by, options.of ?? "value_usd")
    : supplyOf(input as SupplyInput);
  return coverage(
    distribute(supply, options),
    { metric: "partner-share", formula: `d = (${areas.join(" + ")}) / all partners`, areas, scale: options.scale },
    {},
  );
}
