import { type HhiScale, hhiOf } from "../concentration/hhi.ts";
import { distribute, type SharingOptions } from "../core/distribution.ts";
import { type FlowFigure, partnersOf } from "../core/flows.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import type { SupplierDetails } from "../core/supplier-index.ts";
import { type GivenSupply, type SupplyInput, supplyOf } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { partners } from "../declare/numbers.ts";
import { by, denominator, flowFigure, hhiScale, residual } from "../declare/options.ts";

/** How flows are counted. */
export interface FlowOptions {
  /**
   * Whose shares: of the exporters that one importer buys from, or of the importers that one exporter sells to. Where it is left
   * out, the side of which the flows name several.
   */
  readonly by?: "exporter" | "importer";
  /** By value (default) or by quantity. */
  readonly of?: FlowFigure;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "trade-concentration",
  category: "Trade",
  summary:
    "The HHI of trade partners: how concentrated the imports of one country are over its suppliers, or the exports of one over its customers.",
  formula: "H = \\sum_j \\left(\\frac{m_j}{\\sum_k m_k}\\right)^2",
  reference: "Hirschman (1945), National Power and the Structure of Foreign Trade",
  traps: [
    "Suppliers in customs books are shippers: a country that only forwards goods counts as a supplier.",
    "A missing flow was not recorded; it is not zero.",
  ],
  throws: [
    "IncomparableRows if the flows differ in product, books, valuation, series or period length, or have several importers.",
  ],
  example: `import { exportFlows } from "@oreledger/sdk";
import { tradeConcentration } from "@oreledger/sdk/metrics";

const imported = exportFlows.where({ product: "hs-2846", importer: "USA", period: "2024", quantity_unit: "kg" });
const measure = tradeConcentration(imported, { by: "exporter" });
measure.text; // "5,769.77 points"`,
  names: { hhi_trade: {}, import_hhi: {}, export_hhi: {} },
  rows: { table: "exports" },
  numbers: partners,
  options: [by, flowFigure, denominator, residual, hhiScale],
  measure: (input: QueryOf<"exports"> | GivenSupply, options) => tradeConcentration(input, options),
});

export function tradeConcentration(
  input: QueryOf<"exports"> | Exclude<SupplyInput, QueryOf<"shares">>,
  options: FlowOptions & SharingOptions & { readonly scale?: HhiScale } = {},
): Measure<SupplierDetails> {
  const supply = isQuery(input)
    ? partnersOf(input as QueryOf<"exports">, options.by, options.of ?? "value_usd")
    : supplyOf(input as SupplyInput);
  return hhiOf(distribute(supply, options), options.scale, "trade-concentration");
}
