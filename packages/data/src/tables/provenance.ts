import { type ColumnMeta, column, slug, term, text, verbatim } from "./column.ts";
import { evidence_level } from "./vocabulary.ts";

/** The three columns that say where a fact was printed. Spread them last into a table's columns. */
export const provenance = {
  source: column(slug, {
    description: "The document that contains the fact.",
    example: "usgs-mcs-2026-v1-0",
    reference: "sources",
  }),
  locator: column(text.nullable(), {
    description:
      "The place in the source: page, table, row, paragraph, or file and line. Empty if the source is one short page.",
    example: "Rare earths, world mine production and reserves, row Australia",
  }),
  evidence_level: column(term(evidence_level), {
    description: "How close the citation is to the issuer of the fact.",
    example: "primary",
  }),
};

/** The same for rows that an importer writes: a locator is the name of a file and a place in it. */
export const imported = {
  ...provenance,
  locator: column(verbatim.nullable(), provenance.locator.meta() as unknown as ColumnMeta),
};
