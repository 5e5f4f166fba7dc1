import type { LedgerDiff, TableDiff } from "./diff-ledger.ts";
import { rowsOf, type Snapshot } from "./snapshot.ts";

/** How large a step a release is for those who read the data, small to large. */
export const levels = ["none", "patch", "minor", "major"] as const;
export type Level = (typeof levels)[number];

export const larger = (a: Level, b: Level): Level => (levels.indexOf(a) >= levels.indexOf(b) ? a : b);

/** One kind of change in one table, and the bump that it asks for. */
export interface Reason {
  readonly level: Level;
  readonly table: string;
  /** What happened, in words: `12 rows added`. */
  readonly what: string;
  /** The addresses or columns concerned. */
  readonly which: readonly string[];
}

/** The bump that a difference asks for, why, and the retired ids that have no redirect. */
export interface Bump {
  readonly level: Level;
  readonly reasons: readonly Reason[];
  /** Addresses of rows that are gone, whose table has an `id` and which `redirects` does not name. */
  readonly withoutRedirect: readonly string[];
}

/**
 * The rows of these tables are the ledger's own bookkeeping: no question reaches them, so none that goes breaks a reader. An
 * exception that no longer fires must go.
 */
const bookkeeping: ReadonlySet<string> = new Set(["exceptions"]);

/**
 * Classifies a difference for those who read the data. Major: a table, column, id, key or value of a closed list is gone, renamed
 * or of another type, so that a question that worked may fail. Minor: something is new. Patch: a cell was corrected.
 */
export function requiredBump(diff: LedgerDiff, after: Snapshot): Bump {
  const reasons = diff.tables.flatMap(reasonsOf);
  const redirects = after.tables.get("redirects");
  const redirected = new Set(redirects === undefined ? [] : rowsOf(redirects).map((row) => row.retired));
  const withoutRedirect = diff.tables
    .filter(({ table, fate, rows }) => fate === "kept" && !bookkeeping.has(table) && isNamedById(table, rows, after))
    .flatMap(({ rows }) => rows.removed.map(({ address }) => address))
    .filter((address) => !redirected.has(address));
  return {
    level: reasons.reduce<Level>((level, reason) => larger(level, reason.level), "none"),
    reasons: [...reasons].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level)),
    withoutRedirect,
  };
}

const isNamedById = (table: string, rows: TableDiff["rows"], after: Snapshot): boolean =>
  rows.removed.length > 0 && after.tables.get(table)?.key.join() === "id";

function reasonsOf(diff: TableDiff): Reason[] {
  const { table, rows } = diff;
  const reasons: Reason[] = [];
  const add = (level: Level, which: readonly string[], what: string) => {
    if (which.length > 0) reasons.push({ level, table, what, which });
  };
  const count = (which: readonly unknown[], thing: string, did: string) =>
    `${which.length} ${thing}${which.length === 1 ? "" : "s"} ${did}`;
  if (diff.fate !== "kept") {
    add(diff.fate === "added" ? "minor" : "major", [table], `table ${diff.fate}`);
    return reasons;
  }
  add("major", diff.columnsRemoved, count(diff.columnsRemoved, "column", "removed"));
  add(
    "major",
    diff.columnsRetyped.map(({ column, before, after }) => `${column} (${before} → ${after})`),
    count(diff.columnsRetyped, "column", "re-typed"),
  );
  if (diff.columnsReordered) add("major", [table], "columns in another order");
  if (diff.key !== undefined)
    add("major", [`${diff.key.before.join(", ")} → ${diff.key.after.join(", ")}`], "key changed");
  const named = ({ column, value }: { column: string; value: string }) => `${column} ${value}`;
  add("major", diff.valuesRemoved.map(named), count(diff.valuesRemoved, "value", "of a closed list removed"));
  add("minor", diff.columnsAdded, count(diff.columnsAdded, "column", "added"));
  add("minor", diff.valuesAdded.map(named), count(diff.valuesAdded, "value", "of a closed list added"));
  const addresses = (list: readonly { address: string }[]) => list.map(({ address }) => address);
  const house = bookkeeping.has(table);
  add(house ? "patch" : "major", addresses(rows.removed), count(rows.removed, "row", "removed, or its key changed"));
  add(house ? "patch" : "minor", addresses(rows.added), count(rows.added, "row", "added"));
  add("patch", addresses(rows.changed), count(rows.changed, "row", "corrected"));
  return reasons;
}
