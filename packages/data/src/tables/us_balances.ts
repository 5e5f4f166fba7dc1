import { z } from "zod";
import { areaCode, column, list, number, slug, term, text, year } from "./column.ts";
import { boundsFitComparator, correction, figure, printed, quantityFitsStatus } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { basis, unit } from "./vocabulary.ts";

/** What an item of the US balance counts. */
export const balance_item = {
  mine_production: "Output of mines, or what they sold or used where that is what the source counts as output",
  primary_production: "Output of smelters, refineries and plants from ore and concentrate",
  secondary_production: "Output from scrap; `form` says whether old (used goods) or new (factory) scrap, where divided",
  production: "Output that the source does not divide into these, or counts at another stage",
  shipments: "Shipments, sales, or quantity sold or used by producers, where counted beside output",
  imports: "Imports for consumption",
  exports: "Exports",
  shipments_from_stockpile: "What the government stockpile released; negative where it grew",
  stocks: "Stocks at year end; `form` says whose",
  reported_consumption: "Consumption that firms reported",
  estimated_consumption: "Consumption that the source estimates, by another way than the balance",
  apparent_consumption: "Consumption as the balance of output, trade and stocks, by the definition in `definition`",
  apparent_supply: "Apparent consumption and new scrap together",
  net_import_reliance: "Net imports as a percentage of consumption, by the definition in `definition`",
  price: "Price or unit value",
  employment: "Persons employed",
  import_source_share: "The part of `partner` in imports over several years, which `scope` names",
  other: "Another statistic, which `form` names",
} as const;

export const us_balances = defineTable({
  name: "us_balances",
  title: "US balances",
  description:
    "What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. One row is one printed cell. An edition prints five years again, so a year stands once for each edition that prints it: choose one edition (`source`) before adding or comparing. The figures of one edition are made to balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): look in `comparator`, `low` and `high`.",
  kind: "fact",
  key: ["commodity", "item", "form", "partner", "year", "source"],
  print: ["commodity", "item", "form", "year"],
  columns: {
    commodity: column(slug, {
      title: "Commodity",
      description:
        "What is counted. Prices of single rare-earth oxides stand under the element, not under `rare-earths`.",
      example: "rare-earths",
      reference: "commodities",
    }),
    item: column(term(balance_item), {
      title: "Item",
      description:
        "What is measured. Apparent, reported and estimated consumption are three measures, never to be mixed.",
      example: "net_import_reliance",
    }),
    form: column(slug, {
      title: "Form",
      description:
        "The product form, or the statistic's further words (the market of a price, the holder of stocks); `all` where there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: `all` is a total of others where both stand.",
      example: "compounds-and-metals",
    }),
    partner: column(areaCode, {
      title: "Partner",
      description:
        "With whom the United States trades: `_WLD`, all, but in `import_source_share`, where it is the country of origin or shipment.",
      example: "_WLD",
      reference: "areas",
    }),
    year: column(year, {
      title: "Year",
      description: "The data year; of `import_source_share`, the last of the years that `scope` names.",
      example: "2024",
    }),
    quantity: column(number.nullable(), {
      title: "Quantity",
      description:
        "The figure, in `unit`. Empty where none was printed, or where it is a bound, a range or withheld. Negative only for `shipments_from_stockpile` that were additions.",
      example: "9010",
    }),
    unit: column(term(unit), {
      title: "Unit",
      description:
        "The unit of quantity, low and high. Multiples become the base: thousand tonnes are in `t`, million cubic metres in `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.",
      example: "t",
    }),
    basis: column(term(basis), {
      title: "Basis",
      description:
        "What the tonnes are tonnes of, in the release's own words; `gross` where it speaks of tonnes of the good. Of a price, what the unit weighs; `unspecified` where the release does not say, and for persons, values and percentages of imports.",
      example: "REO",
    }),
    ...figure,
    definition: column(text.nullable(), {
      title: "Definition",
      description:
        "How the edition defines the item, in its own words. Empty where it prints none; the 2022 edition's data files print none.",
      example: "Defined as production + imports – exports.",
    }),
    counts: column(list(z.string().regex(/^[a-z_]+\/[a-z0-9-]+$/, "item/form")), {
      title: "Counts",
      description:
        "Of apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added, exports taken off, and `stocks` and `shipments_from_stockpile` stand for what stocks released. Empty where the edition does not tell which rows count.",
      example: "production/all;imports/all;exports/all",
    }),
    scope: column(text.nullable(), {
      title: "Scope",
      description: "What the figure includes or leaves out, and its own source: the release's notes, in its words.",
      example: "Excludes monazite concentrates.",
    }),
    printed,
    correction,
    ...provenance,
  },
  rules: [
    boundsFitComparator,
    quantityFitsStatus,
    {
      code: "negative-is-stockpile-growth",
      description: "Only what the government stockpile released can be negative.",
      check: (row) =>
        row.quantity !== null && row.quantity < 0 && row.item !== "shipments_from_stockpile"
          ? { column: "quantity", expected: `zero or more, since ${row.item} cannot be negative` }
          : undefined,
    },
    {
      code: "unit-fits-item",
      description: "A price is in money for something, or an index; nothing else is.",
      check: (row) => {
        const isPrice = row.item === "price";
        const priced = row.unit.startsWith("USD_per_");
        if (!isPrice && priced) return { column: "unit", expected: `no price, since ${row.item} is a quantity` };
        return isPrice && !row.unit.startsWith("USD") && row.unit !== "index"
          ? { column: "unit", expected: "money, since the item is a price" }
          : undefined;
      },
    },
    {
      code: "partner-is-import-source",
      description: "A partner other than the whole world stands in import source shares only, and there always.",
      check: (row) =>
        (row.item === "import_source_share") === (row.partner !== "_WLD")
          ? undefined
          : {
              column: "partner",
              expected: row.partner === "_WLD" ? "the country whose part it is" : `_WLD, since the item is ${row.item}`,
            },
    },
  ],
});
