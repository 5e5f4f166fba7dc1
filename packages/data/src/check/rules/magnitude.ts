import type { Share } from "../../tables/shares.ts";
import { type LedgerRule, on } from "../ledger.ts";
import { lastDay } from "../partial-date.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

/** From this factor on a change between editions is taken for a slip. */
const FACTOR = 10;
/** Below this quantity, in the base unit, small producers jump by more than the factor. */
const FLOOR = 1000;

/** Figures that are ten times, or a tenth of, what the edition before said of the same thing. */
export function leaps(rows: readonly Share[], sources: readonly RowOf<"sources">[]): RowBreach<Share>[] {
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const dateOf = (row: Share) => {
    const source = bySource.get(row.source);
    const date = source?.published ?? source?.retrieved;
    return date ? lastDay(date) : "";
  };
  const things = new Map<string, Share[]>();
  for (const row of rows) {
    if (row.quantity === null) continue;
    const thing = [
      bySource.get(row.source)?.series,
      row.commodity,
      row.stage,
      row.measure,
      row.form,
      row.basis,
      row.share_of,
      row.area,
      row.year,
      row.unit,
    ].join(" ");
    const known = things.get(thing);
    if (known) known.push(row);
    else things.set(thing, [row]);
  }
  return [...things.values()].flatMap((editions) => {
    const ordered = [...editions].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
    return ordered.slice(1).flatMap((row, i) => {
      const before = ordered[i] as Share;
      const [a, b] = [before.quantity as number, row.quantity as number];
      if (Math.max(a, b) < FLOOR || Math.min(a, b) === 0) return [];
      const ratio = b / a;
      return ratio >= FACTOR || ratio <= 1 / FACTOR
        ? [
            {
              row,
              column: "quantity",
              expected: `a figure near the ${a} that ${before.source} prints for the same thing`,
            },
          ]
        : [];
    });
  });
}

export const magnitude: LedgerRule = {
  id: "magnitude",
  description: "A figure is not ten times, nor a tenth of, what the previous edition says of the same thing.",
  check: (ledger) => on("shares", leaps(ledger.rows("shares"), ledger.rows("sources"))),
};
