import { address, column, partialDate, text } from "./column.ts";
import { defineTable } from "./table.ts";

export const redirects = defineTable({
  name: "redirects",
  title: "Redirects",
  description: "Where a retired id went. A redirect points to a living row, never to another redirect.",
  kind: "link",
  owner: "own-compilation",
  key: ["retired"],
  columns: {
    retired: column(address, {
      title: "Retired",
      description: "The address that no longer exists.",
      example: "deposits/zhana-kazakstan",
    }),
    successor: column(address.nullable(), {
      title: "Successor",
      description: "The address that took its place. Empty: none.",
      example: "deposits/zhana-kazakhstan",
    }),
    retired_on: column(partialDate, { title: "Retired on", description: "When.", example: "2026-11-24" }),
    reason: column(text, { title: "Reason", description: "Why.", example: "Misspelt" }),
  },
});
