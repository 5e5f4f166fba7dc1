import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

interface Point {
  readonly latitude: number | null;
  readonly longitude: number | null;
}
type Deposit = Point & Pick<RowOf<"deposits">, "id" | "area" | "part_of">;
type Location = Point & Pick<RowOf<"deposit_locations">, "deposit">;

/** No deposit is wider than this, in kilometres. */
const FARTHEST = 60;

/** The great-circle distance in kilometres, on a sphere of radius 6,371 km; 0 if a point is unknown. */
export function distance(a: Point, b: Point): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return 0;
  const radians = Math.PI / 180;
  const half = (x: number) => Math.sin((x * radians) / 2) ** 2;
  const across = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 12_742 * Math.asin(Math.sqrt(half(b.latitude - a.latitude) + across));
}

/** Parts of a deposit that lie far from the whole, or in another country. */
export function farParts<R extends Deposit>(deposits: readonly R[]): RowBreach<R>[] {
  const known = new Map(deposits.map((deposit) => [deposit.id as string, deposit]));
  return judged(deposits, (row) => {
    const whole = row.part_of === null ? undefined : known.get(row.part_of);
    return whole === undefined || (whole.area === row.area && distance(whole, row) <= FARTHEST)
      ? undefined
      : { column: "part_of", expected: `a deposit in ${row.area} within ${FARTHEST} km` };
  });
}

/** Points of a deposit that lie far from the one that the ledger uses. */
export function farPoints<R extends Location>(locations: readonly R[], deposits: readonly Deposit[]): RowBreach<R>[] {
  const known = new Map(deposits.map((deposit) => [deposit.id as string, deposit]));
  return judged(locations, (row) => {
    const deposit = known.get(row.deposit);
    return deposit === undefined || distance(deposit, row) <= FARTHEST
      ? undefined
      : {
          column: "latitude",
          expected: `a point within ${FARTHEST} km of ${deposit.latitude}, ${deposit.longitude}, where ${deposit.id} lies`,
        };
  });
}

export const rule: LedgerRule = {
  code: "part-near-whole",
  description: "The parts and the points of a deposit are near it.",
  exceptable: true,
  *check(ledger) {
    const deposits = ledger.rows("deposits");
    yield* on("deposits", farParts(deposits));
    yield* on("deposit_locations", farPoints(ledger.rows("deposit_locations"), deposits));
  },
};
