import type { z } from "zod";
import { areaCode, column, percent, quantity, slug, term, text, year } from "./column.ts";
import { boundsFitComparator, figure, printed, quantityFitsStatus } from "./figure.ts";
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
  printed_total: "The world total that the same print gives",
  row_sum: "The sum of the print's rows, since its world total is absent or a bound",
} as const;

export const shares = defineTable({
  name: "shares",
  title: "Shares",
  description:
    "Who mines, refines, holds and could make what: one area's production, reserves or capacity of one commodity in one year, as one source printed it. Rows that share source edition, commodity, stage, measure, form, basis and year are one print. Sources that disagree stand side by side.",
  kind: "fact",
  key: ["commodity", "stage", "measure", "form", "basis", "share_of", "area", "year", "source"],
  print: ["commodity", "stage", "measure", "form", "basis", "share_of", "year"],
  columns: {
    commodity: column(slug, {
      title: "Commodity",
      description: "What is counted.",
      example: "rare-earths",
      reference: "commodities",
    }),
    stage: column(term(stage), {
      title: "Stage",
      description: "Where in the chain. Stages are never summed.",
      example: "mine",
    }),
    measure: column(term(measure), {
      title: "Measure",
      description: "What the figure measures.",
      example: "production",
    }),
    form: column(slug, {
      title: "Form",
      description:
        "The product form that the source counts apart (`ilmenite`, `magnet-elements`); `all` where it counts the commodity whole.",
      example: "all",
    }),
    basis: column(term(basis), { title: "Basis", description: "What the tonnes are tonnes of.", example: "REO" }),
    share_of: column(areaCode, {
      title: "Share of",
      description:
        "The area whose total is the whole: `_WLD` for the world, `_XUS` where the source leaves the United States out of its world total.",
      example: "_WLD",
      reference: "areas",
    }),
    area: column(areaCode, {
      title: "Area",
      description: "Whose output, reserves or capacity.",
      example: "AUS",
      reference: "areas",
    }),
    year: column(year, {
      title: "Year",
      description: "The data year: of reserves, the year before the edition.",
      example: "2024",
    }),
    quantity: column(quantity.nullable(), {
      title: "Quantity",
      description: "The figure, in `unit`. Empty where none was printed, or where it is a bound, a range or withheld.",
      example: "13000",
    }),
    unit: column(term(unit), {
      title: "Unit",
      description: "The unit of quantity, low and high. `pct` where the source prints only a percentage.",
      example: "t",
    }),
    ...figure,
    share_pct: column(percent.nullable(), {
      title: "Share",
      description: "The area's part of the whole. Printed, or computed by the fixer; `share_basis` says which.",
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
      description: "What a computed percentage divides by.",
      example: "printed_total",
      computed: true,
    }),
    scope: column(text.nullable(), {
      title: "Scope",
      description: "What the printer means by the figure, where it is more or less than the other columns say.",
      example: "Production quota; leaves out undocumented production",
    }),
    printed,
    ...provenance,
  },
  rules: [
    boundsFitComparator,
    quantityFitsStatus,
    {
      id: "share-fits-basis",
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
              row.share_basis === "computed" ? "printed_total or row_sum" : "empty, since the share is not computed",
          };
        return undefined;
      },
    },
    {
      id: "share-only-row",
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
