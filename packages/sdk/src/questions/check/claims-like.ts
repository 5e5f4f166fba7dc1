import { keyAt } from "../../answer/row-at.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import type { Checked } from "./figures-like.ts";

/** Claims of the ledger that a share of the same commodity and area supports, limits or contradicts. */
export function claimsLike(
  ledger: LedgerWith<"claims" | "claim_evidence" | "shares">,
  { commodity, areas, stage, measure }: Checked,
) {
  const { tables } = ledger;
  const about = new Set<string>(
    tables.claim_evidence
      .toArray()
      .filter(({ row, bearing }) => {
        const { table, key } = keyAt(ledger, row) ?? {};
        return (
          bearing !== "context" &&
          table === "shares" &&
          key?.commodity === commodity &&
          areas.includes(key.area as string) &&
          (measure === undefined || key.measure === measure) &&
          (stage === undefined || key.stage === stage || (stage === "worked" && key.stage !== "mine"))
        );
      })
      .map(({ claim }) => claim),
  );
  return tables.claims
    .toArray()
    .filter(({ id, about: of }) => of === "shares" && about.has(id))
    .map(({ id, statement, verdict }) => ({ id, statement, verdict }));
}
