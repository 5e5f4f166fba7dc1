import { column, partialDate, quantity, slug, term, text } from "./column.ts";
import { note } from "./common.ts";
import { currency } from "./currency.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";
import { agreement_status, agreement_type, binding, party_list } from "./vocabulary.ts";

export const agreements = defineTable({
  name: "agreements",
  title: "Agreements",
  description:
    "One act between governments or organisations. Its parties are in `agreement_parties`, its commodities in `agreement_commodities`, its money in `commitments`. The pledged amount here is a headline figure; never add it.",
  kind: "fact",
  key: ["id"],
  columns: {
    id: column(slug, { title: "Agreement", description: "The agreement's id.", example: "usa-aus-framework-2025" }),
    title: column(text, {
      prose: "name",
      description: "The agreement's own title, translated where needed.",
      example:
        "United States-Australia Framework for Securing of Supply in the Mining and Processing of Critical Minerals and Rare Earths",
    }),
    type: column(term(agreement_type), { description: "The legal form.", example: "framework" }),
    status: column(term(agreement_status), {
      description: "The agreement's status on `status_as_of`.",
      example: "signed",
    }),
    status_as_of: column(partialDate, { description: "The day for which the status holds.", example: "2026-11-23" }),
    signed: column(partialDate.nullable(), {
      description:
        "The day of signature, as precise as the source. Empty: nothing was signed, or the day is not known.",
      example: "2025-10-20",
    }),
    announced: column(partialDate.nullable(), {
      description:
        "The day on which an unsigned act was announced, launched or declared, as precise as the source. Empty if it was signed.",
      example: "2025-10-30",
    }),
    place: column(text.nullable(), { description: "Where it was signed.", example: "Washington" }),
    binding: column(term(binding), { description: "Whether the text is legally binding.", example: "no" }),
    party_list: column(term(party_list), { description: "Whether every party is listed.", example: "complete" }),
    pledged_amount: column(quantity.nullable(), {
      description: "The headline sum of the agreement, in `pledged_currency`. Not additive.",
      example: "8500000000",
    }),
    pledged_currency: column(currency.nullable(), { description: "ISO 4217 code.", example: "USD" }),
    pledged_period: column(text.nullable(), {
      description: "The period that the headline sum covers.",
      example: "within six months",
    }),
    summary: column(text, {
      prose: "sentence",
      description: "What it says, in our words.",
      example: "Both sides speed up permits and finance projects together.",
    }),
    ...provenance,
    note: note({ description: "Contradictions and caveats.", example: "Sources give two dates." }),
  },
  rules: [
    {
      code: "pledge-whole",
      description: "A pledged amount has a currency, and a currency an amount.",
      check: (row) =>
        (row.pledged_amount === null) === (row.pledged_currency === null)
          ? undefined
          : { column: "pledged_currency", expected: "an amount and its currency together" },
    },
  ],
});
