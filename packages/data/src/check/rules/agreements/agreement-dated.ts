import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "status" | "signed" | "announced">;

/** Agreements with a missing date, or with a date that does not fit their status. */
export const wronglyDated = <R extends Agreement>(agreements: readonly R[]): RowBreach<R>[] =>
  judged(agreements, (row) => {
    const { status, signed, announced } = row;
    const breach = (column: "signed" | "announced", expected: string) => ({ column, expected });
    if (signed !== null && status === "announced")
      return breach("signed", "an empty cell, since its status is announced: the date belongs in `announced`");
    if (signed !== null && announced !== null) return breach("announced", "an empty cell, since it was signed");
    return status === "negotiating" || signed !== null || announced !== null
      ? undefined
      : breach(
          status === "announced" ? "announced" : "signed",
          `the day, month or year in which it was signed or announced: its status is ${status}`,
        );
  });

export const rule: LedgerRule = {
  code: "agreement-dated",
  description:
    "An agreement past the stage of negotiation has the date of its signature or, if nothing was signed, of its announcement.",
  exceptable: true,
  check: (ledger) => on("agreements", wronglyDated(ledger.rows("agreements"))),
};
