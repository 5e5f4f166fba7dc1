import type { RawMeasure } from "../raw-cell.ts";
import { unitOf } from "../units.ts";

/** The meaning of the header over a column of figures. */
export interface FigureHeader {
  readonly kind: "figure";
  readonly measure: RawMeasure;
  /** Undefined for reserves, whose year is the one before the edition. */
  readonly year: number | undefined;
  /** Empty if the unit has a column of its own. */
  readonly unit: string;
  readonly estimated: boolean;
  /** Any other words: `Sponge`, `ore K2O equiv`. */
  readonly detail: string;
}

/** A column of footnotes on the figures of one measure. */
export interface NoteHeader {
  readonly kind: "note";
  readonly measure: RawMeasure;
}

const measures: Readonly<Record<string, RawMeasure>> = {
  prod: "production",
  cap: "capacity",
  reserve: "reserves",
  reserves: "reserves",
};

/**
 * Reads a header of the wide layouts: `Prod_t_est_2022`, `PROD_EST_ 2024`, `Cap_Pigment_t_2021`, `Reserves_ore_K2O_equiv_kt`,
 * `RESERVE_NOTES`.
 *
 * @returns Undefined if the column has neither figures nor notes.
 */
export function readHeader(header: string): FigureHeader | NoteHeader | undefined {
  const [first = "", ...rest] = header.trim().split(/[_\s]+/);
  const measure = measures[first.toLowerCase()];
  if (measure === undefined) return undefined;
  if (rest.some((part) => /^notes?$/i.test(part))) return { kind: "note", measure };
  let year: number | undefined;
  let unit = "";
  let estimated = false;
  const detail: string[] = [];
  for (const part of rest) {
    if (/^(?:19|20)\d\d$/.test(part)) year = Number(part);
    else if (/^est$/i.test(part)) estimated = true;
    else if (unit === "" && unitOf(part) !== undefined) unit = part;
    else detail.push(part);
  }
  return { kind: "figure", measure, year, unit, estimated, detail: detail.join(" ") };
}
