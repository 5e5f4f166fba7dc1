import type { Rows } from "@oreledger/data";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type Place, type Point, placeOf } from "../ledger/places.ts";
import type { Query } from "../query/query.ts";

/** Mean radius of the Earth in km, (2a + b) / 3 of the WGS 84 ellipsoid. */
const EARTH_RADIUS_KM = 6371.0088;

/**
 * The distance of two points along the surface of a sphere, in km; within 0.6 % of that on the ellipsoid.
 *
 * @formula $d = 2R \arcsin\sqrt{\sin^2\frac{\Delta\varphi}{2} + \cos\varphi_1 \cos\varphi_2 \sin^2\frac{\Delta\lambda}{2}}$
 * @reference The haversine formula; R is the mean radius of the Earth, 6371.0088 km
 * @example distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }) // 111.195…
 */
export function distanceKm(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A deposit, and how far it lies. */
export interface NearDeposit {
  readonly deposit: Rows["deposits"];
  /** From the ledger's own coordinate of the deposit, in km. */
  readonly km: number;
  /** The least and the greatest distance, where other sources place the deposit elsewhere. */
  readonly range: readonly [number, number];
  /** The source of the coordinate. */
  readonly source: string;
}

/** The deposits within a distance, nearest first, and those that could not be measured. */
export interface Nearby {
  readonly place: Place;
  readonly within: number;
  readonly deposits: readonly NearDeposit[];
  /** Deposits of the query for which no source seen gives a coordinate: whether they are near is not known. */
  readonly withoutCoordinate: readonly Rows["deposits"][];
}

/** Which deposits, and how near. */
export interface NearTo {
  /** `"Astana"`, `"KAZ"`, `"kuirektykol"`, `"51.2,71.4"` or `{ latitude, longitude }`. */
  readonly place: string | Point;
  /** In km. */
  readonly within: number;
  /** Which deposits; all by default. */
  readonly deposits?: Query<"deposits">;
}

/**
 * The deposits within a distance of a place: a coordinate, a deposit, a capital, or a country, which stands for its capital.
 *
 * @throws UnknownValue naming the nearest place. RangeError where `within` is no distance.
 * @example depositsNear(ledger, { place: "Astana", within: 500 }).deposits.map(({ deposit, km }) => [deposit.id, Math.round(km)]);
 */
export function depositsNear(
  ledger: LedgerWith<"areas" | "deposits" | "deposit_locations">,
  { place, within, deposits = ledger.tables.deposits }: NearTo,
): Nearby {
  if (!(within > 0)) throw new RangeError(`A distance is a number of km above 0, not ${within}.`);
  const centre =
    typeof place === "string"
      ? placeOf(ledger, place)
      : {
          ...placeOf(ledger, `${place.latitude},${place.longitude}`),
          name: `${place.latitude},${place.longitude}`,
        };
  const others = new Map<string, number[]>();
  for (const { deposit, latitude, longitude } of ledger.tables.deposit_locations)
    others.set(deposit, [...(others.get(deposit) ?? []), distanceKm(centre, { latitude, longitude })]);
  const rows = deposits.toArray();
  const near = rows.flatMap((deposit): NearDeposit[] => {
    const { latitude, longitude } = deposit;
    if (latitude === null || longitude === null) return [];
    const km = distanceKm(centre, { latitude, longitude });
    if (km > within) return [];
    const all = [km, ...(others.get(deposit.id) ?? [])];
    return [
      { deposit, km, range: [Math.min(...all), Math.max(...all)], source: deposit.location_source ?? deposit.source },
    ];
  });
  return {
    place: centre,
    within,
    deposits: near.sort((a, b) => a.km - b.km || (a.deposit.id < b.deposit.id ? -1 : 1)),
    withoutCoordinate: rows.filter(({ latitude }) => latitude === null),
  };
}
