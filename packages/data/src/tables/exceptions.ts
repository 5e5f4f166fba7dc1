import { address, column, partialDate, slug, text } from "./column.ts";
import { defineTable } from "./table.ts";

export const exceptions = defineTable({
  name: "exceptions",
  title: "Exceptions",
  description:
    "A finding that is accepted, with the reason. One that no longer occurs is itself a finding, so the list only shrinks.",
  kind: "link",
  owner: "own-compilation",
  key: ["rule", "row", "field"],
  columns: {
    rule: column(slug, { title: "Rule", description: "The rule that finds it.", example: "world-total" }),
    row: column(address, {
      title: "Row",
      description: "The address of the row.",
      example: "sources/the-economy-2025-11",
    }),
    field: column(text, {
      title: "Field",
      description: "The column of the finding. `*` only for rules that tests run on whole rows.",
      example: "url",
    }),
    value: column(text.nullable(), {
      title: "Value",
      description:
        "The cell that is accepted: another value there is a finding again. Empty where the cell is, or where `field` is `*`. A character that is not seen is written out, such as `\\u{009F}`.",
      example: "3260000000",
    }),
    reason: column(text, {
      title: "Reason",
      description: "Why it is accepted.",
      example: "The article's address is not known to us.",
    }),
    accepted: column(partialDate, { title: "Accepted", description: "When.", example: "2026-11-24" }),
  },
});
