import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "status" | "signed" | "announced">;

/** Agreements that were concluded or announced but have no date, or that have the date of the other. */
export const undated = <R extends Agreement>(agreements: readonly R[]): RowBreach<R>[] =>
  judged(agreements, (row) => {
    const { status, signed, announced } = row;
    const tell = (column: "signed" | "announced", expected: string) => ({ column, expected });
    if (signed !== null && status === "announced")
      return tell("signed", "an empty cell, since its status is announced: the day stands in announced");
    if (signed !== null && announced !== null) return tell("announced", "an empty cell, since it was signed");
    return status === "negotiating" || signed !== null || announced !== null
      ? undefined
      : tell(
          status === "announced" ? "announced" : "signed",
          `the day, month or year in which it was signed or announced: its status is ${status}`,
        );
  });

export const rule: LedgerRule = {
  code: "agreement-dated",
  description:
    "An agreement past the stage of negotiation has the date of its signature or, if nothing was signed, of its announcement.",
  exceptable: true,
  check: (ledger) => on("agreements", undated(ledger.rows("agreements"))),
};
