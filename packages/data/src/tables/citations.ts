import { address, column, verbatim } from "./column.ts";
import { note } from "./common.ts";
import { provenance } from "./provenance.ts";
import { defineTable } from "./table.ts";

export const citations = defineTable({
  name: "citations",
  title: "Citations",
  description: "An additional source for a row, or for one of its fields, besides the one that the row names.",
  kind: "link",
  key: ["row", "field", "source"],
  columns: {
    row: column(address, { description: "The address of the row.", example: "deposits/mount-weld" }),
    field: column(verbatim, { description: "The column that it supports, or `*` for the whole row.", example: "*" }),
    ...provenance,
    note: note({ description: "What the additional source adds or contradicts.", example: "Gives 27 October." }),
  },
});
