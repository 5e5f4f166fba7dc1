import { z } from "zod";
import { column, slug, term, text } from "./column.ts";
import { commodities, note } from "./common.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { stage } from "./vocabulary.ts";

/** How a traded product is named. */
export const classification = {
  hs: "A code of the Harmonized System in one edition",
  hs_as_reported: "A code of the Harmonized System in the edition that the reporter used that year",
  us_hts: "A line of the Harmonized Tariff Schedule of the United States, which divides HS codes for imports",
  us_schedule_b: "A number of Schedule B of the United States, which divides HS codes for exports",
  basket: "A named basket of codes, known or not",
} as const;

/** The beginning of an id, before the digits of its code; for a code of one edition, it is the edition. */
const stems = { hs: undefined, hs_as_reported: "hs", us_hts: "us-hts", us_schedule_b: "us-schedule-b" } as const;

/** The editions of the Harmonized System. */
export const hs_edition = {
  hs92: "1992",
  hs96: "1996",
  hs02: "2002",
  hs07: "2007",
  hs12: "2012",
  hs17: "2017",
  hs22: "2022",
} as const;

export const products = defineTable({
  name: "products",
  title: "Products",
  description:
    "What crosses borders: an HS code in one edition (`hs17-284690`), an HS code as each reporter used it (`hs-284690`), a country's own part of one (`us-hts-2846100010`), or a named basket. Baskets and codes of different length overlap: never add them.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Product", description: "The product's id.", example: "hs-284690" }),
    title: column(text, {
      prose: "name",
      description: "What the code or basket covers, briefly, in our own words.",
      example: "Rare-earth compounds other than cerium",
    }),
    classification: column(term(classification), {
      description: "How the product is named.",
      example: "hs_as_reported",
    }),
    code: column(
      z
        .string()
        .regex(/^\d{4}(\d{2}(\d{2}(\d{2})?)?)?$/, "4, 6, 8 or 10 digits")
        .nullable(),
      {
        description: "The digits of the code, with leading zeros; the first six are of the Harmonized System.",
        example: "284690",
      },
    ),
    edition: column(term(hs_edition).nullable(), {
      title: "HS edition",
      description: "The edition of the Harmonized System.",
      example: "hs17",
    }),
    first_edition: column(term(hs_edition).nullable(), {
      description:
        "The first edition of the Harmonized System in which the code exists. Empty for a country's own codes.",
      example: "hs92",
    }),
    last_edition: column(term(hs_edition).nullable(), {
      description:
        "The last edition of the Harmonized System in which the code exists. Empty for a country's own codes.",
      example: "hs22",
    }),
    commodities: commodities({
      description: "The commodities that it is traded for. If there are several, the code covers them together.",
      example: "rare-earths",
    }),
    stage: column(term(stage).nullable(), {
      description: "Its stage in the supply chain. Empty for a basket over several stages.",
      example: "compound",
    }),
    also_holds: column(text.nullable(), {
      prose: "name",
      description: "What else the code or basket contains. If not empty, a flow includes more than its commodities.",
      example: "Ferrite and other metal magnets",
    }),
    note: note({
      prose: "words",
      description: "The limits of the code: national subdivisions, goods that were elsewhere in older editions.",
      example: "Yellowcake (U3O8) is normally 2844.10, not here",
    }),
    ...imported,
  },
  rules: [
    {
      code: "product-code",
      description:
        "A product of a classification has its code in its id, and names its edition if it is of one edition; a basket has neither.",
      check: (row) => {
        if (row.classification === "basket")
          return row.code === null ? undefined : { column: "code", expected: "empty, for a basket", suggestion: "" };
        if (row.code === null) return { column: "code", expected: "the digits of the HS code" };
        const stem = stems[row.classification] ?? row.edition;
        if (stem === null) return { column: "edition", expected: "the edition of the Harmonized System" };
        const id = `${stem}-${row.code}`;
        return row.id === id ? undefined : { column: "id", expected: id, suggestion: id };
      },
    },
  ],
});
