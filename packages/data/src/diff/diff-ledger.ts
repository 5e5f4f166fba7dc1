import { tableList } from "../tables/index.ts";
import { diffRows, type RowsDiff } from "./diff-rows.ts";
import { type CellRow, type Field, rowsOf, type Snapshot, type TableState } from "./snapshot.ts";

/** A column that is still there and no longer the same. */
export interface RetypedColumn {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What became of one table. */
export interface TableDiff {
  readonly table: string;
  /** Whether the whole table is new, or gone. */
  readonly fate: "kept" | "added" | "removed";
  readonly columnsAdded: readonly string[];
  readonly columnsRemoved: readonly string[];
  readonly columnsRetyped: readonly RetypedColumn[];
  /** Whether columns that both sides have stand in another order. */
  readonly columnsReordered: boolean;
  readonly valuesAdded: readonly { readonly column: string; readonly value: string }[];
  readonly valuesRemoved: readonly { readonly column: string; readonly value: string }[];
  /** The keys, where they differ. */
  readonly key: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
  readonly rows: RowsDiff<CellRow>;
}

/** The difference of two states of the ledger: only the tables that differ. */
export interface LedgerDiff {
  readonly before: { readonly label: string; readonly version: string | undefined };
  readonly after: { readonly label: string; readonly version: string | undefined };
  readonly tables: readonly TableDiff[];
}

/**
 * Compares two states of the ledger: tables, columns, closed lists, keys, and rows by key.
 *
 * @example
 * const diff = diffLedger(openSnapshot("0.2.0", root), currentSnapshot(csvFolder));
 * diff.tables.map(({ table, rows }) => `${table}: ${rows.added.length} rows added`);
 */
export function diffLedger(before: Snapshot, after: Snapshot): LedgerDiff {
  const order = (name: string) => tableList.findIndex((table) => table.name === name);
  const names = [...new Set([...after.tables.keys(), ...before.tables.keys()])].sort((a, b) => order(a) - order(b));
  const of = ({ label, version }: Snapshot) => ({ label, version });
  return {
    before: of(before),
    after: of(after),
    tables: names
      .map((name) => diffTable(name, before.tables.get(name), after.tables.get(name)))
      .filter((diff) => diff.fate !== "kept" || !isSame(diff)),
  };
}

const NO_ROWS: RowsDiff<CellRow> = { added: [], removed: [], changed: [], unchanged: 0 };

function diffTable(table: string, before: TableState | undefined, after: TableState | undefined): TableDiff {
  const [old, now] = [before?.fields ?? [], after?.fields ?? []];
  const was = new Map(old.map((field) => [field.name, field]));
  const is = new Map(now.map((field) => [field.name, field]));
  const both = before !== undefined && after !== undefined;
  const kept = both ? now.filter(({ name }) => was.has(name)) : [];
  const values = (from: ReadonlyMap<string, Field>, to: ReadonlyMap<string, Field>) =>
    kept.flatMap(({ name: column }) => {
      const [a, b] = [from.get(column)?.values, to.get(column)?.values];
      return a === undefined || b === undefined
        ? []
        : a.filter((value) => !b.includes(value)).map((value) => ({ column, value }));
    });
  const [keyBefore, keyAfter] = [before?.key ?? [], after?.key ?? []];
  return {
    table,
    fate: both ? "kept" : after === undefined ? "removed" : "added",
    columnsAdded: both ? now.filter(({ name }) => !was.has(name)).map(({ name }) => name) : [],
    columnsRemoved: both ? old.filter(({ name }) => !is.has(name)).map(({ name }) => name) : [],
    columnsRetyped: kept.flatMap((field) => retyped(was.get(field.name) as Field, field)),
    columnsReordered:
      kept.map(({ name }) => name).join() !==
      old
        .filter(({ name }) => both && is.has(name))
        .map(({ name }) => name)
        .join(),
    valuesAdded: values(is, was),
    valuesRemoved: values(was, is),
    key: both && keyBefore.join() !== keyAfter.join() ? { before: keyBefore, after: keyAfter } : undefined,
    rows: rows(table, before, after),
  };
}

function rows(table: string, before: TableState | undefined, after: TableState | undefined): RowsDiff<CellRow> {
  if (before !== undefined && after?.csv.equals(before.csv)) return NO_ROWS;
  // A key column that the older side lacks cannot tell its rows apart: then the key of the older side does.
  const has = (state: TableState | undefined, key: readonly string[]) =>
    key.every((name) => state === undefined || state.fields.some((field) => field.name === name));
  const declared = after?.key ?? before?.key ?? [];
  const shared = has(before, declared) ? declared : (before?.key ?? []);
  const key = shared.length > 0 && has(after, shared) ? shared : (after ?? before)?.fields.map(({ name }) => name);
  return diffRows(
    { name: table, key: key ?? [] },
    before === undefined ? [] : rowsOf(before),
    after === undefined ? [] : rowsOf(after),
  );
}

function retyped(before: Field, after: Field): RetypedColumn[] {
  const words = ({ type, values, reference }: Field) =>
    `${type}${values === undefined ? "" : ", of a closed list"}${reference === undefined ? "" : `, of ${reference}`}`;
  if (before.type === "unknown" || after.type === "unknown" || words(before) === words(after)) return [];
  return [{ column: after.name, before: words(before), after: words(after) }];
}

const isSame = (diff: TableDiff): boolean =>
  diff.columnsAdded.length === 0 &&
  diff.columnsRemoved.length === 0 &&
  diff.columnsRetyped.length === 0 &&
  !diff.columnsReordered &&
  diff.valuesAdded.length === 0 &&
  diff.valuesRemoved.length === 0 &&
  diff.key === undefined &&
  diff.rows.added.length === 0 &&
  diff.rows.removed.length === 0 &&
  diff.rows.changed.length === 0;
