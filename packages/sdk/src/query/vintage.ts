import type { ColumnarTable } from "@oreledger/data";
import { lastDay } from "../dates.ts";
import { rowOfId, textAt, valueAt } from "./column.ts";
import type { Context } from "./context.ts";

/** What a source says of itself, as vintages need it. */
export interface Version {
  readonly source: string;
  readonly series: string;
  readonly edition: string;
  /** The last day that the date of this version can mean. */
  readonly published: string;
  /** Only the corrected rows stand under an erratum. */
  readonly erratum: boolean;
}

/** The version behind a source's id. Without `published`, `retrieved` counts; without either, it was always there. */
export function versionOf(sources: ColumnarTable, source: string): Version {
  const row = rowOfId(sources, source);
  if (row < 0) return { source, series: source, edition: source, published: "", erratum: false };
  const date = textAt(sources, "published", row) ?? textAt(sources, "retrieved", row);
  return {
    source,
    series: textAt(sources, "series", row) as string,
    edition: textAt(sources, "edition", row) as string,
    published: date === null ? "" : lastDay(date),
    erratum: textAt(sources, "erratum_of", row) !== null,
  };
}

interface Edition {
  /** When the first version of the edition appeared: an erratum does not make an old edition new. */
  first: string;
  /** The latest whole version. */
  whole: Version;
}

/** Gives each distinct combination of the columns' cells a number. */
function groupNumbers(table: ColumnarTable, columns: readonly string[], rows: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(rows.length);
  for (const name of columns) {
    const column = table.column(name);
    const seen = new Map<string, number>();
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const cell = column.kind === "number" ? column.values[row] : column.codes[row];
      const combined = `${numbers[i]}:${cell}`;
      let number = seen.get(combined);
      if (number === undefined) {
        number = seen.size;
        seen.set(combined, number);
      }
      numbers[i] = number;
    }
  }
  return numbers;
}

/**
 * The rows that stand as of a date: for each series and print, the latest edition published by then, whole, with its
 * errata laid over it row by row. An older edition never fills a gap, and one series never supersedes another.
 *
 * @param rows Whole prints: filter on other columns afterwards.
 * @param asOf The last day to look at, or undefined for all that the ledger holds.
 * @param everyEdition Keeps what was superseded by then too.
 */
export function standing(
  { table, sources }: Context,
  rows: Uint32Array,
  asOf: string | undefined,
  everyEdition = false,
): Uint32Array {
  const sourceColumn = table.column("source");
  const versions = new Map<string, Version>();
  const versionAt = (row: number): Version => {
    const id = valueAt(sourceColumn, row) as string;
    let version = versions.get(id);
    if (version === undefined) {
      version = versionOf(sources, id);
      versions.set(id, version);
    }
    return version;
  };
  const published = asOf === undefined ? rows : rows.filter((row) => versionAt(row).published <= asOf);
  if (everyEdition || table.print.length === 0) return published;

  const prints = groupNumbers(table, table.print, published);
  const editions = new Map<string, Map<string, Edition>>();
  published.forEach((row, i) => {
    const version = versionAt(row);
    const place = `${prints[i]} ${version.series}`;
    let ofPrint = editions.get(place);
    if (ofPrint === undefined) {
      ofPrint = new Map();
      editions.set(place, ofPrint);
    }
    const edition = ofPrint.get(version.edition);
    if (edition === undefined) ofPrint.set(version.edition, { first: version.published, whole: version });
    else {
      if (version.published < edition.first) edition.first = version.published;
      if (!version.erratum && (edition.whole.erratum || version.published > edition.whole.published))
        edition.whole = version;
    }
  });
  const latest = new Map<string, string>();
  for (const [place, ofPrint] of editions) {
    let best: [string, Edition] | undefined;
    for (const entry of ofPrint) if (best === undefined || entry[1].first > best[1].first) best = entry;
    if (best !== undefined) latest.set(place, best[0]);
  }
  const current = published.filter((row, i) => {
    const version = versionAt(row);
    const place = `${prints[i]} ${version.series}`;
    if (latest.get(place) !== version.edition) return false;
    return version.erratum || version.source === editions.get(place)?.get(version.edition)?.whole.source;
  });
  if (!current.some((row) => versionAt(row).erratum)) return current;

  const keys = groupNumbers(
    table,
    table.key.filter((name) => name !== "source"),
    current,
  );
  const last = new Map<string, number>();
  current.forEach((row, i) => {
    const place = `${keys[i]} ${versionAt(row).series}`;
    const standing = last.get(place);
    if (standing === undefined || versionAt(row).published > versionAt(standing).published) last.set(place, row);
  });
  const kept = new Set(last.values());
  return current.filter((row) => kept.has(row));
}
