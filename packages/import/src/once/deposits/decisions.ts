import { join } from "node:path";
import { readRecords } from "../../csv.ts";

/**
 * A line of `decisions.csv`, which holds what no rule can decide: points that their source prints wrongly, and records that a reader of the sources has
 * recognised. A record named here keeps its point, with the note, in `deposit_locations`; the point is nobody's own.
 */
export interface Decision {
  /** The record, by source and locator. */
  readonly record: string;
  /** The deposit that it speaks of, where the rules would not find it. */
  readonly deposit: string | null;
  /** The country, where the source prints a wrong one. */
  readonly area: string | null;
  /** What is to be said of its point. */
  readonly note: string | null;
}

export const decisions: readonly Decision[] = readRecords(join(import.meta.dirname, "decisions.csv")).map(
  ({ record = "", deposit, area, note }) => ({
    record,
    deposit: deposit || null,
    area: area || null,
    note: note || null,
  }),
);

/** Deposits and records that the rules would join, and that are a part and its whole: never one. */
export const apart: readonly (readonly [string, string])[] = [
  ["thacker-pass", "usgs-usmin-lithium-2019 Site_ID NV00118"],
  ["thacker-pass", "usgs-usmin-sites Site_ID NV00118"],
];
