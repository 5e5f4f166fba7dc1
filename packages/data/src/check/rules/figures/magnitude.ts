import type { Share } from "../../../tables/shares.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { lineOf, sizeOf, things, unitSlips } from "./editions.ts";

/** A change between editions by this factor or more counts as an error. */
const FACTOR = 10;
/** So does a change by this factor or more from one year to the next. */
const FACTOR_OF_YEARS = 50;
/** Below this quantity, in the base unit, small producers jump by more than the factor. */
const FLOOR = 1000;
/** Figures that are ten times, or a tenth of, what the previous edition said about the same thing. */
export function leaps(rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] {
  const editions = things(rows, sources);
  const slips = unitSlips(editions);
  const ofLine = (row: Share) => `${row.source} ${lineOf(row)}`;
  const single = editions.flatMap((rows) =>
    rows.slice(1).flatMap((row, i) => {
      const before = rows[i] as Share;
      const [a, b] = [sizeOf(before), sizeOf(row)];
      const ratio = b / a;
      if (ratio < FACTOR && ratio > 1 / FACTOR) return [];
      return Math.max(before.quantity as number, row.quantity as number) >= FLOOR &&
        !slips.has(ofLine(row)) &&
        !slips.has(ofLine(before))
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

/** Figures that are fifty times, or a fiftieth of, what the same source prints for the previous year. */
function leapsOfYears(rows: readonly Share[]): RowBreach<Share>[] {
  const figures = rows.filter(({ quantity }) => quantity !== null && quantity !== 0);
  const names = figures.map((row) => `${row.source} ${lineOf(row)} ${row.area}`);
  const byName = new Map<string, Map<number, Share>>();
  figures.forEach((row, i) => {
    const name = names[i] as string;
    const years = byName.get(name);
    if (years === undefined) byName.set(name, new Map([[row.year, row]]));
    else years.set(row.year, row);
  });
  return figures.flatMap((row, i) => {
    const before = byName.get(names[i] as string)?.get(row.year - 1);
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
