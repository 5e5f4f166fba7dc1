import type { AreaCode } from "@oreledger/data";
import { addressAt } from "../../address.ts";
import { wholeRows } from "../../books/books.ts";
import { oneExtract } from "../../books/extract.ts";
import { InvalidInput, OreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { textAt } from "../../query/column.ts";
import { refuse } from "../core/comparable.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { countedRows, type FlowFigure, flowAt, requireAddable, sumOfFigures } from "../core/flows.ts";
import { divide, type Interval } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { lineageOf, noLineage } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit } from "../declare/named-inputs.ts";
import { flowFigure } from "../declare/options.ts";

/** The four exports of Balassa's ratio. */
export interface ExportsOfFour {
  /** Exports of the product by the country. */
  readonly countryProduct: Given;
  /** All exports of the country. */
  readonly countryTotal: Given;
  /** Exports of the product by the world. */
  readonly worldProduct: Given;
  /** All exports of the world. */
  readonly worldTotal: Given;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "rca",
  category: "Trade",
  summary:
    "Revealed comparative advantage after Balassa: above 1, the product is a larger share of the country's exports than of the world's. For a query, \"all exports\" are the products of the query.",
  formula: "RCA = \\frac{x_{cp} / x_c}{x_{wp} / x_w}",
  reference: 'Balassa (1965), Trade Liberalisation and "Revealed" Comparative Advantage',
  traps: [
    "The world of a query is the sum of the exporters in its flows: take a source that has every reporter.",
    '"All exports" must be the same set of products on both sides; for a query it is a set of minerals, not of all goods.',
    "Codes of different length overlap and are refused.",
  ],
  throws: ["IncomparableRows if the flows differ in books, valuation, series, code length or period length."],
  example: `import { exportFlows } from "@oreledger/sdk";
import { rca } from "@oreledger/sdk/metrics";

const exported = exportFlows.where({ series: "un-comtrade-world-totals", product: ["hs-280530", "hs-284610", "hs-284690"], period: "2023", flow_basis: "exporter_reported" });
const measure = rca(exported, { exporter: "CHN", product: "hs-284690" });
measure.text; // "0.863725 ratio"`,
  names: { rca_balassa: {}, balassa_index: {}, revealed_comparative_advantage: {} },
  rows: { table: "exports", among: "hs-2805,hs-2846,hs-8505" },
  numbers: {
    inputs: "`x_cp` (country's product), `x_c` (country's total), `x_wp` (world's product), `x_w` (world's total)",
    example: { x_cp: 1000, x_c: 50000, x_wp: 200000, x_w: 10000000 },
    words: { terms: ["country-product", "country-total", "world-product", "world-total"] },
    line: "country-product=1000 country-total=50000 world-product=200000 world-total=10000000",
    read: (inputs) => {
      const [countryProduct, countryTotal, worldProduct, worldTotal] = inOneUnit([
        inputs.figure("x_cp", "country_product"),
        inputs.figure("x_c", "country_total"),
        inputs.figure("x_wp", "world_product"),
        inputs.figure("x_w", "world_total"),
      ]).map(given) as [Given, Given, Given, Given];
      return { input: { countryProduct, countryTotal, worldProduct, worldTotal } };
    },
  },
  options: [
    { name: "exporter", kind: "area", byName: false, needed: "CHN", about: "who exports" },
    { name: "product", kind: "text", byName: false, needed: "hs-2846", value: "id", about: "the product: hs-2846" },
    flowFigure,
  ],
  calls: ["country-product=1000 country-total=50000 world-product=200000 world-total=10000000"],
  measure: (input: ExportsOfFour | QueryOf<"exports">, options) => rca(input, options),
});

export function rca(
  input: ExportsOfFour | QueryOf<"exports">,
  options: { readonly exporter?: AreaCode; readonly product?: string; readonly of?: FlowFigure } = {},
): Measure<{ readonly exporter: string | undefined; readonly product: string | undefined }> {
  requireRowsOrFigures("What rca takes", input, "countryProduct", "countryTotal", "worldProduct", "worldTotal");
  const query = isQuery(input) ? oneExtract(input as QueryOf<"exports">) : undefined;
  const { figures, lineage, exporters } = query
    ? { ...exportsOf(query, options), lineage: lineageOf(query) }
    : { figures: givenOf(input as ExportsOfFour), lineage: noLineage, exporters: undefined };
  return formulaMeasure({
    metric: "rca",
    unit: "ratio",
    formula: "RCA = (country's product / country's total) / (world's product / world's total)",
    substitute: ([cp, c, wp, w]) => `(${cp} / ${c}) / (${wp} / ${w})`,
    terms: figures.map((figure) => ({ figure, lineage, row: undefined })),
    evaluate: ([cp, c, wp, w]) => {
      const ratio = (cp as number) / (c as number) / ((wp as number) / (w as number));
      return Number.isFinite(ratio) ? ratio : undefined;
    },
    bounds: ([cp, c, wp, w]) => divide(divide(cp as Interval, c as Interval), divide(wp as Interval, w as Interval)),
    warnings: () =>
      exporters === undefined ? [] : [`The world is the sum of the ${exporters} exporters in these flows.`],
    details: { exporter: options.exporter, product: options.product },
  });
}

const givenOf = (input: ExportsOfFour): Figure[] =>
  (["countryProduct", "countryTotal", "worldProduct", "worldTotal"] as const).map((name) =>
    figureOf(name, input[name]),
  );

function exportsOf(
  query: QueryOf<"exports">,
  { exporter, product, of = "value_usd" }: { exporter?: string; product?: string; of?: FlowFigure },
): { readonly figures: Figure[]; readonly exporters: number } {
  if (exporter === undefined || product === undefined)
    throw new InvalidInput("rca of a query needs an exporter and a product.");
  requireAreas(query, [exporter], "exporter");
  requireAreas(query, [product], "product");
  requireAddable(
    query,
    of,
    of === "quantity" ? ["series", "flow_basis", "quantity_unit"] : ["series", "flow_basis", "valuation"],
  );
  const { context, rows } = query.internals();
  const { table } = context;
  const kinds = new Map<string, string>();
  for (const row of rows) {
    const id = textAt(table, "product", row) as string;
    const kind = id.replace(/\d+$/, (digits) => `${digits.length} digits`);
    if (!kinds.has(kind)) kinds.set(kind, addressAt(table, row));
  }
  if (kinds.size > 1)
    refuse("kind of product code", kinds, "Products of different codes overlap: name products that do not.");
  const exported = countedRows(query, of).filter((row) => textAt(table, "exporter", row) !== "_WLD");
  // The row for the world is an exporter's total if it is printed, otherwise the sum of its partners.
  const kept = wholeRows(table, exported).counted;
  const exporters = new Set(kept.map((row) => textAt(table, "exporter", row)));
  if (exporters.size === 1)
    throw new OreledgerError(
      `All these flows are exports of ${[...exporters][0]}: without those of other countries there is no world to compare with.`,
    );
  const total = (label: string, test: (row: number) => boolean) =>
    sumOfFigures(
      label,
      kept.filter(test).map((row) => flowAt(query, row, of, label)),
    );
  const isCountry = (row: number) => textAt(table, "exporter", row) === exporter;
  const isProduct = (row: number) => textAt(table, "product", row) === product;
  const figures = [
    total("countryProduct", (row) => isCountry(row) && isProduct(row)),
    total("countryTotal", isCountry),
    total("worldProduct", isProduct),
    total("worldTotal", () => true),
  ];
  return { figures, exporters: exporters.size };
}
