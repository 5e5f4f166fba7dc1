import { z } from "zod";
import { column, term } from "./column.ts";
import { hs_edition } from "./products.ts";
import { imported } from "./provenance.ts";
import { defineTable } from "./table.ts";

/** How two codes of two editions correspond, the newer first: what the publisher prints as 1:1, 1:n, n:1 and n:n. */
export const relationship = {
  one_to_one: "The same goods under both codes (1:1)",
  one_to_many: "The newer code combines several older ones (1:n)",
  many_to_one: "The older code was split into several newer ones (n:1)",
  many_to_many: "The codes overlap in part, and with others (n:n)",
} as const;

const code = z.string().regex(/^\d{6}$/, "6 digits");

export const product_links = defineTable({
  name: "product_links",
  title: "Product links",
  description:
    "How the six-digit codes of one edition of the Harmonized System correspond to those of an older one, for the codes of `products`. A code that was split, merged or moved is not the same thing across editions, even if its digits did not change.",
  kind: "fact",
  key: ["newer_edition", "newer_code", "older_edition", "older_code"],
  columns: {
    newer_edition: column(term(hs_edition), {
      description: "The newer edition of the Harmonized System.",
      example: "hs22",
    }),
    newer_code: column(code, { description: "The code in the newer edition.", example: "811231" }),
    older_edition: column(term(hs_edition), {
      description: "The older edition of the Harmonized System.",
      example: "hs17",
    }),
    older_code: column(code, { description: "The code in the older edition.", example: "811292" }),
    relationship: column(term(relationship), {
      description: "How the two correspond, the newer first.",
      example: "many_to_one",
    }),
    ...imported,
  },
});
