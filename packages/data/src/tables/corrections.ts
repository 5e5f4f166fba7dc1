import { address, areaCode, column, list, partialDate, slug, term, text, verbatim } from "./column.ts";
import { commodity } from "./common.ts";
import { defineTable } from "./table.ts";
import { balance_item } from "./us_balances.ts";
import { measure, stage } from "./vocabulary.ts";

/** The tables whose figures a correction can change. */
export const corrected_table = {
  shares: "Rows of `shares`, selected by commodity, stage, measure, forms, areas and years",
  us_balances: "Rows of `us_balances`, selected by commodity, item, forms and years",
} as const;

/** What the release prints wrongly. */
export const corrected_field = {
  unit: "The unit above or beside the figures",
  cell: "The figure itself: a lost digit, or a footnote number run together with it",
  column: "The place: figures are under the name of another column",
} as const;

export const corrections = defineTable({
  name: "corrections",
  title: "Corrections",
  description:
    "A publisher's error, and how we read it. Each affected row names it in `correction`: `printed` still holds what the release prints, and the figure is what was meant. If `meant` is empty, the right figure cannot be shown: those rows have the status `doubtful` and no figure. An importer applies corrections; nobody edits a cell by hand.",
  kind: "link",
  key: ["id"],
  columns: {
    id: column(slug, {
      title: "ID",
      description: "The correction's id.",
      example: "usgs-mcs-2026-vanadium-reserves-unit",
    }),
    source: column(slug, {
      description: "The release that prints the error. Another edition or an erratum needs its own correction.",
      example: "usgs-mcs-2026-v1-0",
      reference: "sources",
    }),
    in_table: column(term(corrected_table), { description: "The table of the rows.", example: "shares" }),
    commodity: commodity({ description: "The commodity of the rows.", example: "vanadium" }),
    stage: column(term(stage).nullable(), {
      description: "The stage of the rows. Set for `shares` only.",
      example: "mine",
    }),
    measure: column(term(measure).nullable(), {
      description: "The measure of the rows. Set for `shares` only.",
      example: "reserves",
    }),
    items: column(list(term(balance_item)), {
      description: "The items of the rows. Set for `us_balances` only.",
      example: "price",
    }),
    forms: column(list(slug), { description: "The forms of the rows. Empty: all.", example: "ilmenite;rutile" }),
    areas: column(list(areaCode), {
      description: "The areas of the rows. Empty: all.",
      example: "AUS",
      reference: "areas",
    }),
    years: column(list(text.regex(/^\d{4}$/, "a year")), {
      description: "The years of the rows. Empty: all.",
      example: "2025",
    }),
    field: column(term(corrected_field), { description: "What the release prints wrongly.", example: "unit" }),
    release_prints: column(text, {
      description: "The unit, the cell or the column name, verbatim as the release prints it.",
      example: "metric tons",
    }),
    meant: column(text.nullable(), {
      description:
        "What we read instead: the unit in the publisher's words, the cell, or the name of the right column. Empty if it cannot be shown.",
      example: "thousand metric tons",
    }),
    expect: column(verbatim, {
      description:
        "The guard: what `printed` contains in one of the rows. If a later release no longer prints it, the import and the check fail, and a person decides again.",
      example: "21,000 metric tons",
    }),
    reason: column(text, {
      prose: "sentence",
      description: "Why it is certainly an error, and why our reading is right.",
      example: "Earlier editions print thousand metric tons; as printed, the reserves would last 70 days.",
    }),
    evidence: column(list(address), {
      description: "Addresses of rows that show it.",
      example: "shares/vanadium/mine/reserves/all/element/_WLD/_WLD/2024/usgs-mcs-2025",
    }),
    found: column(partialDate, { description: "When we found it.", example: "2026-11-28" }),
  },
  rules: [
    {
      code: "selection-fits-table",
      description: "A correction of `shares` selects rows by stage and measure, one of `us_balances` by items.",
      check: (row) => {
        const ofShares = row.in_table === "shares";
        if (ofShares !== (row.stage !== null))
          return {
            column: "stage",
            expected: ofShares ? "the stage of the rows" : "empty, since it is of us_balances",
          };
        if (ofShares !== (row.measure !== null))
          return {
            column: "measure",
            expected: ofShares ? "the measure of the rows" : "empty, since it is of us_balances",
          };
        if (ofShares !== (row.items.length === 0))
          return { column: "items", expected: ofShares ? "empty, since it is of shares" : "the items of the rows" };
        if (!ofShares && row.areas.length > 0)
          return { column: "areas", expected: "empty, since every row of us_balances is of the United States" };
        return undefined;
      },
    },
  ],
});
