import type { Share } from "../../../tables/shares.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";
import { everyNumberIn, powerOf, printedNumber } from "./printed-number.ts";
import { printedUnit } from "./printed-unit.ts";

/** A figure and the cell that it was read from. */
type Figure = Pick<Share, "quantity" | "low" | "high" | "comparator" | "printed" | "unit" | "correction">;

/** Whether two figures are the same, but for the rounding of a computer. */
const same = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/**
 * Quantities that are not the printed number in the printed unit, and units other than the printed one. If the cell names no
 * unit that is certain, a quantity may differ from its number by a power of ten.
 */
export function notAsPrinted<R extends Figure>(rows: readonly R[]): RowBreach<R>[] {
  return judged(rows, (row) => {
    const figure = row.quantity ?? row.low ?? row.high;
    if (row.printed === null || figure === null || row.comparator === "range") return undefined;
    // For a corrected cell, the rule on corrections compares the figure with what was meant.
    if (row.correction !== null) return undefined;
    const printed = printedNumber(row.printed);
    if (printed === undefined) return undefined;
    const expected = `the printed ${row.printed}, in ${row.unit}`;
    const column = row.quantity !== null ? "quantity" : row.low !== null ? "low" : "high";
    const breach = (near: number) => ({
      column,
      expected,
      ...(Number.isFinite(near) ? { suggestion: String(Number(near.toPrecision(12))) } : {}),
    });
    // A percentage has no thousands, and may be beside another number: “186000 t; more than 90 percent”.
    if (row.unit === "pct") return everyNumberIn(row.printed).includes(figure) ? undefined : breach(printed);
    const known = printedUnit(row.printed);
    if (known !== undefined) {
      if (known.unit !== row.unit)
        return { column: "unit", expected: `${known.unit}, the printed unit`, suggestion: known.unit };
      const meant = printed * known.factor;
      return same(figure, meant) ? undefined : breach(meant);
    }
    const power = printed === 0 || figure === 0 ? (printed === figure ? 0 : Number.NaN) : Math.log10(figure / printed);
    return Math.abs(power - Math.round(power)) < 1e-9 ? undefined : breach(printed * 10 ** powerOf(row.printed));
  });
}

export const rule: LedgerRule = {
  code: "printed-figure",
  description:
    "A quantity is the printed number in the printed unit or, if none is printed, that number multiplied at most by a power of ten; a percentage is a printed number.",
  check: (ledger) => [
    ...on("shares", notAsPrinted(ledger.rows("shares"))),
    ...on("us_balances", notAsPrinted(ledger.rows("us_balances"))),
  ],
};
