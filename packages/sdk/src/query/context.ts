import type { ColumnarTable } from "@oreledger/data";
import type { Ledger } from "../ledger/ledger.ts";

/** A table with what its questions need from the rest of its ledger. */
export interface Context {
  readonly table: ColumnarTable;
  /** The sources that its rows cite; more do no harm. */
  readonly sources: ColumnarTable;
  /**
   * The ledger that the table is of. `"installed"`: a table of the installed one that was imported by itself, so that a bundle
   * holds it alone.
   */
  readonly ledger: Ledger | "installed";
  /** The ids of a table that a text may mean, by their names; undefined where that table has no names to tell by. */
  readonly meant?: (table: string, text: string) => string[] | undefined;
  /** Who belongs to which group, for a table that was imported by itself and whose filters may name a group. */
  readonly groupMembers?: ColumnarTable;
  /** Which prints a publisher named anew, for a table that was imported by itself and has such prints. */
  readonly printLinks?: ColumnarTable;
}
