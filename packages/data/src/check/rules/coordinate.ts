import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type LedgerRule, on } from "../ledger.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

/** How far outside the drawn border a point may lie, in degrees: coasts and small islands are drawn coarsely. */
const MARGIN = 0.6;

type Outline = Parameters<typeof geoContains>[0];
type Point = readonly [longitude: number, latitude: number];

/** Some codes have several outlines: Australia and its islands. */
let outlines: Map<string, Outline[]> | undefined;

/** Outlines of countries by M49 code, from Natural Earth at 1:50 million. */
function outlinesByM49(): Map<string, Outline[]> {
  if (outlines === undefined) {
    const atlas = createRequire(import.meta.url)("world-atlas/countries-50m.json") as Topology<{
      countries: GeometryCollection;
    }>;
    outlines = new Map();
    for (const country of feature(atlas, atlas.objects.countries).features)
      outlines.set(String(country.id), [...(outlines.get(String(country.id)) ?? []), country as Outline]);
  }
  return outlines;
}

const around = ([longitude, latitude]: Point): [number, number][] => {
  const points: [number, number][] = [[longitude, latitude]];
  for (const dx of [-MARGIN, 0, MARGIN])
    for (const dy of [-MARGIN, 0, MARGIN])
      if (dx !== 0 || dy !== 0)
        points.push([longitude + dx / Math.max(0.2, Math.cos((latitude * Math.PI) / 180)), latitude + dy]);
  return points;
};

/** Whether a point lies in a country or near its border. Undefined where the country has no outline. */
export function liesIn(m49: string, point: Point): boolean | undefined {
  const outline = outlinesByM49().get(m49);
  return outline === undefined
    ? undefined
    : around(point).some((near) => outline.some((part) => geoContains(part, near)));
}

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
