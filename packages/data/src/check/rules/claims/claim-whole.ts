import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Claim = Pick<RowOf<"claims">, "id" | "value" | "unit" | "claimed_time" | "verdict" | "best_source">;

/** Claims that lack a cell that their other cells need. */
export const incomplete = <R extends Claim>(claims: readonly R[]): RowBreach<R>[] =>
  judged(claims, (row) => {
    const tell = (column: string, expected: string) => ({ column, expected });
    if ((row.value === null) !== (row.unit === null))
      return tell(row.value === null ? "value" : "unit", "a value and its unit, or neither");
    if (row.claimed_time === null) return tell("claimed_time", "the period that the statement is about");
    return row.verdict !== "unverified" && row.best_source === null
      ? tell("best_source", `the source that the verdict ${row.verdict} rests on`)
      : undefined;
  });

export const rule: LedgerRule = {
  code: "claim-whole",
  description: "A claim has a period, a unit for its value, and a source that supports its verdict.",
  exceptable: true,
  check: (ledger) => on("claims", incomplete(ledger.rows("claims"))),
};
