import { keyAt } from "../../answer/row-at.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import type { Checked } from "./bearing.ts";

/** Claims of the ledger that a share of the same commodity and area supports or contradicts, or one of these estimates of what lies in the ground. */
export function claimsLike(
  ledger: LedgerWith<"claims" | "claim_evidence" | "shares" | "resource_estimates">,
  { commodity, areas, stage, measure }: Checked,
  estimates: ReadonlySet<string>,
) {
  const { tables } = ledger;
  const bears = (row: string): boolean => {
    const { table, key } = keyAt(ledger, row) ?? {};
    if (table === "resource_estimates") return estimates.has(key?.id as string);
    return (
      table === "shares" &&
      key?.commodity === commodity &&
      areas.includes(key.area as string) &&
      (measure === undefined || key.measure === measure) &&
      (stage === undefined || key.stage === stage || (stage === "worked" && key.stage !== "mine"))
    );
  };
  const about = new Set<string>(
    tables.claim_evidence
      .toArray()
      .filter(({ row, bearing }) => (bearing === "supports" || bearing === "contradicts") && bears(row))
      .map(({ claim }) => claim),
  );
  return tables.claims
    .toArray()
    .filter(({ id, about: of, unit }) => (of === "shares" || (of === "deposits" && unit === "t")) && about.has(id))
    .map(({ id, statement, verdict }) => ({ id, statement, verdict }));
}
