import type { LedgerDiff, TableDiff } from "./diff-ledger.ts";
import type { ChangedRow, LoneRow } from "./diff-rows.ts";
import type { CellRow } from "./snapshot.ts";

const plural = (count: number, thing: string): string =>
  `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;

/** The counts of one table's changes: `12 added, 3 changed`. */
export function counts({ fate, rows, ...columns }: TableDiff): string {
  const parts = [
    fate === "added" ? "new table" : fate === "removed" ? "table gone" : "",
    rows.added.length > 0 ? `${plural(rows.added.length, "row")} added` : "",
    rows.removed.length > 0 ? `${plural(rows.removed.length, "row")} removed` : "",
    rows.changed.length > 0 ? `${plural(rows.changed.length, "row")} changed` : "",
    columns.columnsAdded.length > 0 ? `${plural(columns.columnsAdded.length, "column")} added` : "",
    columns.columnsRemoved.length > 0 ? `${plural(columns.columnsRemoved.length, "column")} removed` : "",
    columns.columnsRetyped.length > 0 ? `${plural(columns.columnsRetyped.length, "column")} re-typed` : "",
    columns.columnsReordered ? "columns in another order" : "",
    columns.valuesAdded.length > 0 ? `${plural(columns.valuesAdded.length, "allowed value")} added` : "",
    columns.valuesRemoved.length > 0 ? `${plural(columns.valuesRemoved.length, "allowed value")} removed` : "",
    columns.key === undefined ? "" : "key changed",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** So many names are written out in a line. */
const MOST_NAMED = 6;

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMED).join(", ")} and ${(names.length - MOST_NAMED).toLocaleString("en")} more`;

/** Names by how often they stand, most first: `usgs-mcs-2026-v1-0 (310), iea-2025 (12)`. */
function tally(names: readonly string[]): string {
  const counted = new Map<string, number>();
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
  const sorted = [...counted].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return listed(
    sorted.map(([name, count]) => (sorted.length === 1 ? name : `${name} (${count.toLocaleString("en")})`)),
  );
}

/** What a reader would ask of rows first: where they were printed and what they are of; else their names. */
function about(rows: readonly LoneRow<CellRow>[]): string {
  const of = (column: string) => rows.flatMap(({ row }) => (row[column] ? [row[column] as string] : []));
  const sources = of("source");
  const subjects = of("commodity").length > 0 ? of("commodity") : of("product");
  if (rows.length <= MOST_NAMED || sources.length === 0) return listed(rows.map(({ address }) => nameOf(address)));
  return `from ${tally(sources)}${subjects.length > 0 ? `, of ${tally(subjects)}` : ""}`;
}

/** An address without its table. */
const nameOf = (address: string): string => address.slice(address.indexOf("/") + 1);

const shown = (cell: string): string => (cell === "" ? "empty" : cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

/** A corrected row in one line: `rare-earths/mine/…/AUS/2024: quantity 13000 → 29000`. */
export const correction = ({ address, cells }: ChangedRow<CellRow>): string =>
  `${nameOf(address)}: ${cells.map(({ column, before, after }) => `${column} ${shown(before)} → ${shown(after)}`).join("; ")}`;

/** A new row in one line: its address, and the cells that the address does not hold. */
export function addition({ address, row }: LoneRow<CellRow>): string {
  const inAddress = new Set(address.split("/"));
  const cells = Object.entries(row).filter(([, cell]) => cell !== "" && !inAddress.has(cell));
  return [address, cells.map(([column, cell]) => `${column} ${shown(cell)}`).join("; ")].filter(Boolean).join(": ");
}

/** Which columns were corrected, and how often, where there are too many corrections to list. */
const correctedColumns = (changed: readonly ChangedRow<CellRow>[]): string =>
  tally(changed.flatMap(({ cells }) => cells.map(({ column }) => column)));

/** One table's changes as lines that a person reads: the counts, then what they are of. */
export function summaryOf(diff: TableDiff): { readonly heading: string; readonly lines: readonly string[] } {
  const { rows } = diff;
  const lines = [
    ...(diff.columnsAdded.length > 0 ? [`Columns added: ${diff.columnsAdded.join(", ")}`] : []),
    ...(diff.columnsRemoved.length > 0 ? [`Columns removed: ${diff.columnsRemoved.join(", ")}`] : []),
    ...diff.columnsRetyped.map(({ column, before, after }) => `Column ${column}: ${before} → ${after}`),
    ...(diff.key === undefined ? [] : [`Key: ${diff.key.before.join(", ")} → ${diff.key.after.join(", ")}`]),
    ...diff.valuesAdded.map(({ column, value }) => `Allowed in ${column}: ${value}`),
    ...diff.valuesRemoved.map(({ column, value }) => `No longer allowed in ${column}: ${value}`),
    ...(rows.added.length > 0 ? [`Added: ${about(rows.added)}`] : []),
    ...(rows.removed.length > 0 ? [`Removed: ${about(rows.removed)}`] : []),
    ...(rows.changed.length > MOST_NAMED
      ? [`Changed: ${correctedColumns(rows.changed)}`]
      : rows.changed.map((row) => `Changed: ${correction(row)}`)),
  ];
  return { heading: `${diff.table}: ${counts(diff)}`, lines };
}

/** The whole difference in one sentence. */
export function sentenceOf(diff: LedgerDiff): string {
  const total = (of: (table: TableDiff) => readonly unknown[]) =>
    diff.tables.reduce((sum, table) => sum + of(table).length, 0);
  if (diff.tables.length === 0) return "Nothing differs.";
  return `${plural(
    total(({ rows }) => rows.added),
    "row",
  )} added, ${total(({ rows }) => rows.removed).toLocaleString("en")} removed, ${total(({ rows }) => rows.changed).toLocaleString("en")} changed in ${plural(diff.tables.length, "table")}.`;
}
