import { column, partialDate, slug, term, text } from "./column.ts";
import { defineTable } from "./table.ts";

/** The tables of which the ledger says up to which day their sources were read. */
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
    "The day up to which the sources of a part of the ledger were read. What happened after that day is not known to the ledger; an answer for a later day says so.",
  kind: "reference",
  owner: "own-compilation",
  key: ["part", "series"],
  columns: {
    part: column(term(read_parts), {
      title: "Part",
      description: "The table that was filled from what was read.",
      example: "policy_events",
    }),
    series: column(slug, {
      title: "Series",
      description: "The series of sources, or `all` for every source of the table that has no line of its own.",
      example: "all",
    }),
    read_up_to: column(partialDate.length(10), {
      title: "Read up to",
      description: "The last day of which the sources were looked through.",
      example: "2026-11-23",
    }),
    note: column(text.nullable(), {
      title: "Note",
      description: "What was looked through, and what was not reached.",
      example: "Stored public pages stop near 2026-10-10.",
    }),
  },
});
