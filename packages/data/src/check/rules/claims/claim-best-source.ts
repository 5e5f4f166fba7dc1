import type { Row } from "../../../csv/address.ts";
import { evidence_level } from "../../../tables/vocabulary.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";

const levels = Object.keys(evidence_level);

/** The rows that decide a claim: those that support or contradict it or, if there are none, those that limit it. */
function deciding(claim: string, ledger: Ledger): Row[] {
  const evidence = ledger.rows("claim_evidence").filter((row) => row.claim === claim);
  const bearing = (...words: string[]) => evidence.filter((row) => words.includes(row.bearing));
  const told = bearing("supports", "contradicts");
  return (told.length > 0 ? told : bearing("qualifies"))
    .map(({ row }) => ledger.rowAt(row))
    .filter((row) => row !== undefined);
}

export const rule: LedgerRule = {
  code: "claim-best-source",
  description: "A claim's best source is at least as close to the issuer as the rows that decide the claim.",
  check(ledger) {
    return ledger.rows("claims").flatMap((row): LedgerBreach[] => {
      const rows = deciding(row.id, ledger).filter((each) => each.evidence_level !== undefined);
      const best = Math.min(...rows.map((each) => levels.indexOf(each.evidence_level as string)));
      if (rows.length === 0 || levels.indexOf(row.evidence_level) <= best) return [];
      const nearest = rows.find((each) => each.evidence_level === levels[best]);
      return [
        { table: "claims", row, column: "best_source", expected: `${nearest?.source}, which is ${levels[best]}` },
      ];
    });
  },
};
