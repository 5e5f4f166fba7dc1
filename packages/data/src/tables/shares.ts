import type { z } from "zod";
import { areaCode, column, percent, quantity, slug, term, text, year } from "./column.ts";
import { boundsFitComparator, correction, figure, printed, quantityFitsStatus } from "./figure.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { basis, measure, stage, unit } from "./vocabulary.ts";

/** Where a percentage comes from. */
export const share_basis = {
  printed: "The source prints the percentage",
  computed: "We divide the row's quantity by `share_denominator`",
} as const;

/** What a computed percentage divides by. */
export const share_denominator = {
  printed_total: "The world total that the same print gives, which is at least the sum of its rows",
  printed_total_without_us:
    "The total that the same print gives, which leaves the United States out: the row of the area `_XUS`",
  row_sum:
    "The sum of the print's rows (named areas and `_OTH`), since the world total is rounded below it, absent or a bound",
  row_sum_without_us:
    "The sum of the print's rows without the United States, since the total that leaves them out is rounded below it",
} as const;

export const shares = defineTable({
  name: "shares",
  title: "Shares",
  description:
    "Who mines, refines, holds and could make what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows that share source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and what it names no country for (`_OTH`). To add rows up, keep to one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. The same thing stands again under each edition that printed it; join `source` to `sources` and take one edition, or the newest. Sources that disagree stand side by side. An edition that leaves a country out has no row for it. A cell that a release leaves empty without a note, so that zero, withheld and not available cannot be told apart, has no row.",
  kind: "fact",
  key: ["commodity", "stage", "measure", "form", "basis", "share_of", "area", "year", "source"],
  print: ["commodity", "stage", "measure", "form", "basis", "share_of", "year"],
  columns: {
    commodity: column(slug, {
      title: "Commodity",
      description: "What is counted: an `id` of `commodities`, which holds the names that sources use.",
      example: "rare-earths",
      reference: "commodities",
    }),
    stage: column(term(stage), {
      title: "Stage",
      description:
        "Where in the chain the figure stands: what a mine, a smelter, a refinery or a plant puts out. Stages are never summed. Reserves are in the ground: `mine`.",
      example: "mine",
    }),
    measure: column(term(measure), {
      title: "Measure",
      description:
        "What the figure measures. Capacity is what plant could make in a year, at the year's end where the source says so.",
      example: "production",
    }),
    form: column(slug, {
      title: "Form",
      description:
        "The product form that the source counts apart (`ilmenite`, `pig-iron`, `magnet-elements`); `all` where it counts the commodity whole, or gives a total of all forms. Do not add `all` to the forms.",
      example: "all",
    }),
    basis: column(term(basis), {
      title: "Basis",
      description:
        "What the tonnes are tonnes of: contained element, an oxide, the good itself. Figures on two bases are not comparable.",
      example: "REO",
    }),
    share_of: column(areaCode, {
      title: "Share of",
      description:
        "The area whose total is the whole: `_WLD` for the world. Where the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.",
      example: "_WLD",
      reference: "areas",
    }),
    area: column(areaCode, {
      title: "Area",
      description:
        "Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is no single country: `_WLD` the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name, others several countries together.",
      example: "AUS",
      reference: "areas",
    }),
    year: column(year, {
      title: "Year",
      description:
        "The year that the figure is for. Of reserves and capacity without a year of their own, the year before the edition.",
      example: "2024",
    }),
    quantity: column(quantity.nullable(), {
      title: "Quantity",
      description:
        "The figure, in `unit`, exactly as printed but for thousands and millions, which are written out. Empty where none was printed, or where it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only where zero was printed (`status` `nil`). Where the release slipped, it is what was meant, and `correction` says so.",
      example: "13000",
    }),
    unit: column(term(unit), {
      title: "Unit",
      description:
        "The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` where the source prints only a percentage.",
      example: "t",
    }),
    ...figure,
    share_pct: column(percent.nullable(), {
      title: "Share",
      description:
        "The area's part of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States where the total leaves them out, where the rows do not reach a total that is a bound, where only all forms together have a total, and where the source says that it has none. It is the share within the row's own source version: an erratum that came later is not in it.",
      unit: "percent",
      example: "3.333",
      computed: true,
    }),
    share_basis: column(term(share_basis).nullable(), {
      title: "Share basis",
      description: "Where the percentage comes from.",
      example: "computed",
      computed: true,
    }),
    share_denominator: column(term(share_denominator).nullable(), {
      title: "Share denominator",
      description: "What a computed percentage divides by: the larger of the printed total and the sum of the rows.",
      example: "printed_total",
      computed: true,
    }),
    scope: column(text.nullable(), {
      title: "Scope",
      description:
        "What the printer means by the figure, where it is more or less than the other columns say: what is counted in or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government stand in its words. Several remarks are joined by `; `.",
      example: "Production quota; leaves out undocumented production",
    }),
    printed,
    correction,
    ...provenance,
  },
  rules: [
    boundsFitComparator,
    quantityFitsStatus,
    {
      code: "share-fits-basis",
      description:
        "A percentage says where it comes from; a computed one says its denominator; a printed one has none.",
      check: (row) => {
        if ((row.share_pct !== null) !== (row.share_basis !== null))
          return {
            column: "share_basis",
            expected: row.share_pct === null ? "empty, since there is no share" : "printed or computed",
          };
        if ((row.share_basis === "computed") !== (row.share_denominator !== null))
          return {
            column: "share_denominator",
            expected:
              row.share_basis === "computed"
                ? `one of ${Object.keys(share_denominator).join(", ")}`
                : "empty, since the share is not computed",
          };
        return undefined;
      },
    },
    {
      code: "share-only-row",
      description: "A row whose unit is pct prints a percentage and no quantity.",
      check: (row) =>
        row.unit === "pct" && row.quantity !== null
          ? { column: "quantity", expected: "empty: a percentage belongs in share_pct", suggestion: "" }
          : undefined,
    },
  ],
});

/** One typed row of `shares`. */
export type Share = z.infer<typeof shares.row>;
