import { type Addressed, addressOf, type Row } from "../csv/address.ts";
import { formatCell, type Value } from "../csv/cell.ts";
import { grouped } from "../grouped.ts";

/** One cell that differs, as in the CSV. */
export interface CellChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A row that only one side has. */
export interface LoneRow<R> {
  readonly address: string;
  readonly row: R;
}

/** A row that both sides have, with different cells. */
export interface ChangedRow<R> {
  readonly address: string;
  readonly before: R;
  readonly after: R;
  readonly cells: readonly CellChange[];
}

/** A row that the later state no longer has. */
export interface RemovedRow<R> extends LoneRow<R> {
  /** The address that the later state's `redirects` name in its place; null if it was withdrawn; undefined without a redirect. */
  readonly successor: string | null | undefined;
}

/** The changes of one table's rows, each list in the order of the file that has the row. */
export interface RowsDiff<R> {
  readonly added: readonly LoneRow<R>[];
  readonly removed: readonly LoneRow<R>[];
  readonly changed: readonly ChangedRow<R>[];
}

/** The parts of a column that a difference compares. */
export interface ColumnState {
  readonly name: string;
  /** The kind of its cells, in words; undefined if unknown. */
  readonly type: string | undefined;
  /** The closed list of values, if there is one. */
  readonly terms: readonly string[] | undefined;
}

/** One table at one time. */
export interface TableState<R extends object> {
  readonly name: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnState[];
  /** Rows, typed or as cells. Two states with the same function have the same rows, and are not compared row by row. */
  readonly rows: () => Iterable<R>;
}

/** The changes of one table. */
export interface TableDiff<R> {
  readonly table: string;
  /** Whether both states have the table, or only the later or the earlier one. */
  readonly fate: "kept" | "added" | "removed";
  readonly columns: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly retyped: readonly { readonly column: string; readonly before: string; readonly after: string }[];
    /** Whether the columns that both states have differ in order. */
    readonly reordered: boolean;
  };
  /** The columns of the key, if they differ; rows are then matched by a key that both states have. */
  readonly key: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
  /** Closed lists that differ. */
  readonly terms: readonly {
    readonly column: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
  readonly added: readonly LoneRow<R>[];
  readonly removed: readonly RemovedRow<R>[];
  readonly changed: readonly ChangedRow<R>[];
}

/** The difference between two states of the ledger: only the tables that differ, by name. */
export interface LedgerDiff<R, State> {
  readonly before: State;
  readonly after: State;
  readonly tables: readonly TableDiff<R>[];
}

/** The tables of the ledger at one time, by name. */
export type TableStates<R extends object> = ReadonlyMap<string, TableState<R>>;

/**
 * Compares two states of the ledger: tables, columns, closed lists, keys, and rows by key. It is the core of `pnpm data diff` and
 * of the SDK's `diff`. No I/O, no dependency.
 *
 * @param only The tables to compare; by default all.
 * @returns The tables that differ, by name.
 */
export function diffTables<R extends object>(
  before: TableStates<R>,
  after: TableStates<R>,
  only?: readonly string[],
): TableDiff<R>[] {
  const successors = successorsIn(after.get("redirects")?.rows() ?? []);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => only?.includes(name) ?? true)
    .sort()
    .map((name) => diffTable(name, before.get(name), after.get(name), successors))
    .filter(differs);
}

const successorsIn = (redirects: Iterable<object>): ReadonlyMap<string, string | null> =>
  new Map(
    Array.from(redirects as Iterable<{ retired?: string; successor?: string | null }>, ({ retired, successor }) => [
      retired ?? "",
      successor || null,
    ]),
  );

const absent = { key: [], columns: [], rows: () => [] };

function diffTable<R extends object>(
  table: string,
  before: TableState<R> | undefined,
  after: TableState<R> | undefined,
  successors: ReadonlyMap<string, string | null>,
): TableDiff<R> {
  const [old, now] = [before ?? absent, after ?? absent];
  const both = before !== undefined && after !== undefined;
  const was = new Map(old.columns.map((column) => [column.name, column]));
  const is = new Map(now.columns.map((column) => [column.name, column]));
  const namesOf = (columns: readonly ColumnState[]) => (both ? columns.map(({ name }) => name) : []);
  const kept = both ? now.columns.filter(({ name }) => was.has(name)) : [];
  const { added, removed, changed } =
    old.rows === now.rows
      ? { added: [], removed: [], changed: [] }
      : diffRows<R>({ name: table, key: sharedKey(before, after) }, old.rows(), now.rows());
  return {
    table,
    fate: both ? "kept" : after === undefined ? "removed" : "added",
    columns: {
      added: namesOf(now.columns).filter((name) => !was.has(name)),
      removed: namesOf(old.columns).filter((name) => !is.has(name)),
      retyped: kept.flatMap(({ name: column, type }) => {
        const then = was.get(column)?.type;
        return then === undefined || type === undefined || then === type ? [] : [{ column, before: then, after: type }];
      }),
      reordered:
        namesOf(kept).join() !==
        namesOf(old.columns)
          .filter((name) => is.has(name))
          .join(),
    },
    key: both && old.key.join() !== now.key.join() ? { before: old.key, after: now.key } : undefined,
    terms: kept.flatMap(({ name: column, terms }) => {
      const then = was.get(column)?.terms;
      if (then === undefined || terms === undefined) return [];
      const lists = { added: without(terms, then), removed: without(then, terms) };
      return lists.added.length + lists.removed.length === 0 ? [] : [{ column, ...lists }];
    }),
    added,
    removed: removed.map((row) => ({ ...row, successor: successors.get(row.address) })),
    changed,
  };
}

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((each) => !others.includes(each));

/** The key to match rows by. If one state lacks a column of it, it is the key of the other or, failing that, all columns. */
function sharedKey(before: TableState<object> | undefined, after: TableState<object> | undefined): readonly string[] {
  const states = [after, before].flatMap((state) => state ?? []);
  const isIn = (key: readonly string[]) =>
    states.every(({ columns }) => key.every((name) => columns.some((column) => column.name === name)));
  const key = states.map((state) => state.key).find((each) => each.length > 0 && isIn(each));
  return key ?? states[0]?.columns.map(({ name }) => name) ?? [];
}

const differs = ({ fate, columns, key, terms, added, removed, changed }: TableDiff<object>): boolean =>
  fate !== "kept" ||
  key !== undefined ||
  columns.reordered ||
  [columns.added, columns.removed, columns.retyped, terms, added, removed, changed].some((list) => list.length > 0);

/**
 * Compares the rows of one table by key and cell by cell. Rows may be typed (numbers, lists, null) or cells as text; either way cells
 * are compared as the CSV writes them. A column that only one of the two rows has is a change of the schema, not of the row.
 *
 * @param table The table's name and key, by which rows get their addresses. In a row that lacks a key column, it is empty.
 * @returns Rows added, removed and changed. If a key appears twice on a side, its rows are paired in their order.
 */
export function diffRows<R extends object>(table: Addressed, before: Iterable<R>, after: Iterable<R>): RowsDiff<R> {
  const address = (row: R) => addressOf(table, row as Row);
  const old = grouped(before, address);
  const added: LoneRow<R>[] = [];
  const changed: ChangedRow<R>[] = [];
  for (const row of after) {
    const at = address(row);
    const match = old.get(at)?.shift();
    if (match === undefined) {
      added.push({ address: at, row });
      continue;
    }
    const cells = changedCells(match, row);
    if (cells.length > 0) changed.push({ address: at, before: match, after: row, cells });
  }
  const removed = [...old].flatMap(([at, rows]) => rows.map((row) => ({ address: at, row })));
  return { added, removed, changed };
}

function changedCells(before: object, after: object): CellChange[] {
  const cells: CellChange[] = [];
  for (const [column, value] of Object.entries(after) as [string, Value][]) {
    const was = (before as Record<string, Value | undefined>)[column];
    if (was === undefined || was === value) continue;
    const [a, b] = [formatCell(was), formatCell(value)];
    if (a !== b) cells.push({ column, before: a, after: b });
  }
  return cells;
}
