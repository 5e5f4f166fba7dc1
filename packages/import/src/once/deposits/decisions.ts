import { join } from "node:path";
import { readRecords } from "../../csv.ts";

/**
 * A line of `decisions.csv`, which decides what no rule can: points that their source prints wrongly, and records that a reader of
 * the sources has recognised. A record named here keeps its point, with the note, in `deposit_locations`, but no deposit takes it.
 */
export interface Decision {
  /** The record, by source and locator. */
  readonly record: string;
  /** The deposit of the record, if the rules would not find it. */
  readonly deposit: string | null;
  /** The country, if the source prints a wrong one. */
  readonly area: string | null;
  /** The note on its point. */
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

/** Deposits and records that the rules would join although one is a part of the other. */
export const apart: readonly (readonly [string, string])[] = [
  ["thacker-pass", "usgs-usmin-lithium-2019 Site_ID NV00118"],
  ["thacker-pass", "usgs-usmin-sites Site_ID NV00118"],
];
