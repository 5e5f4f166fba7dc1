import type { ColumnarTable } from "@oreledger/data";

/** A table with what its questions need from the rest of its ledger. */
export interface Context {
  readonly table: ColumnarTable;
  readonly sources: ColumnarTable;
  /** The tables that columns refer to, by column, where they are loaded: for errors that name the nearest value. */
  readonly references: Readonly<Record<string, ColumnarTable>>;
  /**
   * The columns that, with the edition, make a print: rows that a publisher prints together and replaces together. Empty
   * where each row stands for itself.
   */
  readonly print: readonly string[];
}
