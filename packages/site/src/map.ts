import { type Html, html, type Part } from "./html.ts";
import type { Site } from "./site.ts";

/** A place on the map. */
export interface Spot {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How it is drawn: what is at work is filled, what is not is a ring, what nobody says is small. */
  readonly known: "working" | "not-working" | "unsaid";
}

/** Degrees of a map: the whole world, or a part of it. */
interface Frame {
  readonly west: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

const world: Frame = { west: -180, north: 84, width: 360, height: 142 };

/** The frame around some places, with room around them, in the shape of a page. */
function around(spots: readonly Spot[]): Frame {
  const longitudes = spots.map(({ longitude }) => longitude);
  const latitudes = spots.map(({ latitude }) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const width = Math.min(360, Math.max(20, (east - west) * 1.25, (north - south) * 2.8));
  const height = width / 2.4;
  return { west: (west + east) / 2 - width / 2, north: (north + south) / 2 + height / 2, width, height };
}

const BORDERS = "Borders by Natural Earth, which draws who holds a place.";

/** A line from one place to another, each given as longitude and latitude. */
export interface Route {
  readonly name: string;
  readonly from: readonly [longitude: number, latitude: number];
  readonly to: readonly [longitude: number, latitude: number];
  /** From 0 to 1: how wide it is beside the widest. */
  readonly width: number;
}

/** The way of a line: it bends to the left of its direction, the short way round the world, again at the other edge where it leaves one. */
function bends({ from: [x1, y1], to: [x2, y2] }: Route): string[] {
  const step = x2 - x1 > 180 ? -360 : x2 - x1 < -180 ? 360 : 0;
  const end = x2 + step;
  const [dx, dy] = [end - x1, y1 - y2];
  const bow = `${((x1 + end) / 2 + dy * 0.18).toFixed(1)} ${((-y1 - y2) / 2 - dx * 0.18).toFixed(1)}`;
  const path = `M${x1.toFixed(1)} ${(-y1).toFixed(1)}Q${bow} ${end.toFixed(1)} ${(-y2).toFixed(1)}`;
  if (step === 0) return [path];
  const again = `M${(x1 - step).toFixed(1)} ${(-y1).toFixed(1)}Q${((x1 + end) / 2 + dy * 0.18 - step).toFixed(1)} ${((-y1 - y2) / 2 - dx * 0.18).toFixed(1)} ${x2.toFixed(1)} ${(-y2).toFixed(1)}`;
  return [path, again];
}

/** Lines on the map of the world: a ring where each begins, a point where it ends. */
export function routeMap({ base }: Pick<Site, "base">, title: string, routes: readonly Route[], source: Part): Html {
  const lines = [...routes].reverse().map((route) => {
    const { name, width, from, to } = route;
    return html`<g>${html`<title>${name}</title>`}${bends(route).map((d) => html`<path class="route" d="${d}" stroke-width="${(0.25 + 2.2 * width).toFixed(2)}"/>`)}<circle class="port" cx="${to[0].toFixed(1)}" cy="${(-to[1]).toFixed(1)}" r="1"/><circle class="port from" cx="${from[0].toFixed(1)}" cy="${(-from[1]).toFixed(1)}" r="1.5"/></g>`;
  });
  return html`<figure class="picture map"><figcaption>${title}</figcaption>
<svg viewBox="${world.west} ${-world.north} ${world.width} ${world.height}" role="img" aria-label="${title}: ${routes.length} lines"><image href="${base}assets/world.svg" x="-180" y="-90" width="360" height="180"/>${lines}</svg>
<p class="legend">From a ring to a point; the wider, the larger. ${source} ${BORDERS}</p></figure>`;
}

/** Places on Natural Earth's outlines, without a projection: a degree is a degree. */
export function map(
  { base }: Pick<Site, "base">,
  title: string,
  spots: readonly Spot[],
  source: Part,
  near = false,
): Html {
  const frame = near ? around(spots) : world;
  const unit = frame.width / 360;
  const marks = [...spots]
    .sort((a, b) => (a.known < b.known ? -1 : 1))
    .map(
      ({ name, latitude, longitude, known }) =>
        html`<circle class="spot ${known}" cx="${longitude.toFixed(2)}" cy="${(-latitude).toFixed(2)}" r="${((known === "unsaid" ? 1.1 : 1.9) * unit).toFixed(3)}"><title>${name}</title></circle>`,
    );
  return html`<figure class="picture map"><figcaption>${title}</figcaption>
<svg viewBox="${frame.west.toFixed(2)} ${(-frame.north).toFixed(2)} ${frame.width.toFixed(2)} ${frame.height.toFixed(2)}" role="img" aria-label="${title}: ${spots.length} places" style="stroke-width:${(0.5 * unit).toFixed(3)}"><image href="${base}assets/world.svg" x="-180" y="-90" width="360" height="180"/>${marks}</svg>
<p class="legend">Filled: operating. Ring: known not to be operating, or planned. Dot: no status said. ${source} ${BORDERS}</p></figure>`;
}
