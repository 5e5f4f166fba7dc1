import type { ColumnarTable } from "@oreledger/data";

/** A table with what its questions need from the rest of its ledger. */
export interface Context {
  readonly table: ColumnarTable;
  /** The sources that its rows cite; more do no harm. */
  readonly sources: ColumnarTable;
  /** Who belongs to which group, for the tables whose questions may name one. */
  readonly groupMembers?: ColumnarTable;
}
