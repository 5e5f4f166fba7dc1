import { fold, nearest } from "@oreledger/data";
import { InvalidInput, UnknownValue } from "../errors.ts";
import { requireNumber, requireText, tablesOf } from "../given.ts";
import type { LedgerWith } from "./ledger.ts";
import { areaNamed } from "./names.ts";

/** A point on the Earth, in degrees (WGS 84). */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** A point, with the name by which it was found, and the source of its coordinate, if the ledger has one. */
export interface Place extends Point {
  readonly name: string;
  readonly source: string | null;
}

const written = /^\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*$/;

/**
 * The place that a text means: a coordinate (`51.2,71.4`: latitude, longitude), a capital, a country, which means its capital, or a deposit's
 * id or name.
 *
 * @throws UnknownValue naming the nearest place. InvalidInput if a latitude or longitude is out of range, or a deposit has no coordinate.
 * @example placeOf(ledger, "Astana") // { latitude: 51.1801, longitude: 71.44598, name: "Astana", source: "geonames-capitals" }
 */
export function placeOf(ledger: LedgerWith<"areas" | "deposits">, text: string): Place {
  const { areas, deposits } = tablesOf(ledger, "areas", "deposits");
  requireText("A place", text);
  const numbers = written.exec(text);
  if (numbers !== null) return { ...point(Number(numbers[1]), Number(numbers[2])), name: text.trim(), source: null };
  const { id: ids, name: names } = deposits.toColumns() as Readonly<Record<"id" | "name", readonly string[]>>;
  if (ids.includes(text)) return depositPlace(ledger, text);
  const wanted = fold(text);
  const rows = areas.toArray().filter((area) => area.capital !== null);
  const found =
    rows.find((area) => fold(area.capital as string) === wanted) ??
    rows.find((area) => area.id === areaNamed(ledger, text)?.id);
  if (found === undefined) {
    const called = ids.filter((_, i) => fold(names[i] as string) === wanted);
    if (called.length === 1) return depositPlace(ledger, called[0] as string);
    const known = rows.flatMap((area) => [area.capital as string, area.name, area.id]);
    throw new UnknownValue("areas", "capital", text, called.length > 1 ? called : nearest(text, [...known, ...ids]));
  }
  return {
    latitude: found.capital_latitude as number,
    longitude: found.capital_longitude as number,
    name: found.capital as string,
    source: found.capital_source,
  };
}

function depositPlace({ tables }: LedgerWith<"deposits">, id: string): Place {
  const { name, latitude, longitude, location_source, source } = tables.deposits.wide().get({ id }) as {
    name: string;
    latitude: number | null;
    longitude: number | null;
    location_source: string | null;
    source: string;
  };
  if (latitude === null || longitude === null)
    throw new InvalidInput(`The ledger has no reliable coordinate for the deposit ${id}.`);
  return { latitude, longitude, name, source: location_source ?? source };
}

/** Refuses anything but a point. @throws InvalidInput */
export function requirePoint(given: Point): void {
  const { latitude, longitude } = given ?? {};
  requireNumber("A latitude", latitude);
  requireNumber("A longitude", longitude);
  point(latitude, longitude);
}

function point(latitude: number, longitude: number): Point {
  if (Math.abs(latitude) > 90)
    throw new InvalidInput(
      `${latitude} is not a latitude: latitudes are between -90 and 90. Write latitude first, then longitude.`,
    );
  if (Math.abs(longitude) > 180)
    throw new InvalidInput(`${longitude} is not a longitude: longitudes are between -180 and 180.`);
  return { latitude, longitude };
}
