import { column, number, slug, term, text, year } from "./column.ts";
import { boundsFitComparator, figure, printed, quantityFitsStatus } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { basis, unit } from "./vocabulary.ts";

/** What an item of the US balance counts. */
export const balance_item = {
  mine_production: "US mine production",
  primary_production: "US primary smelter, refinery or plant production",
  secondary_production: "US production from scrap",
  production: "US production, where the source does not divide it",
  imports: "Imports for consumption",
  exports: "Exports",
  shipments_from_stockpile: "Net shipments from the government stockpile",
  stocks: "Industry stocks at year end",
  stock_change: "Change of stocks",
  reported_consumption: "Consumption that firms reported",
  apparent_consumption: "Consumption computed by the source's own definition",
  net_import_reliance: "Net imports as a percentage of apparent consumption, by the source's own definition",
  price: "Price",
  employment: "Persons employed",
  import_source_share: "A partner's part of imports over several years",
  other: "Another statistic, which `form` names",
} as const;

export const us_balances = defineTable({
  name: "us_balances",
  title: "US balances",
  description:
    "The US production, trade, stocks, consumption, price and import reliance that a balance needs, as each edition printed them, with the edition's own definition.",
  kind: "fact",
  key: ["commodity", "item", "form", "year", "source"],
  print: ["commodity", "item", "form", "year"],
  columns: {
    commodity: column(slug, {
      title: "Commodity",
      description: "What is counted.",
      example: "rare-earths",
      reference: "commodities",
    }),
    item: column(term(balance_item), {
      title: "Item",
      description: "What is measured.",
      example: "net_import_reliance",
    }),
    form: column(slug, {
      title: "Form",
      description: "The product form or the statistic's further words; `all` where there is none.",
      example: "compounds-and-metals",
    }),
    year: column(year, { title: "Year", description: "The data year.", example: "2024" }),
    quantity: column(number.nullable(), {
      title: "Quantity",
      description: "The figure, in `unit`. Empty where none was printed.",
      example: "9010",
    }),
    unit: column(term(unit), { title: "Unit", description: "The unit of quantity, low and high.", example: "t" }),
    basis: column(term(basis), { title: "Basis", description: "What the tonnes are tonnes of.", example: "REO" }),
    ...figure,
    definition: column(text.nullable(), {
      title: "Definition",
      description: "How the edition defines the item, in its own terms.",
      example: "Production + imports – exports",
    }),
    scope: column(text.nullable(), {
      title: "Scope",
      description: "What the printer includes or leaves out.",
      example: "Excludes monazite concentrates",
    }),
    printed,
    ...provenance,
  },
  rules: [boundsFitComparator, quantityFitsStatus],
});
