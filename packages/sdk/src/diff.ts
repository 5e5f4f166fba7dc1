import { type ColumnarTable, type LedgerDiff as DiffOf, diffTables, nearest, type TableName } from "@oreledger/data";
import { UnknownValue } from "./errors.ts";
import { kindOf, requireInputs, requireList, tablesOf } from "./given.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { onceFor } from "./once-for.ts";
import { type Value, valueAt } from "./query/column.ts";

/** A row, as an object of its columns. */
export type DiffRow = Readonly<Record<string, Value>>;

/**
 * The differences between two ledgers. `before` and `after` name them. `tables` has each table that differs, by name: its `fate`
 * (`kept`, `added`, `removed`); `columns` that were added, removed, re-typed or reordered; `key`, if it changed; closed lists that
 * changed (`terms`); and its rows, each with its address: `added`, `removed` (with the `successor` that the later ledger's redirects
 * name: null if it was withdrawn, undefined without a redirect) and `changed`, with each cell before and after as the CSV writes it.
 */
export type LedgerDiff = DiffOf<DiffRow, Pick<Ledger, "name" | "version">>;

/**
 * The differences between two ledgers, by key, row and column, in superseded editions as in current ones.
 *
 * @param options.tables Only these tables.
 * @throws UnknownValue if neither ledger has a table of that name.
 * @example
 * diff(ledger, ledger).tables; // []
 */
export function diff(
  before: Ledger,
  after: Ledger,
  options: { readonly tables?: readonly TableName[] } = {},
): LedgerDiff {
  requireInputs("diff", options, {}, { tables: requireList });
  const [old, recent] = [statesOf(before), statesOf(after)];
  const all = [...new Set([...old.keys(), ...recent.keys()])].sort();
  for (const name of options.tables ?? [])
    if (!all.includes(name)) throw new UnknownValue("ledger", "table", kindOf(name), nearest(String(name), all));
  return {
    before: { name: before.name, version: before.version },
    after: { name: after.name, version: after.version },
    tables: diffTables(old, recent, options.tables),
  };
}

/** The tables of a ledger, to compare. A table keeps one function for its rows, so that it is never compared with itself. */
const statesOf = (ledger: Ledger) =>
  new Map(Object.entries(tablesOf(ledger)).map(([name, query]) => [name, stateOf(query.internals().context.table)]));

const stateOf = /* @__PURE__ */ onceFor((table: ColumnarTable) => ({
  name: table.name,
  key: table.key,
  columns: table.columnNames.map((name) => ({ name, type: table.column(name).kind, terms: table.terms(name) })),
  rows: () => readRows(table),
}));

function readRows(table: ColumnarTable): DiffRow[] {
  const columns = table.columnNames.map((name) => [name, table.column(name)] as const);
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, valueAt(column, row)])),
  );
}
