import {
  type ChangedRow,
  type Column,
  type ColumnarTable,
  diffRows,
  type LoneRow,
  nearest,
  type TableName,
} from "@oreledger/data";
import { UnknownValue } from "./errors.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { textAt, type Value, valueAt } from "./query/column.ts";

/** A row, as an object of its columns. */
export type DiffRow = Readonly<Record<string, Value>>;

/** A row that the later ledger no longer has. */
export interface RemovedRow extends LoneRow<DiffRow> {
  /** The address that the later ledger's redirects name in its place; null where it was withdrawn; undefined without a redirect. */
  readonly successor: string | null | undefined;
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
  readonly added: readonly LoneRow<DiffRow>[];
  /** In the order of the earlier table. */
  readonly removed: readonly RemovedRow[];
  /** Rows in which a column that both tables have differs, in the order of the later table. */
  readonly changed: readonly ChangedRow<DiffRow>[];
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
 * diff(ledger, ledger).tables; // []
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
  const { added, removed, changed } = diffRows({ name: after.name, key }, rowsOf(before), rowsOf(after));
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
    removed: removed.map((row) => ({ ...row, successor: successors.get(row.address) })),
    changed,
  };
}

function rowsOf(table: ColumnarTable): DiffRow[] {
  const columns = table.columnNames.map((name) => [name, table.column(name)] as const);
  return Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(columns.map(([name, column]) => [name, valueAt(column, row)])),
  );
}

function termsOf(column: string, before: ColumnarTable, after: ColumnarTable): TermChanges[] {
  const [was, is] = [before.terms(column), after.terms(column)];
  if (was === undefined || is === undefined) return [];
  const added = is.filter((term) => !was.includes(term));
  const removed = was.filter((term) => !is.includes(term));
  return added.length + removed.length === 0 ? [] : [{ column, added, removed }];
}
