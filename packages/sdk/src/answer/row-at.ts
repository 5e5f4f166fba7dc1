import { EMPTY_KEY, type TableName } from "@oreledger/data";
import { type Citation, citationOf } from "../cite/citation.ts";
import { requireQuery, requireText, tablesOf } from "../given.ts";
import type { LedgerTables } from "../ledger/ledger.ts";
import { onceFor } from "../once-for.ts";
import { rowOfId } from "../query/column.ts";
import type { AnyQuery } from "../query/query.ts";

/** A ledger with some of its tables. */
export interface SomeTables {
  readonly tables: Partial<LedgerTables>;
}

/** All rows of a table, and their positions by address: read once, as a page needs several. */
const everyRow = /* @__PURE__ */ onceFor((table: AnyQuery) => {
  const all = table.wide().everyEdition();
  return { all, places: new Map(all.addresses().map((address, place) => [address, place])) };
});

/**
 * The row at an address, `table/key/values`, and the query of it alone; undefined if there is none.
 *
 * @example rowAt(ledger, "commodities/dysprosium")?.values.symbol // "Dy"
 */
export function rowAt(
  ledger: SomeTables,
  address: string,
): { readonly query: AnyQuery; readonly values: Readonly<Record<string, unknown>> } | undefined {
  const tables = tablesOf(ledger);
  requireText("An address", address);
  const table = tables[address.split("/", 1)[0] as TableName];
  if (table === undefined) return undefined;
  const { all, places } = everyRow(table as AnyQuery);
  const place = places.get(address);
  if (place === undefined) return undefined;
  const { key } = all.internals().context.table;
  const keys = all.select(key).toColumns() as Readonly<Record<string, readonly unknown[]>>;
  const query = all.where(Object.fromEntries(key.map((name) => [name, keys[name]?.[place]])));
  return { query, values: query.toArray()[0] as Readonly<Record<string, unknown>> };
}

/**
 * The columns that make the address of a table's rows.
 *
 * @example keyOf(ledger.tables.shares.wide())[0] // "commodity"
 */
export const keyOf = (query: AnyQuery): readonly string[] => {
  requireQuery("What keyOf takes", query);
  return query.internals().context.table.key;
};

/**
 * The table and the key of an address, cell by cell; undefined if the ledger has no such table. The row need not exist.
 *
 * @example keyAt(ledger, "commodities/dysprosium")?.key.id // "dysprosium"
 */
export function keyAt(
  ledger: SomeTables,
  address: string,
): { readonly table: TableName; readonly key: Readonly<Record<string, string>> } | undefined {
  const tables = tablesOf(ledger);
  requireText("An address", address);
  const [name = "", ...cells] = address.split("/");
  const query = Object.hasOwn(tables, name) ? tables[name as TableName] : undefined;
  if (query === undefined) return undefined;
  const cellAt = (i: number) => (cells[i] === EMPTY_KEY ? "" : decodeURIComponent(cells[i] ?? ""));
  return {
    table: name as TableName,
    key: Object.fromEntries(keyOf(query.wide()).map((column, i) => [column, cellAt(i)])),
  };
}

/**
 * The citation of a source, without a place in it; undefined if the ledger has no source with this id.
 *
 * @example sourceCited(ledger, "usgs-mcs-2025")?.publisher // "U.S. Geological Survey"
 */
export function sourceCited(ledger: SomeTables, id: string): Citation | undefined {
  const tables = tablesOf(ledger);
  requireText("A source", id);
  const context = tables.sources?.internals().context;
  return context === undefined || rowOfId(context.sources, id) < 0 ? undefined : citationOf(context, id);
}
