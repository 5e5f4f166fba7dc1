import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "status" | "signed">;

/** Agreements that were concluded or announced but have no date. */
export const undated = <R extends Agreement>(agreements: readonly R[]): RowBreach<R>[] =>
  agreements
    .filter(({ status, signed }) => status !== "negotiating" && signed === null)
    .map((row) => ({
      row,
      column: "signed",
      expected: `the day, month or year in which it was signed or announced: its status is ${row.status}`,
    }));

export const rule: LedgerRule = {
  code: "agreement-dated",
  description: "An agreement past the stage of negotiation has a date, of any precision.",
  exceptable: true,
  check: (ledger) => on("agreements", undated(ledger.rows("agreements"))),
};
