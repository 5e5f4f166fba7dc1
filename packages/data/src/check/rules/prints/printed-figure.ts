import type { Share } from "../../../tables/shares.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { everyNumberIn, powerOf, printedNumber } from "./printed-number.ts";

/** A figure and the cell that it was read from. */
type Figure = Pick<Share, "quantity" | "low" | "high" | "comparator" | "printed" | "unit" | "correction">;

/** Quantities that differ from the printed number by more than a power of ten: thousand tonnes become tonnes, nothing else changes. */
export function notAsPrinted<R extends Figure>(rows: readonly R[]): RowBreach<R>[] {
  return judged(rows, (row) => {
    const figure = row.quantity ?? row.low ?? row.high;
    if (row.printed === null || figure === null || row.comparator === "range") return undefined;
    // For a corrected cell, the rule on corrections compares the figure with what was meant.
    if (row.correction !== null) return undefined;
    const printed = printedNumber(row.printed);
    if (printed === undefined) return undefined;
    const power = printed === 0 || figure === 0 ? (printed === figure ? 0 : Number.NaN) : Math.log10(figure / printed);
    // A percentage has no thousands, and may stand beside another number: “186000 t; more than 90 percent”.
    if (row.unit === "pct" ? everyNumberIn(row.printed).includes(figure) : Math.abs(power - Math.round(power)) < 1e-9)
      return undefined;
    const near = printed * 10 ** powerOf(row.printed);
    return {
      column: row.quantity !== null ? "quantity" : row.low !== null ? "low" : "high",
      expected: `the printed ${row.printed}, in ${row.unit}`,
      ...(Number.isFinite(near) ? { suggestion: String(near) } : {}),
    };
  });
}

export const rule: LedgerRule = {
  code: "printed-figure",
  description:
    "A quantity is the printed number, multiplied at most by a power of ten; a percentage is a printed number.",
  check: (ledger) => [
    ...on("shares", notAsPrinted(ledger.rows("shares"))),
    ...on("us_balances", notAsPrinted(ledger.rows("us_balances"))),
  ],
};
