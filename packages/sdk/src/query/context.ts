import type { ColumnarTable } from "@oreledger/data";
import type { Ledger } from "../ledger/ledger.ts";

/** A table, with what its queries need from the rest of the ledger. */
export interface Context {
  readonly table: ColumnarTable;
  /** The sources that its rows cite, and perhaps more. */
  readonly sources: ColumnarTable;
  /**
   * The ledger of the table. `"installed"`: a table of the installed ledger that was imported alone, so that a bundle contains
   * only it.
   */
  readonly ledger: Ledger | "installed";
  /** The ids of a table that a text may mean, by name; undefined if that table has no names. */
  readonly meant?: (table: string, text: string) => string[] | undefined;
  /** Group memberships, for a table that was imported alone and whose filters may name a group. */
  readonly groupMembers?: ColumnarTable;
  /** Prints that a publisher renamed, for a table that was imported alone and has such prints. */
  readonly printLinks?: ColumnarTable;
}
