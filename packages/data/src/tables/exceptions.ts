import { address, column, partialDate, slug, text, verbatim } from "./column.ts";
import { defineTable } from "./table.ts";

export const exceptions = defineTable({
  name: "exceptions",
  title: "Exceptions",
  description:
    "A finding that is accepted, with the reason. An exception whose finding no longer occurs is itself a finding, so the list only shrinks.",
  kind: "link",
  owner: "own-compilation",
  key: ["rule", "row", "field"],
  columns: {
    rule: column(slug, { description: "The rule that reports it.", example: "world-total" }),
    row: column(address, { description: "The address of the row.", example: "sources/the-economy-2025-11" }),
    field: column(verbatim, {
      description: "The column of the finding. `*` only for rules that test whole rows.",
      example: "url",
    }),
    value: column(verbatim.nullable(), {
      description:
        "The accepted cell; any other value there is a finding again. Empty if the cell is empty or `field` is `*`. An invisible character is written as an escape, such as `\\u{009F}`.",
      example: "3260000000",
    }),
    reason: column(text, {
      prose: "sentence",
      description: "Why it is accepted.",
      example: "We do not know the article's address.",
    }),
    accepted: column(partialDate, { description: "When.", example: "2026-11-24" }),
  },
});
