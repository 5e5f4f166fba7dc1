import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { grouped } from "../../../grouped.ts";

/** Longitude and latitude, in degrees. */
export type Point = readonly [longitude: number, latitude: number];

/** One outline of a country, with its holes: points one after another, longitude before latitude, and the box around them. */
interface Outline {
  readonly rings: readonly Float64Array[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

type Country = ReturnType<typeof countries>[number];

/** The atlas next to the published bundle, whose users do not have the package (see `tsup.config.ts`). */
declare const ORELEDGER_ATLAS: string | undefined;

/** Countries as Natural Earth draws them at 1:50 million. */
function countries() {
  const file = typeof ORELEDGER_ATLAS === "string" ? ORELEDGER_ATLAS : "world-atlas/countries-50m.json";
  const atlas = createRequire(import.meta.url)(file) as Topology<{
    countries: GeometryCollection;
  }>;
  return feature(atlas, atlas.objects.countries).features;
}

/** Some codes have several drawings: Australia and its islands. */
let drawings: Map<string, Country[]> | undefined;
const outlines = new Map<string, Outline[] | undefined>();

/** The outlines of a country by its M49 code, each built when it is first needed. */
function outlinesOf(m49: string): Outline[] | undefined {
  if (!outlines.has(m49)) {
    drawings ??= grouped(countries(), ({ id }) => String(id));
    outlines.set(
      m49,
      drawings.get(m49)?.flatMap(({ geometry }) => {
        if (geometry.type === "Polygon") return [outlineOf(geometry.coordinates as unknown as Ring[])];
        return geometry.type === "MultiPolygon"
          ? geometry.coordinates.map((rings) => outlineOf(rings as unknown as Ring[]))
          : [];
      }),
    );
  }
  return outlines.get(m49);
}

type Ring = readonly (readonly [number, number])[];

/** A ring as one line of longitudes without a jump at the 180th meridian: beyond it, they continue past 180. */
function unrolled(ring: Ring): Float64Array {
  const flat: number[] = [];
  let turn = 0;
  let before = ring[0]?.[0] ?? 0;
  for (const [longitude, latitude] of ring) {
    if (longitude - before > 180) turn -= 360;
    else if (before - longitude > 180) turn += 360;
    before = longitude;
    flat.push(longitude + turn, latitude);
  }
  // Around a pole the line ends a full turn from its beginning: it is closed along the pole.
  if (turn !== 0) flat.push(flat.at(-2) as number, -90, flat[0] as number, -90);
  return Float64Array.from(flat);
}

function outlineOf(polygon: readonly Ring[]): Outline {
  const rings = polygon.map(unrolled);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  // The first ring is the outer one, but that of Antarctica is a dot at the pole.
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i] as number);
      east = Math.max(east, ring[i] as number);
      south = Math.min(south, ring[i + 1] as number);
      north = Math.max(north, ring[i + 1] as number);
    }
  return { rings, west, east, south, north };
}

/** Whether a point lies within an outline: a line from it to the west crosses the rings an odd number of times. */
function contains(outline: Outline, [longitude, y]: Point): boolean {
  if (y < outline.south || y > outline.north) return false;
  for (let x = longitude - 360; x <= outline.east; x += 360)
    if (x >= outline.west && crossings(outline.rings, x, y) % 2 === 1) return true;
  return false;
}

function crossings(rings: readonly Float64Array[], x: number, y: number): number {
  let count = 0;
  for (const ring of rings) {
    let xBefore = ring[ring.length - 2] as number;
    let yBefore = ring[ring.length - 1] as number;
    for (let i = 0; i < ring.length; i += 2) {
      const xHere = ring[i] as number;
      const yHere = ring[i + 1] as number;
      if (yHere > y !== yBefore > y && x < xHere + ((xBefore - xHere) * (y - yHere)) / (yBefore - yHere)) count += 1;
      xBefore = xHere;
      yBefore = yHere;
    }
  }
  return count;
}

/** How far outside the drawn border a point may lie, in degrees: coasts and small islands are drawn coarsely. */
const MARGIN = 0.6;

function around([longitude, latitude]: Point): Point[] {
  const points: Point[] = [[longitude, latitude]];
  const wide = MARGIN / Math.max(0.2, Math.cos((latitude * Math.PI) / 180));
  for (const dx of [-wide, 0, wide])
    for (const dy of [-MARGIN, 0, MARGIN])
      if (dx !== 0 || dy !== 0) points.push([((longitude + dx + 540) % 360) - 180, latitude + dy]);
  return points;
}

/** Whether a point lies in a country or near its border; undefined if the country has no outline. */
export function liesIn(m49: string, point: Point): boolean | undefined {
  const outline = outlinesOf(m49);
  return outline && around(point).some((near) => outline.some((part) => contains(part, near)));
}
