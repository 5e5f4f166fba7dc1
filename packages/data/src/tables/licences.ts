import { z } from "zod";
import { column, slug, term, text, url, verbatim } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";

/** What a licence lets the ledger do with rows. */
export const redistribution = {
  allowed: "Rows may be shipped in bulk",
  capped: "Rows may be shipped up to `record_cap`, outside our CC BY",
  facts_only: "Single cited figures only, up to `record_cap` per publisher",
} as const;

/** How a cap is counted. */
export const cap_scope = {
  licence: "All rows under the licence together",
  publisher: "The rows of each publisher separately",
} as const;

export const licences = defineTable({
  name: "licences",
  title: "Licences",
  description: "What each licence or term of use allows, and how many rows the ledger may carry under it.",
  kind: "reference",
  owner: "own-compilation",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Licence", description: "The licence's id in the ledger.", example: "us-public-domain" }),
    title: column(text, {
      prose: "name",
      description: "The licence's full title.",
      example: "US Government work, public domain",
    }),
    spdx: column(verbatim.nullable(), {
      title: "SPDX identifier",
      description: "The SPDX identifier, if SPDX lists the licence.",
      example: "CC-BY-4.0",
    }),
    url: column(url.nullable(), {
      title: "Address",
      description: "The text of the licence or terms.",
      example: "https://creativecommons.org/licenses/by/4.0/",
    }),
    redistribution: column(term(redistribution), {
      description: "What the licence lets the ledger ship.",
      example: "allowed",
    }),
    record_cap: column(z.int().min(0).nullable(), {
      description: "The most rows that the ledger may carry. Empty if there is no cap.",
      unit: "rows",
      example: "50",
    }),
    cap_scope: column(term(cap_scope).nullable(), { description: "How the cap is counted.", example: "publisher" }),
    attribution: column(text.nullable(), {
      prose: "name",
      description: "The attribution that the licence requires.",
      example: "Contains data of CEPII, BACI",
    }),
    note: note({ description: "How we assessed the licence.", example: "Re-check before each release." }),
  },
  rules: [
    {
      code: "cap-needs-scope",
      description:
        "A licence that is capped or facts-only has a record cap and its scope; one that allows all has neither.",
      check: (row) => {
        const limited = row.redistribution !== "allowed";
        if (limited && row.record_cap === null)
          return { column: "record_cap", expected: "a number of rows, since redistribution is limited" };
        if (limited && row.cap_scope === null)
          return { column: "cap_scope", expected: "licence or publisher, since there is a cap" };
        if (!limited && row.record_cap !== null)
          return { column: "record_cap", expected: "empty, since redistribution is allowed", suggestion: "" };
        return undefined;
      },
    },
  ],
});
