import { type LedgerRule, on } from "../ledger.ts";
import { liesIn } from "../outlines.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

type Deposit = Pick<RowOf<"deposits">, "id" | "area" | "latitude" | "longitude">;

/** Deposits that lie outside their country. */
export function abroad<D extends Deposit>(
  deposits: readonly D[],
  areas: readonly Pick<RowOf<"areas">, "id" | "m49" | "name">[],
): RowBreach<D>[] {
  const known = new Map(areas.map((area) => [area.id, area]));
  return deposits.flatMap((row) => {
    const area = known.get(row.area);
    if (row.latitude === null || row.longitude === null || !area?.m49) return [];
    if (liesIn(area.m49, [row.longitude, row.latitude]) !== false) return [];
    const swapped = Math.abs(row.longitude) <= 90 && liesIn(area.m49, [row.latitude, row.longitude]) === true;
    const mirrored = liesIn(area.m49, [-row.longitude, row.latitude]) === true;
    return [
      {
        row,
        column: mirrored && !swapped ? "longitude" : "latitude",
        expected: `a point in ${area.name}${swapped ? ": latitude and longitude look swapped" : mirrored ? ": the longitude looks to have the wrong sign" : ""}`,
        ...(mirrored && !swapped
          ? { suggestion: String(-row.longitude) }
          : swapped
            ? { suggestion: String(row.longitude) }
            : {}),
      },
    ];
  });
}

export const coordinate: LedgerRule = {
  id: "coordinate",
  description: "A deposit's coordinate lies in its country, or just off its coast.",
  check: (ledger) => on("deposits", abroad(ledger.rows("deposits"), ledger.rows("areas"))),
};
