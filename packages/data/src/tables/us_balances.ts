import { z } from "zod";
import { areaCode, column, list, number, slug, term, verbatim, year } from "./column.ts";
import { boundsFitComparator, correction, figure, printed, quantityFitsStatus } from "./figure.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { basis, unit } from "./vocabulary.ts";

/** What an item of the US balance counts. */
export const balance_item = {
  mine_production: "Output of mines, or what they sold or used if the source counts that as output",
  primary_production: "Output of smelters, refineries and plants from ore and concentrate",
  secondary_production: "Output from scrap; `form` says whether old (used goods) or new (factory) scrap, if divided",
  production: "Output that the source does not divide into these, or counts at another stage",
  shipments: "Shipments, sales, or quantity sold or used by producers, if counted in addition to output",
  imports: "Imports for consumption",
  exports: "Exports",
  shipments_from_stockpile: "Releases from the government stockpile; negative if it grew",
  stocks: "Stocks at year end; `form` says whose",
  reported_consumption: "Consumption reported by firms",
  estimated_consumption: "Consumption that the source estimates by a method other than the balance",
  apparent_consumption: "Consumption as the balance of output, trade and stocks, as defined in `definition`",
  apparent_supply: "Apparent consumption and new scrap together",
  net_import_reliance: "Net imports as a percentage of consumption, as defined in `definition`",
  price: "Price or unit value",
  employment: "Persons employed",
  import_source_share: "The share of `partner` in imports from `first_year` to `year`, added",
  other: "Another statistic, named in `form`",
} as const;

export const us_balances = defineTable({
  name: "us_balances",
  title: "US balances",
  description:
    "What the United States produces, trades, stocks, consumes and pays, commodity by commodity and year by year, as each edition printed it: the salient statistics of the Mineral Commodity Summaries, and older series. Each row is one printed cell. Each edition prints five years, so a year has a row for each edition that prints it: choose one edition (`source`) before you add or compare. The figures of one edition balance by the formula in `definition`, which differs between commodities and changes between editions; that formula says which forms count. Withheld (`withheld`), not available and net exporter are statuses without a quantity and never zero; `nil` is a printed zero. Net import reliance is often printed as a bound (`>50`): see `comparator`, `low` and `high`.",
  kind: "fact",
  key: ["commodity", "item", "form", "partner", "year", "source"],
  print: ["commodity", "item", "form", "year"],
  columns: {
    commodity: column(slug, {
      description:
        "What is counted. Prices of single rare-earth oxides are under the element, not under `rare-earths`.",
      example: "rare-earths",
      reference: "commodities",
    }),
    item: column(term(balance_item), {
      description: "What is measured. Apparent, reported and estimated consumption are three measures; never mix them.",
      example: "net_import_reliance",
    }),
    form: column(slug, {
      description:
        "The product form, or the statistic's further words (the market of a price, the holder of stocks); `all` if there is none. The same form has the same name in every edition, whatever the edition calls it. Forms of one item may overlap: if `all` and others are printed, `all` is their total.",
      example: "compounds-and-metals",
    }),
    partner: column(areaCode, {
      description:
        "The trading partner of the United States: `_WLD` (all), except for `import_source_share`, where it is the country of origin or shipment.",
      example: "_WLD",
      reference: "areas",
    }),
    year: column(year, {
      description: "The data year; for `import_source_share`, the last of the years whose imports are added.",
      example: "2024",
    }),
    first_year: column(year.nullable(), {
      description:
        "For `import_source_share`, the first of the years whose imports are added; `year` is the last. Empty for other items: they are of one year.",
      example: "2021",
    }),
    quantity: column(number.nullable(), {
      description:
        "The figure, in `unit`. Empty if none was printed, or if it is a bound, a range or withheld. Negative only for additions in `shipments_from_stockpile`.",
      example: "9010",
    }),
    unit: column(term(unit), {
      description:
        "The unit of quantity, low and high. Multiples are converted to the base unit: thousand tonnes to `t`, million cubic metres to `m3`. Kilograms stay kilograms, and prices keep the printed pound, ounce or tonne, in dollars.",
      example: "t",
    }),
    basis: column(term(basis), {
      description:
        "What the tonnes measure, in the release's own words; `gross` if they are tonnes of the good. For a price, what the unit weighs; `unspecified` if the release does not say, and for persons, values and percentages of imports.",
      example: "REO",
    }),
    ...figure,
    definition: column(verbatim.nullable(), {
      description:
        "The edition's definition of the item, in its own words. Empty if it prints none; the 2022 edition's data files print none.",
      example: "Defined as production + imports – exports.",
    }),
    counts: column(list(z.string().regex(/^[a-z_]+\/[a-z0-9-]+$/, "item/form")), {
      description:
        "For apparent consumption and net import reliance: the rows of the same commodity, year and edition that `definition` counts, as `item/form`. Output and imports are added and exports subtracted; `stocks` and `shipments_from_stockpile` mean releases from stocks. Empty if the edition does not say which rows count.",
      example: "production/all;imports/all;exports/all",
    }),
    scope: column(verbatim.nullable(), {
      description: "What the figure includes or leaves out, and its own source: the release's notes, verbatim.",
      example: "Excludes monazite concentrates.",
    }),
    printed,
    correction,
    ...imported,
  },
  rules: [
    boundsFitComparator,
    quantityFitsStatus,
    {
      code: "negative-is-stockpile-growth",
      description: "Only releases from the government stockpile can be negative.",
      check: (row) =>
        row.quantity !== null && row.quantity < 0 && row.item !== "shipments_from_stockpile"
          ? { column: "quantity", expected: `zero or more, since ${row.item} cannot be negative` }
          : undefined,
    },
    {
      code: "unit-fits-item",
      description: "A price has a unit of money or is an index; no other item is.",
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
      code: "years-are-added-for-import-sources",
      description: "Import source shares name the first of the years that are added; no other item does.",
      check: (row) => {
        if (row.item !== "import_source_share")
          return row.first_year === null
            ? undefined
            : { column: "first_year", expected: `nothing, since ${row.item} is of one year` };
        return row.first_year !== null && row.first_year < row.year
          ? undefined
          : { column: "first_year", expected: `the first of the years that are added, before ${row.year}` };
      },
    },
    {
      code: "partner-is-import-source",
      description: "Import source shares have a partner other than the world; no other item has.",
      check: (row) =>
        (row.item === "import_source_share") === (row.partner !== "_WLD")
          ? undefined
          : {
              column: "partner",
              expected:
                row.partner === "_WLD" ? "the country whose share it is" : `_WLD, since the item is ${row.item}`,
            },
    },
  ],
});
