import type { Share } from "../../../tables/shares.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { everyNumberIn } from "./printed-number.ts";

/** Percentages that are not among the numbers in the cell that prints them. */
export const sharesNotAsPrinted = <R extends Pick<Share, "share_pct" | "share_basis" | "printed">>(
  rows: readonly R[],
): RowBreach<R>[] =>
  judged(rows, (row) => {
    if (row.share_basis !== "printed" || row.share_pct === null || row.printed === null) return undefined;
    const numbers = everyNumberIn(row.printed);
    return numbers.length === 0 || numbers.includes(row.share_pct)
      ? undefined
      : { column: "share_pct", expected: `a number in the printed ${JSON.stringify(row.printed)}` };
  });

export const rule: LedgerRule = {
  code: "printed-share",
  description: "A printed percentage is a number in the cell that prints it.",
  check: (ledger) => on("shares", sharesNotAsPrinted(ledger.rows("shares"))),
};
