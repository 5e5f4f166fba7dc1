import { address, column, slug, term } from "./column.ts";
import { note } from "./common.ts";
import { defineTable } from "./table.ts";
import { bearing } from "./vocabulary.ts";

export const claim_evidence = defineTable({
  name: "claim_evidence",
  title: "Claim evidence",
  description: "One row of the ledger that bears on one claim.",
  kind: "link",
  owner: "own-compilation",
  key: ["claim", "row"],
  columns: {
    claim: column(slug, { description: "The claim.", example: "article-013", reference: "claims" }),
    row: column(address, {
      description: "The address of the row.",
      example: "policy_events/chn-2025-ann-70-suspension",
    }),
    bearing: column(term(bearing), { description: "How the row bears on the claim.", example: "contradicts" }),
    note: note({ description: "What to look at in the row.", example: "Lists only the October announcements." }),
  },
});
