import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countries from "world-atlas/countries-110m.json" with { type: "json" };

type Ring = readonly (readonly [number, number])[];

/** A ring in one piece: what crosses the edge of the map goes on beyond it. */
function unbroken(ring: Ring): Ring {
  let turns = 0;
  return ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - (ring[i - 1] as readonly [number, number])[0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + turns * 360, y];
  });
}

/** A ring as a path, drawn again at the other edge where it goes beyond one. */
function paths(given: Ring): string[] {
  const ring = unbroken(given);
  const shifts = [0, ...(ring.some(([x]) => x > 180) ? [-360] : []), ...(ring.some(([x]) => x < -180) ? [360] : [])];
  return shifts.map((shift) => `M${ring.map(([x, y]) => `${(x + shift).toFixed(1)} ${(-y).toFixed(1)}`).join("L")}Z`);
}

/** The outlines of all countries as a picture of their own, loaded once for all maps. */
export function worldSvg(): string {
  const atlas = countries as unknown as Topology<{ countries: GeometryCollection }>;
  const shapes = feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) =>
    geometry.type === "Polygon"
      ? (geometry.coordinates as unknown as readonly Ring[])
      : geometry.type === "MultiPolygon"
        ? (geometry.coordinates as unknown as readonly (readonly Ring[])[]).flat()
        : [],
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180"><style>path{fill:#e4e0d8;stroke:#fdfcfa;stroke-width:.15}@media(prefers-color-scheme:dark){path{fill:#33353a;stroke:#16171a}}</style>${shapes
    .flatMap(paths)
    .map((d) => `<path d="${d}"/>`)
    .join("")}</svg>\n`;
}
