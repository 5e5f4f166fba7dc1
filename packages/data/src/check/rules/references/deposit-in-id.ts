import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Estimate = Pick<RowOf<"resource_estimates">, "id" | "deposit">;

/** Estimates whose id does not begin with their deposit's id, or with a word of it. */
export const ofOtherDeposit = <R extends Estimate>(estimates: readonly R[]): RowBreach<R>[] =>
  judged(estimates, ({ id, deposit }) => {
    const [first = ""] = id.split("-");
    return id.startsWith(`${deposit}-`) || deposit.split("-").includes(first)
      ? undefined
      : { column: "deposit", expected: `the deposit with which the id ${id} begins` };
  });

export const rule: LedgerRule = {
  code: "deposit-in-id",
  description: "An estimate's id begins with its deposit's id, or with a word of it.",
  exceptable: true,
  house: true,
  check: (ledger) => on("resource_estimates", ofOtherDeposit(ledger.rows("resource_estimates"))),
};
