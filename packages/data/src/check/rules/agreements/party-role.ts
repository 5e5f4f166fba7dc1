import { oddOnes } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Party = Pick<RowOf<"agreement_parties">, "agreement" | "role">;

/** Parties of two in another role than the other, and of many in a role of their own. */
export function oddRoles<R extends Party>(parties: readonly R[]): RowBreach<R>[] {
  const sizes = new Map<string, number>();
  for (const { agreement } of parties) sizes.set(agreement, (sizes.get(agreement) ?? 0) + 1);
  const ofTwo = parties.filter(({ agreement, role }) => (sizes.get(agreement) ?? 0) <= 2 && role !== "party");
  const alone = oddOnes(
    parties,
    ({ agreement }) => agreement,
    ({ role }) => role,
    2,
  );
  return [
    ...ofTwo.map((row) => ({
      row,
      column: "role",
      expected: "party: an agreement of two has no other role",
      suggestion: "party",
    })),
    ...alone.map(({ row, others, count }) => ({
      row,
      column: "role",
      expected: `${others}, as the other ${count} have`,
      suggestion: others,
    })),
  ];
}

export const rule: LedgerRule = {
  code: "party-role",
  description: "No party of an agreement alone has another role than all others.",
  exceptable: true,
  house: true,
  check: (ledger) => on("agreement_parties", oddRoles(ledger.rows("agreement_parties"))),
};
