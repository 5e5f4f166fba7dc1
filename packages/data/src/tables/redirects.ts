import { address, column, partialDate, text } from "./column.ts";
import { defineTable } from "./table.ts";

export const redirects = defineTable({
  name: "redirects",
  title: "Redirects",
  description: "The successor of a retired address. A redirect points to an existing row, never to another redirect.",
  kind: "link",
  owner: "own-compilation",
  key: ["retired"],
  columns: {
    retired: column(address, {
      description: "The address that no longer exists.",
      example: "deposits/zhana-kazakstan",
    }),
    successor: column(address.nullable(), {
      description: "The address that replaced it. Empty: none.",
      example: "deposits/zhana-kazakhstan",
    }),
    retired_on: column(partialDate, { description: "When.", example: "2026-11-24" }),
    reason: column(text, { prose: "sentence", description: "Why.", example: "Misspelt." }),
  },
});
