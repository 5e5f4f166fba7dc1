import { counted } from "../../../grouped.ts";
import { unlikeOthers } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Party = Pick<RowOf<"agreement_parties">, "agreement" | "role">;

/** Of two parties, those in a role other than `party`; of several, one whose role differs from all the others. */
export function oddRoles<R extends Party>(parties: readonly R[]): RowBreach<R>[] {
  const sizes = counted(parties.map(({ agreement }) => agreement));
  const ofTwo = parties.filter(({ agreement, role }) => (sizes.get(agreement) ?? 0) <= 2 && role !== "party");
  const byAgreement = ({ agreement }: R) => agreement;
  return [
    ...ofTwo.map((row) => ({
      row,
      column: "role",
      expected: "party: an agreement between two has no other role",
      suggestion: "party",
    })),
    ...unlikeOthers(parties, "role", byAgreement, 2, ({ others, count }) => `${others}, like the other ${count}`),
  ];
}

export const rule: LedgerRule = {
  code: "party-role",
  description: "No single party to an agreement has a role that differs from all the others.",
  exceptable: true,
  house: true,
  check: (ledger) => on("agreement_parties", oddRoles(ledger.rows("agreement_parties"))),
};
