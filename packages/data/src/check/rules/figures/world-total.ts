import { isGroup, partsOf, totalOf, widerPrintOf } from "../../../compute/shares.ts";
import { grouped } from "../../../grouped.ts";
import type { Share } from "../../../tables/shares.ts";
import type { LedgerRule, RowBreach } from "../../engine/rule.ts";
import { soundPrints } from "../prints/sound-prints.ts";

/** What rounding can hide: half a unit of the last digit that is not zero. 13,000 means 12,500 to 13,500. */
export function roundingOf(figure: number): number {
  if (figure === 0) return 0;
  const [digits = "", exponent = "0"] = figure.toExponential().split("e");
  const decimals = digits.split(".")[1]?.length ?? 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

const unknown = new Set(["withheld", "not_available", "included_elsewhere", "qualitative", "incomplete"]);

/** The figure without its first or last digit, which may be a footnote mark. */
function withoutGluedDigits(figure: number): number[] {
  const digits = String(figure);
  if (!/^\d{2,}$/.test(digits)) return [];
  return [digits.slice(1), digits.slice(2), digits.slice(0, -1), digits.slice(0, -2)]
    .filter((rest) => /^[1-9]/.test(rest))
    .map(Number);
}

/**
 * Checks the countries of one print against its world total.
 *
 * @param ofForms Rows of single forms whose only total is that of all forms together, for the print of all forms.
 */
export function totalBreach(print: readonly Share[], ofForms: readonly Share[] = []): RowBreach<Share> | undefined {
  const total = totalOf(print);
  if (total === undefined || total.quantity === null) return undefined;
  const named = new Set(print.map((row) => row.area));
  const parts = partsOf([...print, ...ofForms.filter((row) => !named.has(row.area))], total);
  if (parts.length < 2) return undefined;
  const least = parts.reduce((sum, row) => sum + (row.quantity ?? row.low ?? 0), 0);
  const tolerance =
    roundingOf(total.quantity) +
    parts.reduce(
      (sum, row) => sum + roundingOf(row.quantity ?? 0) + (row.comparator === "lt" ? (row.high ?? 0) : 0),
      0,
    );
  const gap = least - total.quantity;
  if (Math.abs(gap) <= tolerance) return undefined;
  if (gap < 0 && parts.some((row) => row.quantity === null || unknown.has(row.status))) return undefined;
  // Countries printed together as one figure: the total may count them.
  const most = print.filter(isGroup).reduce((sum, row) => sum + (row.quantity ?? 0), 0);
  if (Math.abs(gap + most) <= tolerance) return undefined;
  if (gap > 0) {
    const glued = parts.flatMap((row) => {
      const figure = row.quantity ?? 0;
      return withoutGluedDigits(figure).flatMap((rest) =>
        Math.abs(gap - figure + rest) <= tolerance - roundingOf(figure) + roundingOf(rest) ? [{ row, rest }] : [],
      );
    });
    const [found] = glued;
    if (found !== undefined && new Set(glued.map(({ row }) => row)).size === 1)
      return {
        row: found.row,
        column: "quantity",
        expected: `${found.rest}, which makes the rows add up to the world total ${total.quantity}: a footnote digit may be attached to the figure`,
        suggestion: String(found.rest),
      };
  }
  return {
    row: total,
    column: "quantity",
    expected: `the sum of its rows, ${least} ± ${tolerance} for rounding`,
  };
}

export const rule: LedgerRule = {
  code: "world-total",
  exceptable: true,
  description:
    "Country rows add up to the printed world total within the rounding of the print; this catches a footnote digit attached to a number.",
  *check(ledger) {
    const prints = soundPrints(ledger);
    const ofForms = grouped(prints, ({ rows }) => {
      const first = rows[0] as Share;
      return first.form === "all" || totalOf(rows) !== undefined ? undefined : widerPrintOf(first);
    });
    for (const { name, rows } of prints) {
      if (totalOf(rows)?.quantity != null) ledger.note("prints compared with their world total");
      const breach = totalBreach(
        rows,
        ofForms.get(name)?.flatMap(({ rows: ofForm }) => ofForm),
      );
      if (breach !== undefined) yield { ...breach, table: "shares" };
    }
  },
};
