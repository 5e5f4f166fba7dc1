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

/**
 * A line of `pairs.csv`: two records that a reader of the sources took for one deposit or for two, whatever the rules say. Unlike a
 * record with a decision, one that is joined keeps its name, status and point for the deposit.
 */
export interface Pair {
  /** The record, by source and locator, as of {@link Decision}. */
  readonly record: string;
  /** The other record or, after `standing`, a deposit that was entered by hand. */
  readonly other: string;
  readonly are: "one" | "two";
  /** The note on the record, in its row of `deposits` or `deposit_locations`. */
  readonly note: string | null;
}

export const pairs: readonly Pair[] = readRecords(join(import.meta.dirname, "pairs.csv")).map(
  ({ record = "", other = "", are, note }) => ({
    record,
    other,
    are: are === "one" ? "one" : "two",
    note: note || null,
  }),
);
