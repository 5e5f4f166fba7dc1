import type { location_precision } from "../../../../data/src/tables/vocabulary.ts";

export type LocationPrecision = keyof typeof location_precision;

/** A place on the globe, in degrees of WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = Math.PI / 180;

/**
 * The great-circle distance between two points in kilometres, on a sphere of radius 6,371 km.
 *
 * @example kilometresBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 1 }) // 111.19…
 */
export function kilometresBetween(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}
