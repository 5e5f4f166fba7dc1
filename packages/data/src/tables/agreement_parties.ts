import { areaCode, column, partialDate, slug, term } from "./column.ts";
import { defineTable } from "./table.ts";
import { party_role } from "./vocabulary.ts";

export const agreement_parties = defineTable({
  name: "agreement_parties",
  title: "Agreement parties",
  description: "One party of one agreement. The agreement's row carries the source.",
  kind: "link",
  owner: { through: "agreement" },
  key: ["agreement", "party"],
  columns: {
    agreement: column(slug, {
      description: "The agreement.",
      example: "usa-aus-framework-2025",
      reference: "agreements",
    }),
    party: column(areaCode, {
      description: "The country, or an organisation such as the European Union.",
      example: "AUS",
      reference: "areas",
    }),
    role: column(term(party_role), { description: "The party's role.", example: "party" }),
    joined: column(partialDate.nullable(), {
      description: "When it joined, if not at the signing.",
      example: "2026-02-04",
    }),
  },
});
