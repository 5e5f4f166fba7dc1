import { tableOf } from "../../../csv/address.ts";
import { gathered } from "../../../grouped.ts";
import { tables } from "../../../tables/index.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Claim = Pick<RowOf<"claims">, "id" | "check">;
type Evidence = Pick<RowOf<"claim_evidence">, "claim" | "row">;

/** The addresses that a check names, without those that it builds from a year. */
const namedBy = (check: string | null): string[] =>
  (check ?? "")
    .split(/[ ;]+/)
    .filter((word) => Object.hasOwn(tables, tableOf(word)) && word.includes("/") && !word.includes("{"));

/** Claims without a row of evidence, or whose check uses a row that is not among their evidence. */
export function withoutEvidence<R extends Claim>(claims: readonly R[], evidence: readonly Evidence[]): RowBreach<R>[] {
  const of = gathered(
    evidence,
    ({ claim }) => claim,
    ({ row }) => row,
  );
  return judged(claims, (row) => {
    const own = of.get(row.id);
    if (own === undefined) return { column: "id", expected: "a row of claim_evidence that bears on the claim" };
    const lost = namedBy(row.check).find((address) => !own.has(address));
    return lost === undefined
      ? undefined
      : { column: "check", expected: `a row of claim_evidence for ${lost}, which the check uses` };
  });
}

export const rule: LedgerRule = {
  code: "claim-evidence",
  description: "Each claim has rows of evidence, and they include the rows that its check uses.",
  house: true,
  awaits: true,
  check: (ledger) =>
    ledger.faulty("claim_evidence").length > 0
      ? []
      : on("claims", withoutEvidence(ledger.rows("claims"), ledger.rows("claim_evidence"))),
};
