import { firstDay, lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "signed"> & Partial<Pick<RowOf<"agreements">, "announced">>;
type Commitment = Pick<RowOf<"commitments">, "agreement" | "stated">;

/** Promises dated before the agreement under which they are filed: they belong to something else. */
export function beforeAgreement<C extends Commitment>(
  agreements: readonly Agreement[],
  commitments: readonly C[],
): RowBreach<C>[] {
  const dated = new Map(agreements.map(({ id, signed, announced }) => [id, signed ?? announced ?? null]));
  return judged(commitments, (row) => {
    const day = row.agreement === null ? null : (dated.get(row.agreement) ?? null);
    if (day === null || row.stated === null || lastDay(row.stated) >= firstDay(day)) return undefined;
    return {
      column: "agreement",
      expected: `an agreement dated ${row.stated} or earlier; ${row.agreement} is dated ${day}`,
    };
  });
}

export const rule: LedgerRule = {
  code: "commitment-before-agreement",
  description: "A commitment cannot be older than its agreement.",
  exceptable: true,
  check: (l) => on("commitments", beforeAgreement(l.rows("agreements"), l.rows("commitments"))),
};
