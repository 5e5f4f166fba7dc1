import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";
import { liesIn } from "./outlines.ts";

type Deposit = Pick<RowOf<"deposits">, "id" | "area" | "latitude" | "longitude">;

/** Deposits that lie outside their country. */
export function abroad<D extends Deposit>(
  deposits: readonly D[],
  areas: readonly Pick<RowOf<"areas">, "id" | "m49" | "name">[],
): RowBreach<D>[] {
  const known = new Map(areas.map((area) => [area.id, area]));
  return judged(deposits, (row) => {
    const area = known.get(row.area);
    if (row.latitude === null || row.longitude === null || !area?.m49) return undefined;
    if (liesIn(area.m49, [row.longitude, row.latitude]) !== false) return undefined;
    const swapped = Math.abs(row.longitude) <= 90 && liesIn(area.m49, [row.latitude, row.longitude]) === true;
    const mirrored = liesIn(area.m49, [-row.longitude, row.latitude]) === true;
    return {
      column: mirrored && !swapped ? "longitude" : "latitude",
      expected: `a point in ${area.name}${swapped ? ": latitude and longitude seem to be swapped" : mirrored ? ": the longitude seems to have the wrong sign" : ""}`,
      ...(mirrored && !swapped
        ? { suggestion: String(-row.longitude) }
        : swapped
          ? { suggestion: String(row.longitude) }
          : {}),
    };
  });
}

export const rule: LedgerRule = {
  code: "coordinate",
  exceptable: true,
  description: "The coordinate of a deposit or a capital is in its country or just off its coast.",
  *check(ledger) {
    const areas = ledger.rows("areas");
    yield* on("deposits", abroad(ledger.rows("deposits"), areas));
    const areaOf = new Map(ledger.rows("deposits").map(({ id, area }) => [id as string, area]));
    const parts = ledger.rows("deposit_locations").flatMap((row) => {
      const area = areaOf.get(row.deposit);
      return area === undefined
        ? []
        : [{ id: row.deposit, area, latitude: row.latitude, longitude: row.longitude, row }];
    });
    for (const breach of abroad(parts, areas)) yield { ...breach, table: "deposit_locations", row: breach.row.row };
    const capitals = areas.map((row) => ({
      id: row.id,
      area: row.id,
      latitude: row.capital_latitude,
      longitude: row.capital_longitude,
      row,
    }));
    for (const breach of abroad(capitals, areas))
      yield { ...breach, table: "areas", row: breach.row.row, column: `capital_${breach.column}` };
  },
};
