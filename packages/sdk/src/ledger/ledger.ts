import type { ColumnarTable, Rows, TableName } from "@oreledger/data";
import { OreledgerError } from "../errors.ts";
import { requireFunction, requireText, requireTextList } from "../given.ts";
import { Query } from "../query/query.ts";
import { areasMeant, commoditiesMeant } from "./names.ts";
import { productsTitled } from "./products-titled.ts";

/** A query of each table, by the table's name. */
export type LedgerTables = { readonly [Name in TableName]: Query<Name, Rows[Name]> };

/**
 * A ledger with some of its tables, as a question needs it. A question is a function of `(ledger, inputs)` and imports no
 * table, so it answers from the given ledger, and a bundle contains only the tables that it names. Metrics take rows and
 * find their ledger with `ledgerBehind`.
 */
export interface LedgerWith<Names extends TableName> {
  readonly tables: Pick<LedgerTables, Names>;
}

/**
 * All tables of one state of the ledger: the installed one, an older release, a folder of CSVs or a user's own rows.
 *
 * @example
 * const { shares, exports: flows } = ledger.tables;
 */
export interface Ledger extends LedgerWith<TableName> {
  /** Its name in messages: a package's name, or the path of a folder. */
  readonly name: string;
  /** Its version of `@oreledger/data`; undefined if it is not a release. */
  readonly version: string | undefined;
  /** A query of each table. */
  readonly tables: LedgerTables;
}

/** A packed table, with the sources that its rows cite. */
export interface PackedTable {
  readonly table: ColumnarTable;
  readonly sources: ColumnarTable;
}

/**
 * A ledger whose tables are loaded on first use.
 *
 * @param names The names of its tables.
 * @param absent Tables that other ledgers have: a question that needs one is refused.
 * @example
 * lazyLedger("a copy", undefined, ["sources"], () => packedSources).name // "a copy"
 */
export function lazyLedger(
  name: string,
  version: string | undefined,
  names: readonly string[],
  load: (table: string) => PackedTable,
  absent: readonly string[] = [],
): Ledger {
  requireText("The name of a ledger", name);
  requireTextList("The names of its tables", names);
  requireTextList("The tables that it lacks", absent);
  requireFunction("load", load);
  const queries = new Map<string, Query>();
  const tables = {};
  const ledger = { name, version, tables: tables as LedgerTables };
  const meant = (table: string, text: string) => {
    if (table === "areas") return areasMeant(ledger, text);
    if (table === "commodities") return commoditiesMeant(ledger, text);
    return table === "products" ? productsTitled(tables as LedgerTables, text) : undefined;
  };
  const queryOf = (table: string): Query => {
    const known = queries.get(table) ?? new Query({ ...load(table), ledger, meant });
    queries.set(table, known);
    return known;
  };
  for (const table of names) Object.defineProperty(tables, table, { enumerable: true, get: () => queryOf(table) });
  for (const table of absent.filter((each) => !names.includes(each)))
    Object.defineProperty(tables, table, {
      get: () => {
        throw new OreledgerError(`${name} has no table ${table}.`);
      },
    });
  return ledger;
}

/** A ledger of tables in columns. */
export function ledgerOf(
  name: string,
  version: string | undefined,
  tables: readonly ColumnarTable[],
  absent: readonly string[] = [],
): Ledger {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const sources = byName.get("sources");
  if (sources === undefined) throw new OreledgerError(`${name} has no table sources.`);
  const load = (table: string) => ({ table: byName.get(table) as ColumnarTable, sources });
  return lazyLedger(name, version, [...byName.keys()], load, absent);
}
