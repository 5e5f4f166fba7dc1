import { counted } from "../grouped.ts";
import type { LedgerDiff, TableDiff } from "./diff-ledger.ts";
import type { ChangedRow, LoneRow } from "./diff-tables.ts";
import type { CellRow } from "./snapshot.ts";

const plural = (count: number, thing: string): string =>
  `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;

/** The counts of one table's changes: `12 added, 3 changed`. */
export function counts({ fate, columns, key, terms, added, removed, changed }: TableDiff): string {
  const many = (list: readonly unknown[], thing: string, did: string) =>
    list.length > 0 ? `${plural(list.length, thing)} ${did}` : "";
  const parts = [
    fate === "added" ? "new table" : fate === "removed" ? "table gone" : "",
    many(added, "row", "added"),
    many(removed, "row", "removed"),
    many(changed, "row", "changed"),
    many(columns.added, "column", "added"),
    many(columns.removed, "column", "removed"),
    many(columns.retyped, "column", "re-typed"),
    columns.reordered ? "columns in another order" : "",
    many(
      terms.flatMap((term) => term.added),
      "allowed value",
      "added",
    ),
    many(
      terms.flatMap((term) => term.removed),
      "allowed value",
      "removed",
    ),
    key === undefined ? "" : "key changed",
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The most names that are written out in a line. */
const MOST_NAMED = 6;

const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMED).join(", ")} and ${(names.length - MOST_NAMED).toLocaleString("en")} more`;

/** Names by frequency, the most frequent first: `usgs-mcs-2026-v1-0 (310), iea-2025 (12)`. */
function tally(names: readonly string[]): string {
  const sorted = [...counted(names)].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return listed(
    sorted.map(([name, count]) => (sorted.length === 1 ? name : `${name} (${count.toLocaleString("en")})`)),
  );
}

/** What readers want to know about rows first: their sources and commodities; otherwise their names. */
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

/** A new row in one line: its address, and the cells that are not in it. */
export function addition({ address, row }: LoneRow<CellRow>): string {
  const inAddress = new Set(address.split("/"));
  const cells = Object.entries(row).filter(([, cell]) => cell !== "" && !inAddress.has(cell));
  return [address, cells.map(([column, cell]) => `${column} ${shown(cell)}`).join("; ")].filter(Boolean).join(": ");
}

/** Which columns were corrected, and how often, if there are too many corrections to list. */
const correctedColumns = (changed: readonly ChangedRow<CellRow>[]): string =>
  tally(changed.flatMap(({ cells }) => cells.map(({ column }) => column)));

/** What changes in the columns and closed lists of one table, a line each. */
export const schemaLines = ({ columns, key, terms }: TableDiff): string[] => [
  ...(columns.added.length > 0 ? [`Columns added: ${columns.added.join(", ")}`] : []),
  ...(columns.removed.length > 0 ? [`Columns removed: ${columns.removed.join(", ")}`] : []),
  ...columns.retyped.map(({ column, before, after }) => `Column ${column}: ${before} → ${after}`),
  ...(key === undefined ? [] : [`Key: ${key.before.join(", ")} → ${key.after.join(", ")}`]),
  ...terms.flatMap(({ column, added }) => added.map((value) => `Allowed in ${column}: ${value}`)),
  ...terms.flatMap(({ column, removed }) => removed.map((value) => `No longer allowed in ${column}: ${value}`)),
];

/** One table's changes as lines for people: the schema, then what the rows are about. */
export const summaryOf = (diff: TableDiff): string[] => [
  ...schemaLines(diff),
  ...(diff.added.length > 0 ? [`Added: ${about(diff.added)}`] : []),
  ...(diff.removed.length > 0 ? [`Removed: ${about(diff.removed)}`] : []),
  ...(diff.changed.length > MOST_NAMED
    ? [`Changed: ${correctedColumns(diff.changed)}`]
    : diff.changed.map((row) => `Changed: ${correction(row)}`)),
];

/** The whole difference in one sentence. */
export function sentenceOf(diff: LedgerDiff): string {
  const total = (of: (table: TableDiff) => readonly unknown[]) =>
    diff.tables.reduce((sum, table) => sum + of(table).length, 0);
  if (diff.tables.length === 0) return "Nothing differs.";
  const [added, removed, changed] = [
    total((table) => table.added),
    total((table) => table.removed).toLocaleString("en"),
    total((table) => table.changed).toLocaleString("en"),
  ];
  return `${plural(added, "row")} added, ${removed} removed, ${changed} changed in ${plural(diff.tables.length, "table")}.`;
}
