import { column, partialDate, slug, term } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";

/** The tables for which the ledger says up to which day their sources were read. */
const read_parts = {
  policy_events: "Acts and events",
  agreements: "Agreements and their status",
  commitments: "Promises of money and their steps",
  shares: "Figures of production, reserves and prices",
  exports: "Trade flows",
  us_balances: "Balances of the United States",
} as const;

export const readings = defineTable({
  name: "readings",
  title: "Readings",
  description:
    "The day up to which the sources of a part of the ledger were read. The ledger does not know what happened after that day; an answer for a later day says so.",
  kind: "reference",
  owner: "own-compilation",
  key: ["part", "series"],
  columns: {
    part: column(term(read_parts), { description: "The table filled from these sources.", example: "policy_events" }),
    series: column(slug, {
      description: "The series of sources, or `all` for every source of the table without its own row.",
      example: "all",
    }),
    read_up_to: column(partialDate.length(10), {
      description: "The last day that the reading covers.",
      example: "2026-11-23",
    }),
    note: note({
      description: "What was read, and what could not be reached.",
      example: "Stored public pages stop near 2026-10-10.",
    }),
  },
});
