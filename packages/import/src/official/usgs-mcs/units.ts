import type { Share } from "../../../../data/src/tables/shares.ts";

/** A printed unit as the ledger's base unit, and how many places the decimal point moves. */
export interface PrintedUnit {
  readonly unit: Share["unit"];
  readonly places: number;
}

const of = (unit: Share["unit"], places: number): PrintedUnit => ({ unit, places });

/** The units of the Mineral Commodity Summaries, as headers abbreviate them and as cells spell them. A ton is a metric ton. */
const units: Readonly<Record<string, PrintedUnit>> = {
  t: of("t", 0),
  kt: of("t", 3),
  mt: of("t", 6),
  mmt: of("t", 6),
  kg: of("kg", 0),
  kct: of("ct", 3),
  mct: of("ct", 6),
  mcm: of("m3", 6),
  tons: of("t", 0),
  "metric tons": of("t", 0),
  "thousand metric tons": of("t", 3),
  "thousand metric dry tons": of("t", 3),
  "million metric tons": of("t", 6),
  kilograms: of("kg", 0),
  "thousand carats": of("ct", 3),
  "thousands of carats": of("ct", 3),
  "million carats": of("ct", 6),
  "million cubic meters": of("m3", 6),
  "million liters": of("m3", 3),
};

/** The units that the importer knows, as they are printed. */
export const unitNames: readonly string[] = Object.keys(units);

/** The reading of a printed unit, or undefined if it is unknown. */
export const unitOf = (printed: string): PrintedUnit | undefined => units[printed.toLowerCase()];

/**
 * A printed number in the base unit, exactly: the decimal point moves, and nothing is multiplied.
 *
 * @param digits Digits with at most one point, without separators.
 */
export const moved = (digits: string, places: number): number => Number(`${digits}e${places}`);
