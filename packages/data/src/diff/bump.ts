import type { LedgerDiff, TableDiff } from "./diff-ledger.ts";
import type { Snapshot } from "./snapshot.ts";

/** The size of a release for users of the data, from small to large. */
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

/** The bump that a difference asks for, its reasons, and the removed rows without a redirect. */
export interface Bump {
  readonly level: Level;
  readonly reasons: readonly Reason[];
  /** Addresses of rows that are gone and that `redirects` does not name. */
  readonly withoutRedirect: readonly string[];
}

/** The checker's own notes. One that no longer applies must be removed, and no user depends on it. */
const notes: ReadonlySet<string> = new Set(["exceptions"]);
/** The ledger's bookkeeping: no question reaches its rows, so adding or removing one changes no answer. */
const bookkeeping: ReadonlySet<string> = new Set([...notes, "redirects"]);

/**
 * Classifies a difference for users of the data. Major: a table, column, id or value of a closed list was removed, renamed or has
 * another type, so that a question that worked may fail. Minor: something is new. Patch: a cell or the key of a row was
 * corrected: no code names such a row, and `redirects` gives its new address or the reason why it was removed.
 */
export function requiredBump(diff: LedgerDiff, after: Snapshot): Bump {
  const reasons = diff.tables.flatMap((each) => reasonsOf(each, after.tables.get(each.table)?.key.join() === "id"));
  return {
    level: reasons.reduce<Level>((level, reason) => larger(level, reason.level), "none"),
    reasons: [...reasons].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level)),
    withoutRedirect: diff.tables
      .filter(({ table, fate }) => fate === "kept" && !notes.has(table))
      .flatMap(({ removed }) =>
        removed.flatMap(({ address, successor }) => (successor === undefined ? [address] : [])),
      ),
  };
}

function reasonsOf(diff: TableDiff, namedById: boolean): Reason[] {
  const { table, columns, terms } = diff;
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
  add("major", columns.removed, count(columns.removed, "column", "removed"));
  add(
    "major",
    columns.retyped.map(({ column, before, after }) => `${column} (${before} → ${after})`),
    count(columns.retyped, "column", "re-typed"),
  );
  if (columns.reordered) add("major", [table], "columns in another order");
  if (diff.key !== undefined)
    add("major", [`${diff.key.before.join(", ")} → ${diff.key.after.join(", ")}`], "key changed");
  const values = (fate: "added" | "removed") =>
    terms.flatMap((each) => each[fate].map((value) => `${each.column} ${value}`));
  add("major", values("removed"), count(values("removed"), "value", "of a closed list removed"));
  add("minor", columns.added, count(columns.added, "column", "added"));
  add("minor", values("added"), count(values("added"), "value", "of a closed list added"));
  const addresses = (list: readonly { address: string }[]) => list.map(({ address }) => address);
  const house = bookkeeping.has(table);
  const rekeyed = namedById ? [] : diff.removed.filter(({ successor }) => successor !== undefined);
  const successors = new Set(rekeyed.map(({ successor }) => successor));
  const removed = diff.removed.filter((row) => !rekeyed.includes(row));
  const added = diff.added.filter(({ address }) => !successors.has(address));
  add(house ? "patch" : "major", addresses(removed), count(removed, "row", "removed, or its key changed"));
  add("patch", addresses(rekeyed), count(rekeyed, "row", "withdrawn, or its key corrected, with a redirect"));
  add(house ? "patch" : "minor", addresses(added), count(added, "row", "added"));
  add("patch", addresses(diff.changed), count(diff.changed, "row", "corrected"));
  return reasons;
}
