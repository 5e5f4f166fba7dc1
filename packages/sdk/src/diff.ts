import { type Column, type ColumnarTable, formatCell, nearest, type TableName } from "@oreledger/data";
import { addressAt } from "./address.ts";
import { UnknownValue } from "./errors.ts";
import type { Ledger } from "./ledger.ts";
import { textAt, type Value, valueAt } from "./query/column.ts";

/** A row, as an object of its columns. */
export type DiffRow = Readonly<Record<string, Value>>;

/** A row that only one of two ledgers has. */
export interface LoneRow {
  /** The row's address, `table/key/values`. */
  readonly address: string;
  readonly row: DiffRow;
}

/** A row that the later ledger no longer has. */
export interface RemovedRow extends LoneRow {
  /** The address that the later ledger's redirects name in its place; null where it was withdrawn; undefined without a redirect. */
  readonly successor: string | null | undefined;
}

/** One cell that differs. */
export interface CellChange {
  readonly column: string;
  readonly before: Value;
  readonly after: Value;
}

/** A row that both ledgers have, with the cells that differ, in the order of the columns. */
export interface ChangedRow {
  readonly address: string;
  readonly before: DiffRow;
  readonly after: DiffRow;
  readonly cells: readonly CellChange[];
}

/** What differs in the columns of a table. */
export interface ColumnChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Columns whose kind of cell differs. */
  readonly retyped: readonly {
    readonly column: string;
    readonly before: Column["kind"];
    readonly after: Column["kind"];
  }[];
}

/** What differs in the closed list of a column. */
export interface TermChanges {
  readonly column: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What differs in one table. */
export interface TableDiff {
  readonly table: string;
  readonly columns: ColumnChanges;
  /** The columns of the key, where they are not the same; rows are then matched by those that both ledgers have. */
  readonly key: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined;
  /** Closed lists that differ. Lists of ids that a column refers to are not among them: their rows are. */
  readonly terms: readonly TermChanges[];
  /** In the order of the later table. */
  readonly added: readonly LoneRow[];
  /** In the order of the earlier table. */
  readonly removed: readonly RemovedRow[];
  /** Rows in which a column that both tables have differs, in the order of the later table. */
  readonly changed: readonly ChangedRow[];
}

/** What differs between two ledgers. */
export interface LedgerDiff {
  readonly before: Pick<Ledger, "name" | "version">;
  readonly after: Pick<Ledger, "name" | "version">;
  /** Tables that only the later ledger has, and tables that only the earlier one has. */
  readonly addedTables: readonly string[];
  readonly removedTables: readonly string[];
  /** The tables of both in which something differs, by name. */
  readonly tables: readonly TableDiff[];
}

/**
 * What differs between two ledgers, by key, row and column: superseded editions count as much as current ones.
 *
 * @param options.tables Only these tables.
 * @throws UnknownValue where neither ledger has a table of that name.
 * @example
 * const { tables } = diff(ledger, ledger);
 * tables; // [], since nothing differs
 */
export function diff(
  before: Ledger,
  after: Ledger,
  options: { readonly tables?: readonly TableName[] } = {},
): LedgerDiff {
  const [old, recent] = [columnarTables(before), columnarTables(after)];
  const all = [...new Set([...old.keys(), ...recent.keys()])].sort();
  for (const name of options.tables ?? [])
    if (!all.includes(name)) throw new UnknownValue("ledger", "table", name, nearest(name, all));
  const names = options.tables === undefined ? all : all.filter((name) => options.tables?.includes(name as TableName));
  const successors = redirectsOf(recent.get("redirects"));
  const tables = names.flatMap((name) => {
    const [earlier, later] = [old.get(name), recent.get(name)];
    return earlier === undefined || later === undefined ? [] : [diffTables(earlier, later, successors)];
  });
  return {
    before: { name: before.name, version: before.version },
    after: { name: after.name, version: after.version },
    addedTables: names.filter((name) => !old.has(name)),
    removedTables: names.filter((name) => !recent.has(name)),
    tables: tables.filter(differs),
  };
}

const columnarTables = (ledger: Ledger): Map<string, ColumnarTable> =>
  new Map(Object.entries(ledger.tables).map(([name, query]) => [name, query.internals().context.table]));

const differs = ({ columns, key, terms, added, removed, changed }: TableDiff): boolean =>
  key !== undefined ||
  [columns.added, columns.removed, columns.retyped, terms, added, removed, changed].some((list) => list.length > 0);

function redirectsOf(redirects: ColumnarTable | undefined): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (let row = 0; row < (redirects?.length ?? 0); row++)
    found.set(
      textAt(redirects as ColumnarTable, "retired", row) as string,
      textAt(redirects as ColumnarTable, "successor", row),
    );
  return found;
}

function diffTables(
  before: ColumnarTable,
  after: ColumnarTable,
  successors: ReadonlyMap<string, string | null>,
): TableDiff {
  const shared = after.columnNames.filter((name) => before.columnNames.includes(name));
  const sameKey = before.key.join() === after.key.join();
  const key = sameKey ? after.key : after.key.filter((name) => before.key.includes(name));
  const retyped = shared
    .map((column) => ({ column, before: before.column(column).kind, after: after.column(column).kind }))
    .filter(({ before: was, after: is }) => was !== is);
  const old = new Map<string, number>();
  for (let row = 0; row < before.length; row++) old.set(addressAt(before, row, key), row);

  const added: LoneRow[] = [];
  const changed: ChangedRow[] = [];
  const pairs = shared.map((column) => ({ column, differ: difference(before.column(column), after.column(column)) }));
  for (let row = 0; row < after.length; row++) {
    const address = addressAt(after, row, key);
    const was = old.get(address);
    if (was === undefined) {
      added.push({ address, row: rowAt(after, row) });
      continue;
    }
    old.delete(address);
    const cells = pairs
      .filter(({ differ }) => differ(was, row))
      .map(({ column }) => ({
        column,
        before: valueAt(before.column(column), was),
        after: valueAt(after.column(column), row),
      }));
    if (cells.length > 0) changed.push({ address, before: rowAt(before, was), after: rowAt(after, row), cells });
  }
  return {
    table: after.name,
    columns: {
      added: after.columnNames.filter((name) => !before.columnNames.includes(name)),
      removed: before.columnNames.filter((name) => !after.columnNames.includes(name)),
      retyped,
    },
    key: sameKey ? undefined : { before: before.key, after: after.key },
    terms: shared.flatMap((column) => termsOf(column, before, after)),
    added,
    removed: [...old].map(([address, row]) => ({
      address,
      row: rowAt(before, row),
      successor: successors.get(address),
    })),
    changed,
  };
}

/** Whether the cells of two rows differ. Two texts are compared by number after each pair has been looked at once. */
function difference(before: Column, after: Column): (was: number, is: number) => boolean {
  if (before.kind === "number" && after.kind === "number")
    return (was, is) => !Object.is(before.values[was], after.values[is]);
  if (before.kind === "number" || after.kind === "number")
    return (was, is) => formatCell(valueAt(before, was)) !== formatCell(valueAt(after, is));
  const text = (value: string | readonly string[]) => (typeof value === "string" ? value : value.join(";"));
  const codeOf = new Map(after.values.map((value, i) => [text(value), i + 1]));
  const same = before.values.map((value) => codeOf.get(text(value)) ?? -1);
  return (was, is) => {
    const code = before.codes[was] as number;
    return (code === 0 ? 0 : same[code - 1]) !== after.codes[is];
  };
}

const rowAt = (table: ColumnarTable, row: number): DiffRow =>
  Object.fromEntries(table.columnNames.map((name) => [name, valueAt(table.column(name), row)]));

function termsOf(column: string, before: ColumnarTable, after: ColumnarTable): TermChanges[] {
  const [was, is] = [before.terms(column), after.terms(column)];
  if (was === undefined || is === undefined) return [];
  const added = is.filter((term) => !was.includes(term));
  const removed = was.filter((term) => !is.includes(term));
  return added.length + removed.length === 0 ? [] : [{ column, added, removed }];
}
