import type { ColumnarTable, Rows, TableName } from "@oreledger/data";
import { Query } from "./query/query.ts";

/**
 * All tables of one state of the ledger: the one that is installed, an older release, a folder of CSVs or a user's own rows.
 *
 * @example
 * const { shares, exports: flows } = ledger.tables;
 */
export interface Ledger {
  /** What messages call it: a package's name, or the path of a folder. */
  readonly name: string;
  /** The version of `@oreledger/data` that it is; undefined where it is no release. */
  readonly version: string | undefined;
  /** A query of each table. A release from before a table was there does not have it: then the query has no rows. */
  readonly tables: LedgerTables;
}

/** A query of each table, by the table's name. */
export type LedgerTables = { readonly [Name in TableName]: Query<Name, Rows[Name]> };

/** A ledger made of tables in columns. */
export function ledgerOf(name: string, version: string | undefined, tables: readonly ColumnarTable[]): Ledger {
  const sources = tables.find((table) => table.name === "sources");
  if (sources === undefined) throw new RangeError(`${name} has no table sources.`);
  const groupMembers = tables.find((table) => table.name === "group_members");
  const context = { sources, ...(groupMembers === undefined ? {} : { groupMembers }) };
  const queries = Object.fromEntries(tables.map((table) => [table.name, new Query({ table, ...context })]));
  return { name, version, tables: queries as unknown as LedgerTables };
}
