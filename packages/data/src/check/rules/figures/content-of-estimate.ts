import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Estimate = Pick<RowOf<"resource_estimates">, "id" | "grade_basis" | "contained_t" | "contained_basis">;

/** Estimates whose content has a basis other than their grade's. */
export const ofOtherBasis = <R extends Estimate>(estimates: readonly R[]): RowBreach<R>[] =>
  judged(estimates, (row) => {
    const tell = (expected: string) => ({ column: "contained_basis", expected });
    if ((row.contained_t === null) !== (row.contained_basis === null))
      return tell(row.contained_t === null ? "empty: no content is given" : "the basis of the content");
    const { grade_basis, contained_basis } = row;
    if (contained_basis === null || grade_basis === null || contained_basis === "ambiguous") return undefined;
    return contained_basis === `contained_${grade_basis}`
      ? undefined
      : tell(`contained_${grade_basis}, since the grade is for ${grade_basis}`);
  });

export const rule: LedgerRule = {
  code: "content-of-estimate",
  description: "The content of an estimate has the same basis as its grade.",
  exceptable: true,
  check: (ledger) => on("resource_estimates", ofOtherBasis(ledger.rows("resource_estimates"))),
};
