import type { Share } from "../../tables/shares.ts";
import { type LedgerRule, on } from "../ledger.ts";
import type { RowBreach } from "../row-of.ts";

/** The number that a printed cell begins with, or undefined where it begins with none. */
export function printedNumber(printed: string): number | undefined {
  const found = /^[e~<>≥≤\s]*(\d[\d,]*(?:\.\d+)?)(?![\d,]*\s*[-–]\s*\d)/.exec(printed);
  return found?.[1] === undefined ? undefined : Number(found[1].replaceAll(",", ""));
}

/** The power of ten that the printed unit asks for. */
export const powerOf = (printed: string): number =>
  /million|\bMt\b|\bmmt\b|\bmct\b|\bmcm\b/.test(printed) ? 6 : /thousand|\bkt\b/.test(printed) ? 3 : 0;

/** A figure with the cell that it was read from. */
type Figure = Pick<Share, "quantity" | "low" | "high" | "comparator" | "printed" | "unit" | "correction">;

/** Quantities that are not what was printed, by a power of ten at most: thousand tonnes become tonnes, nothing else changes. */
export function notAsPrinted<R extends Figure>(rows: readonly R[]): RowBreach<R>[] {
  return rows.flatMap((row) => {
    const figure = row.quantity ?? row.low ?? row.high;
    if (row.printed === null || figure === null || row.comparator === "range" || row.unit === "pct") return [];
    // Of a corrected cell, the rule on corrections compares the figure with what was meant.
    if (row.correction !== null) return [];
    const printed = printedNumber(row.printed);
    if (printed === undefined) return [];
    const power = printed === 0 || figure === 0 ? (printed === figure ? 0 : Number.NaN) : Math.log10(figure / printed);
    if (Math.abs(power - Math.round(power)) < 1e-9) return [];
    const near = printed * 10 ** powerOf(row.printed);
    return [
      {
        row,
        column: row.quantity !== null ? "quantity" : row.low !== null ? "low" : "high",
        expected: `the printed ${row.printed}, in ${row.unit}`,
        ...(Number.isFinite(near) ? { suggestion: String(near) } : {}),
      },
    ];
  });
}

export const printedFigure: LedgerRule = {
  id: "printed-figure",
  description: "A quantity is the printed number, changed by a power of ten at most.",
  check: (ledger) => [
    ...on("shares", notAsPrinted(ledger.rows("shares"))),
    ...on("us_balances", notAsPrinted(ledger.rows("us_balances"))),
  ],
};

/** Percentages that are none of the numbers in the cell that prints them. */
export const sharesNotAsPrinted = <R extends Pick<Share, "share_pct" | "share_basis" | "printed">>(
  rows: readonly R[],
): RowBreach<R>[] =>
  rows.flatMap((row) => {
    if (row.share_basis !== "printed" || row.share_pct === null || row.printed === null) return [];
    const numbers =
      row.printed
        .replaceAll(",", "")
        .match(/\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    return numbers.length === 0 || numbers.includes(row.share_pct)
      ? []
      : [{ row, column: "share_pct", expected: `a number of the printed ${JSON.stringify(row.printed)}` }];
  });

export const printedShare: LedgerRule = {
  id: "printed-share",
  description: "A printed percentage is a number of the cell that prints it.",
  check: (ledger) => on("shares", sharesNotAsPrinted(ledger.rows("shares"))),
};
