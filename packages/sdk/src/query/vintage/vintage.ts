import { ageOf, type ColumnarTable } from "@oreledger/data";
import { lastDay } from "../../dates.ts";
import { rowOfId, type TextColumn, textAt } from "../column.ts";
import type { Context } from "../context.ts";
import { groupRows } from "../groups.ts";
import { joinedPrints } from "./print-links.ts";

/** A source, as vintages need it. */
export interface Version {
  readonly source: string;
  readonly series: string;
  readonly edition: string;
  /** The last day that the date of this version can mean, but no later than the day on which it was read. */
  readonly published: string;
  /** How old it is among the versions of its series, as text that sorts oldest first: see `ageOf` of the data package. */
  readonly age: string;
  /** Whether `published` is a date that the publisher gives. */
  readonly dated: boolean;
  /** An erratum, which replaces only the corrected rows. */
  readonly erratum: boolean;
}

const known = new WeakMap<ColumnarTable, Map<string, Version>>();

/** The version of a source, read once for each table of sources. `retrieved` counts if there is no `published` or if it is earlier; without either, the version was always there. */
export function versionOf(sources: ColumnarTable, source: string): Version {
  const versions = known.get(sources) ?? new Map<string, Version>();
  known.set(sources, versions);
  const version = versions.get(source) ?? readVersion(sources, source);
  versions.set(source, version);
  return version;
}

function readVersion(sources: ColumnarTable, source: string): Version {
  const row = rowOfId(sources, source);
  if (row < 0) return { source, series: source, edition: source, published: "", age: "", dated: false, erratum: false };
  const printed = textAt(sources, "published", row);
  const days = [printed, textAt(sources, "retrieved", row)].flatMap((date) => (date === null ? [] : [lastDay(date)]));
  const published = days.sort()[0] ?? "";
  return {
    source,
    series: textAt(sources, "series", row) as string,
    edition: textAt(sources, "edition", row) as string,
    published,
    age: ageOf(published, sources.columnNames.includes("data_through") ? textAt(sources, "data_through", row) : null),
    dated: printed !== null,
    erratum: textAt(sources, "erratum_of", row) !== null,
  };
}

interface Edition {
  /** The age of its first version: an erratum does not make an old edition new. */
  age: string;
  /** The latest whole version. */
  whole: Version;
}

/**
 * The rows that count as of a date: for each series and print, the whole edition whose data reach furthest, of those published by then,
 * with its errata applied row by row. An older edition never fills a gap, and one series never supersedes another.
 *
 * @param rows Whole prints: filter on other columns afterwards.
 * @param asOf The last day to look at, or undefined for all editions.
 * @param everyEdition Keeps superseded rows too.
 * @param links Names that mean one print: a newer edition supersedes what an older one printed under another name.
 */
export function standing(
  { table, sources }: Pick<Context, "table" | "sources">,
  rows: Uint32Array,
  asOf: string | undefined,
  everyEdition = false,
  links?: ColumnarTable,
): Uint32Array {
  const versionAt = versionsOf(table, sources, rows);
  const published = asOf === undefined ? rows : rows.filter((row) => versionAt(row).published <= asOf);
  if (everyEdition || table.print.length === 0 || ofOneSource(table, published)) return published;

  const named = placesOf(table, table.print, published, versionAt);
  const prints =
    links === undefined ? named : joinedPrints(table, links, published, named, (row) => versionAt(row).series);
  const editions: Map<string, Edition>[] = [];
  published.forEach((row, i) => {
    const version = versionAt(row);
    const place = prints[i] as number;
    editions[place] ??= new Map();
    const ofPrint = editions[place];
    const edition = ofPrint.get(version.edition);
    if (edition === undefined) ofPrint.set(version.edition, { age: version.age, whole: version });
    else {
      if (version.age < edition.age) edition.age = version.age;
      if (!version.erratum && (edition.whole.erratum || version.age > edition.whole.age)) edition.whole = version;
    }
  });
  const latest = editions.map((ofPrint) =>
    [...ofPrint].reduce((best, entry) => (entry[1].age > best[1].age ? entry : best)),
  );
  let errata = false;
  const current = published.filter((row, i) => {
    const version = versionAt(row);
    const [edition, { whole }] = latest[prints[i] as number] as [string, Edition];
    if (edition !== version.edition) return false;
    if (version.erratum) errata = true;
    return version.erratum || version.source === whole.source;
  });
  if (!errata) return current;

  const key = table.key.filter((name) => name !== "source");
  const things = placesOf(table, key, current, versionAt);
  const last: (number | undefined)[] = [];
  current.forEach((row, i) => {
    const standing = last[things[i] as number];
    if (standing === undefined || versionAt(row).published > versionAt(standing).published)
      last[things[i] as number] = row;
  });
  return current.filter((row, i) => last[things[i] as number] === row);
}

/** Whether no row can supersede another: all are of one source. */
function ofOneSource(table: ColumnarTable, rows: Uint32Array): boolean {
  const { codes } = table.column("source", rows) as TextColumn;
  const first = codes[rows[0] ?? 0];
  return rows.every((row) => codes[row] === first);
}

/** The version of each row's source, looked up once for each source. */
export function versionsOf(table: ColumnarTable, sources: ColumnarTable, rows: Uint32Array): (row: number) => Version {
  const column = table.column("source", rows) as TextColumn;
  const versions: (Version | undefined)[] = [];
  return (row) => {
    const code = column.codes[row] as number;
    let version = versions[code];
    if (version === undefined) {
      version = versionOf(sources, column.values[code - 1] as string);
      versions[code] = version;
    }
    return version;
  };
}

/** Groups the rows by their cells in the columns, each series separately. */
function placesOf(
  table: ColumnarTable,
  columns: readonly string[],
  rows: Uint32Array,
  versionAt: (row: number) => Version,
): Uint32Array {
  const { groupOf } = groupRows(
    columns.map((name) => table.column(name, rows)),
    rows,
  );
  const series = new Map<string, number>();
  const places = new Map<number, number>();
  return groupOf.map((group, i) => {
    const { series: name } = versionAt(rows[i] as number);
    const number = series.get(name) ?? series.size;
    series.set(name, number);
    const combined = group * MOST_SERIES + number;
    const place = places.get(combined) ?? places.size;
    places.set(combined, place);
    return place;
  });
}

/** More series than any ledger has. */
const MOST_SERIES = 65_536;
