import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { numbersIn } from "../claims/claim-value.ts";

/** Amounts that a text of their row gives a thousand times larger or smaller. */
export const thousandfold = <R extends object>(
  rows: readonly R[],
  column: keyof R & string,
  texts: readonly (keyof R)[],
): RowBreach<R>[] =>
  rows.flatMap((row) => {
    const amount = row[column];
    if (typeof amount !== "number") return [];
    const said = texts.flatMap((text) => (typeof row[text] === "string" ? numbersIn(row[text]) : []));
    const meant = said.includes(amount)
      ? undefined
      : said.find((one) => one === amount * 1000 || one === amount / 1000);
    return meant === undefined
      ? []
      : [{ row, column, expected: `${meant}, as the row says in words`, suggestion: String(meant) }];
  });

export const rule: LedgerRule = {
  code: "amount-in-words",
  description: "An amount of money is not a thousand times larger or smaller than the row says in words.",
  exceptable: true,
  check: (ledger) => [
    ...on("agreements", thousandfold(ledger.rows("agreements"), "pledged_amount", ["title", "summary", "note"])),
    ...on("commitments", thousandfold(ledger.rows("commitments"), "amount", ["project", "note"])),
  ],
};
