import type { z } from "zod";
import { areaCode, column, percent, quantity, slug, term, verbatim, year } from "./column.ts";
import { commodity } from "./common.ts";
import { boundsFitComparator, correction, figure, printed, quantityFitsStatus } from "./figure.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { basis, measure, stage, unit } from "./vocabulary.ts";

/** The origin of a percentage. */
export const share_basis = {
  printed: "The source prints the percentage",
  computed: "We divide the row's quantity by `share_denominator`",
} as const;

/** What a computed percentage divides by. */
export const share_denominator = {
  printed_total: "The world total of the same print, which is at least the sum of its rows",
  printed_total_without_us: "The total of the same print that leaves out the United States: the row of the area `_XUS`",
  row_sum:
    "The sum of the print's rows (named areas and `_OTH`), since the world total is absent, a bound or rounded below the sum",
  row_sum_without_us:
    "The sum of the print's rows without the United States, since the total without it is rounded below the sum",
} as const;

export const shares = defineTable({
  name: "shares",
  title: "Shares",
  description:
    "Who mines, refines, owns and can produce what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows with the same source, commodity, stage, measure, form, basis and year are one print: a table of the source, with its world total (`area` `_WLD`) and other countries (`_OTH`). To add rows up, stay within one print, leave out the total and every area that begins with `_` except `_OTH`, and read `status` first: an empty quantity is never zero. Each edition that printed a figure has its own row; join `source` to `sources` and use one edition, or the newest. If sources disagree, the ledger keeps them all. A country that an edition leaves out has no row. A cell that a release leaves empty without a note has no row, because it could mean zero, withheld or not available.",
  kind: "fact",
  key: ["commodity", "stage", "measure", "form", "basis", "share_of", "area", "year", "source"],
  print: ["commodity", "stage", "measure", "form", "basis", "share_of", "year"],
  columns: {
    commodity: commodity({
      description: "What is counted: an `id` of `commodities`, which lists the names that sources use.",
      example: "rare-earths",
    }),
    stage: column(term(stage), {
      description:
        "The stage of the supply chain: the output of a mine, a smelter, a refinery or a plant. Stages are never summed. Reserves are in the ground: `mine`.",
      example: "mine",
    }),
    measure: column(term(measure), {
      description:
        "What the figure measures. Capacity is what plants could produce in a year, at the year's end if the source says so.",
      example: "production",
    }),
    form: column(slug, {
      description:
        "The product form that the source counts separately (`ilmenite`, `pig-iron`, `magnet-elements`); `all` if it counts the whole commodity or gives a total of all forms. Do not add `all` to the forms.",
      example: "all",
    }),
    basis: column(term(basis), {
      description:
        "What the tonnes measure: contained element, an oxide, the good itself. Figures on different bases are not comparable.",
      example: "REO",
    }),
    share_of: column(areaCode, {
      description:
        "The area whose total is the whole: `_WLD` for the world. If the source leaves the United States out of its world total to protect company data, the row of that total has the `area` `_XUS` instead of `_WLD`, and `share_denominator` says so.",
      example: "_WLD",
      reference: "areas",
    }),
    area: column(areaCode, {
      description:
        "Whose output, reserves or capacity: an `id` of `areas`. A code that begins with `_` is not a single country: `_WLD` is the world total, `_XUS` a total without the United States, `_OTH` the countries that the source does not name; others are several countries together.",
      example: "AUS",
      reference: "areas",
    }),
    year: column(year, {
      description:
        "The year of the figure. For reserves and capacity without a stated year, the year before the edition.",
      example: "2024",
    }),
    quantity: column(quantity.nullable(), {
      description:
        "The figure, in `unit`, exactly as printed, except that thousands and millions are written out. Empty if none was printed, or if it is a bound (`low`, `high`), a range or withheld; `status` and `comparator` say which. Zero only if zero was printed (`status` `nil`). If the release is in error, the figure is what was meant, and `correction` names the correction.",
      example: "13000",
    }),
    unit: column(term(unit), {
      description:
        "The unit of quantity, low and high: the base unit of what was printed (`t` for thousand tonnes, `kg` for kilograms, `ct` carats, `m3` cubic metres). `pct` if the source prints only a percentage.",
      example: "t",
    }),
    ...figure,
    share_pct: column(percent.nullable(), {
      title: "Share",
      description:
        "The area's share of the whole. Printed, or computed by the fixer as 100 × quantity ÷ denominator, rounded to three decimals, below 0.001 to two digits; `share_basis` says which. Empty for the total itself, for bounds and unknown figures, for the United States if the total leaves it out, if the rows do not reach a total that is a bound, if only all forms together have a total, and if the source says that it has none. It is the share within the row's own source version and does not include later errata.",
      unit: "percent",
      example: "3.333",
      computed: true,
      printable: true,
    }),
    share_basis: column(term(share_basis).nullable(), {
      description:
        "The origin of the percentage. To add one that the source prints, type it into `share_pct` and `printed` here; otherwise leave both to the fixer.",
      example: "computed",
      computed: true,
      printable: true,
    }),
    share_denominator: column(term(share_denominator).nullable(), {
      description: "The denominator of a computed percentage: the larger of the printed total and the sum of the rows.",
      example: "printed_total",
      computed: true,
    }),
    scope: column(verbatim.nullable(), {
      description:
        "What the publisher means by the figure, if it is more or less than the other columns say: what is included or left out, where a figure is included instead, how it was estimated. Footnotes of the US Government are in its own words. `; ` joins several remarks.",
      example: "Production quota; leaves out undocumented production",
    }),
    printed,
    correction,
    ...imported,
  },
  rules: [
    boundsFitComparator,
    quantityFitsStatus,
    {
      code: "share-fits-basis",
      description: "A percentage has a basis; a computed one has a denominator; a printed one has none.",
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
          ? {
              column: "quantity",
              expected: "empty: a percentage belongs in share_pct, with share_basis printed",
              suggestion: "",
            }
          : undefined,
    },
  ],
});

/** One typed row of `shares`. */
export type Share = z.infer<typeof shares.row>;
