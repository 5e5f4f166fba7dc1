import { writeManifest } from "../../data/src/check/engine/manifest.ts";
import { computeAllShares, printColumns } from "../../data/src/compute/shares.ts";
import { addressOf, type Row } from "../../data/src/csv/address.ts";
import { formatCell } from "../../data/src/csv/cell.ts";
import { type AnyTable, readTable } from "../../data/src/csv/read.ts";
import { upsertRows } from "../../data/src/csv/upsert.ts";
import { tables } from "../../data/src/tables/index.ts";
import type { Share } from "../../data/src/tables/shares.ts";

/** How new rows are put into a table. */
export interface Putting<T> {
  /** Whether an existing row belongs to the release: these rows are removed if `replace` is set. */
  readonly of: (row: T) => boolean;
  readonly replace?: boolean;
  /** How the publisher names files, if other names are not to replace a locator. */
  readonly fileNames?: RegExp;
  readonly report: (line: string) => void;
}

/** The columns of a share that are computed from its print. */
const computedColumns = ["share_pct", "share_basis", "share_denominator"];

const differs = (a: Row, b: Row, without: readonly string[]): boolean =>
  Object.keys(a).some((name) => !without.includes(name) && formatCell(a[name] ?? null) !== formatCell(b[name] ?? null));

/** The first part of a locator: the file. */
const fileOf = (locator: unknown): string => String(locator ?? "").split(", ")[0] as string;

/**
 * The rows that are new or differ from the existing ones. A row whose file was renamed keeps its existing locator: it is still
 * in the publisher's file.
 */
function changedRows<T extends Row>(
  table: AnyTable,
  rows: readonly T[],
  standing: ReadonlyMap<string, T>,
  { fileNames }: Putting<never>,
  without: readonly string[] = [],
): T[] {
  return rows.flatMap((row) => {
    const before = standing.get(addressOf(table, row));
    if (before === undefined) return [row];
    const file = fileOf(row.locator);
    const renamed = file !== fileOf(before.locator) && fileNames?.test(file) === false;
    const told = renamed ? { ...row, locator: before.locator } : row;
    return differs(told, before, without) ? [told] : [];
  });
}

/** @throws Error if a release gave no row: existing rows are not replaced by nothing. */
function refuseNothing(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new Error("No row was read; existing rows are unchanged");
}

/** Reports how many existing rows are removed, or how many stay besides those that were read. */
function tell<T>(standing: readonly T[], held: (row: T) => boolean, { of, replace = false, report }: Putting<T>): void {
  const own = standing.filter(of);
  if (replace) report(`${own.length} existing rows of the release are removed, because of --replace`);
  else {
    const beside = own.filter((row) => !held(row)).length;
    if (beside > 0)
      report(`${beside} existing rows of the release are in none of the files and stay; --replace removes all of them`);
  }
}

/** Reports files without a name of the publisher's form, if new rows cite them by that name. */
function tellNames(rows: readonly Row[], fresh: readonly Row[], { fileNames, report }: Putting<never>): void {
  const odd = new Set(rows.map((row) => fileOf(row.locator)).filter((file) => fileNames?.test(file) === false));
  for (const file of odd) {
    const count = fresh.filter((row) => fileOf(row.locator) === file).length;
    report(
      count === 0
        ? `${file} is not one of the publisher's file names: existing locators are kept`
        : `${file} is not one of the publisher's file names, but the locators of ${count} new rows contain it: rename the file if it is the publisher's`,
    );
  }
}

/** Writes the new counts of the sources of some rows into the manifest: only an importer may change them. */
const recount = (folder: string, rows: readonly Row[]): number =>
  writeManifest(folder, new Set(rows.map(({ source }) => String(source))));

/**
 * Puts the rows of a release, or of a part of it, into a table: rows that differ from the existing ones replace them, new ones
 * are added, everything else stays byte for byte.
 *
 * @returns How many rows changed or are new.
 */
export function putRows<T extends Row>(
  folder: string,
  table: AnyTable,
  rows: readonly T[],
  putting: Putting<T>,
): number {
  refuseNothing(rows);
  const standing = readTable(folder, table) as T[];
  const addresses = new Set(rows.map((row) => addressOf(table, row)));
  tell(standing, (row) => addresses.has(addressOf(table, row)), putting);
  const before = putting.replace ? [] : standing;
  const changed = changedRows(table, rows, new Map(before.map((row) => [addressOf(table, row), row])), putting);
  tellNames(rows, changed, putting);
  if (changed.length > 0 || putting.replace) {
    upsertRows(folder, table, changed, putting.replace ? (putting.of as never) : undefined);
    recount(folder, [...rows, ...standing.filter(putting.of)]);
  }
  return changed.length;
}

/** The key of a print of all forms and those of single forms together: the total of the first is a denominator of the others. */
const wholePrint = (row: Share, base: string): string =>
  [...printColumns.filter((column) => column !== "form").map((column) => row[column]), base].join(" ");

/**
 * Puts shares of a release, or of a part of it, into the table, as {@link putRows} does. Percentages are then computed within each
 * print, but only in prints with a change.
 *
 * @param erratumOf The source that each erratum corrects.
 * @returns How many rows changed or are new.
 */
export function putShares(
  folder: string,
  rows: readonly Share[],
  erratumOf: ReadonlyMap<string, string>,
  putting: Putting<Share>,
): number {
  refuseNothing(rows);
  const table = tables.shares;
  const address = (row: Share) => addressOf(table, row);
  const baseOf = (source: string) => erratumOf.get(source) ?? source;
  const bases = new Set(rows.map(({ source }) => baseOf(source)));
  const all = readTable(folder, table);
  const addresses = new Set(rows.map(address));
  tell(all, (row) => addresses.has(address(row)), putting);
  // A print includes the errata of its edition.
  const family = all.filter((row) => bases.has(baseOf(row.source)) && !(putting.replace && putting.of(row)));
  const standing = new Map(family.map((row) => [address(row), row]));
  const changed = changedRows(table, rows, standing, putting, computedColumns);
  tellNames(rows, changed, putting);
  if (changed.length === 0 && !putting.replace) return changed.length;
  const touched = new Set(changed.map((row) => wholePrint(row, baseOf(row.source))));
  const merged = new Map([...standing, ...changed.map((row) => [address(row), row] as const)]);
  const computed = computeAllShares([...merged.values()], erratumOf);
  const written = [...merged.values()].flatMap((row) => {
    if (!touched.has(wholePrint(row, baseOf(row.source)))) return [];
    const told = { ...row, ...computed.get(row) };
    const before = standing.get(address(row));
    return before === undefined || differs(told, before, []) ? [told] : [];
  });
  upsertRows(folder, table, written, putting.replace ? putting.of : undefined);
  recount(folder, [...rows, ...all.filter(putting.of)]);
  return changed.length;
}
