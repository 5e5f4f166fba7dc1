import type { Share } from "../../../tables/shares.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { lineOf, sizeOf, things, unitSlips } from "./editions.ts";

/** From this factor on a change between editions is taken for a slip. */
const FACTOR = 10;
/** From this factor on a change from one year to the next is. */
const FACTOR_OF_YEARS = 50;
/** Below this quantity, in the base unit, small producers jump by more than the factor. */
const FLOOR = 1000;
/** Figures that are ten times, or a tenth of, what the edition before said of the same thing. */
export function leaps(rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] {
  const editions = things(rows, sources);
  const slips = unitSlips(editions);
  const ofLine = (row: Share) => `${row.source} ${lineOf(row)}`;
  const single = editions.flatMap((rows) =>
    rows.slice(1).flatMap((row, i) => {
      const before = rows[i] as Share;
      const [a, b] = [sizeOf(before), sizeOf(row)];
      if (
        Math.max(before.quantity as number, row.quantity as number) < FLOOR ||
        slips.has(ofLine(row)) ||
        slips.has(ofLine(before))
      )
        return [];
      const ratio = b / a;
      return ratio >= FACTOR || ratio <= 1 / FACTOR
        ? [
            {
              row,
              column: "quantity",
              expected: `a figure near the ${before.quantity} ${before.unit} that ${before.source} prints for the same thing`,
            },
          ]
        : [];
    }),
  );
  return [...single, ...leapsOfYears(rows)];
}

/** Figures that are fifty times, or a fiftieth of, what the same source prints for the year before. */
function leapsOfYears(rows: readonly Share[]): RowBreach<Share>[] {
  const nameOf = (row: Share, year: number) => `${row.source} ${lineOf(row)} ${row.area} ${year}`;
  const figures = rows.filter(({ quantity }) => quantity !== null && quantity !== 0);
  const byName = new Map(figures.map((row) => [nameOf(row, row.year), row]));
  return figures.flatMap((row) => {
    const before = byName.get(nameOf(row, row.year - 1));
    if (before === undefined || row.unit === "pct") return [];
    const ratio = sizeOf(row) / sizeOf(before);
    return ratio < FACTOR_OF_YEARS && ratio > 1 / FACTOR_OF_YEARS
      ? []
      : [
          {
            row,
            column: "quantity",
            expected: `a figure near the ${before.quantity} ${before.unit} that the same source prints for ${before.year}`,
          },
        ];
  });
}

export const rule: LedgerRule = {
  code: "magnitude",
  exceptable: true,
  description:
    "A figure is not ten times, nor a tenth of, the previous edition's figure for the same thing, nor fifty times the previous year's.",
  check: (ledger) => on("shares", leaps(ledger.rows("shares"), ledger.rows("sources"))),
};
