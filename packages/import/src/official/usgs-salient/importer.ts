import { readFileSync } from "node:fs";
import readWorkbook from "read-excel-file/node";
import type { Correction } from "../../../../data/src/compute/corrections.ts";
import { addressOf } from "../../../../data/src/csv/address.ts";
import { decode } from "../../../../data/src/csv/decode.ts";
import { readTable } from "../../../../data/src/csv/read.ts";
import { readTextTable } from "../../../../data/src/csv/text-table.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import { Corrections } from "../../corrections.ts";
import { filesIn } from "../../files.ts";
import type { Importer, ImportOptions } from "../../importer.ts";
import { putRows } from "../../put.ts";
import { unusable } from "../../trade/refusals.ts";
import { mcsFile, officialName } from "../usgs-file.ts";
import { withCounts } from "./counts.ts";
import { isLong, readLong } from "./long.ts";
import { type ChapterMetadata, readMetadata } from "./metadata.ts";
import type { Printed, Release } from "./printed.ts";
import { type Balance, rowsOf } from "./rows.ts";
import { readVocabulary } from "./vocabulary.ts";
import { isWide, readWide, type WideTable } from "./wide.ts";

/** The salient statistics of a release as rows. */
export interface ReadRelease {
  readonly rows: readonly Balance[];
  /** Their files, by the publisher's names. */
  readonly files: readonly string[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly repaired: readonly string[];
}

/**
 * Reads the salient statistics of one edition.
 *
 * @throws Error that lists everything that was not understood, with its place.
 */
export async function readSalient(
  input: readonly string[],
  edition: string,
  ledger: {
    readonly source: string;
    readonly areas: Parameters<typeof areaNames>[0];
    readonly corrections?: readonly Correction[];
  },
): Promise<ReadRelease> {
  const problems: string[] = [];
  const problem = (text: string) => problems.push(text);
  const metadata = new Map<string, ChapterMetadata>();
  const wide: WideTable[] = [];
  const releases: Release[] = [];
  const leftOut: Record<string, number> = {};
  const leave = (rule: string, count = 1) => {
    if (count > 0) leftOut[rule] = (leftOut[rule] ?? 0) + count;
  };
  const paths = new Map<string, string>();
  const take = (file: string, path: string) => {
    const twin = paths.get(file);
    if (twin !== undefined) problem(`${twin} and ${path} are the same file of the release: give one of them`);
    paths.set(file, path);
  };
  for (const path of filesIn(input, () => true).sort()) {
    const file = officialName(path);
    if (/\.xml$/i.test(path)) {
      const read = readMetadata(decode(readFileSync(path)));
      if (read !== undefined) metadata.set(...read);
    } else if (/\.xlsx$/i.test(path)) {
      const sheets = (await readWorkbook(path)).map(({ data }) =>
        data.map((line) => line.map((cell) => (cell === null ? "" : String(cell)))),
      );
      const found = sheets.find(isWide);
      if (found === undefined) leave("workbook without a sheet of salient statistics");
      else {
        take(file, path);
        wide.push({ file, lines: found });
      }
    } else if (/\.csv$/i.test(path)) {
      const table = readTextTable(file, readFileSync(path), false);
      const header = [...table.header];
      const lines = [header, ...table.lines.map(({ cells }) => [...cells])];
      if (isLong(header)) {
        take(file, path);
        releases.push(readLong(file, lines, problem));
      } else if (isWide(lines)) {
        take(file, path);
        wide.push({ file, lines });
      } else if (/_salient/i.test(file)) leave("file of that name with a world table");
      else leave("file of another table");
    } else leave("file of another kind");
  }
  for (const table of wide) releases.push(readWide(table, edition, metadata, problem));
  for (const release of releases) for (const [rule, count] of Object.entries(release.leftOut)) leave(rule, count);

  if (releases.length === 0)
    throw new Error(
      `No salient statistics in ${input.join(", ")}: expected CSVs with the columns DataSource, Commodity and Year, or MCS chapter, Section and Statistics_detail`,
    );
  const [together, printed] = severed(releases.flatMap((release) => release.printed));
  leave("several countries as one source of imports", together);
  const corrections = new Corrections(ledger.corrections ?? [], "us_balances", ledger.source);
  const rows = rowsOf(printed, ledger.source, readVocabulary(), areaNames(ledger.areas), corrections, problem);
  for (const text of corrections.unmet()) problem(text);
  // An edition prints the five years before it, and sources of imports over four of them.
  const last = Number(edition) - 1;
  const foreign = rows.filter(({ year }) => !(year >= last - 4 && year <= last));
  const strange = [...new Set(foreign.map(({ year }) => year))].sort();
  if (strange.length > 0)
    problem(
      `${foreign[0]?.locator}: MCS ${edition} prints ${last - 4} to ${last}, but ${foreign.length} figures are for ${strange.join(", ")}: check the edition`,
    );
  const seen = new Map<string, string>();
  for (const row of rows) {
    const address = addressOf(tables.us_balances, row);
    const before = seen.get(address);
    if (before !== undefined) problem(`${row.locator}: ${address} is already at ${before}`);
    seen.set(address, row.locator ?? "");
  }
  if (problems.length > 0)
    throw new Error(
      `The release contains ${problems.length} ${problems.length === 1 ? "thing" : "things"} that the importer does not understand:\n${problems.map((text) => `  ${text}`).join("\n")}\nAdd names of statistics to packages/import/src/official/usgs-salient/vocabulary.csv, and errors of a file to corrections.csv.`,
    );
  return {
    rows: withCounts(rows),
    files: [...paths.keys()],
    leftOut,
    repaired: corrections.applied(),
  };
}

/** Separates the shares of several countries together from those of single countries. */
function severed(printed: readonly Printed[]): readonly [number, readonly Printed[]] {
  const single = printed.filter((one) => !/, .* and /.test(one.partner ?? ""));
  return [printed.length - single.length, single];
}

/** The source of an edition: the version that was imported whole. */
function sourceOf(folder: string, edition: string): string {
  const held = readTable(folder, tables.sources).filter(
    (source) => source.edition === `usgs-mcs-${edition}` && source.erratum_of === null,
  );
  const [source] = held;
  if (source === undefined || held.length > 1)
    throw new Error(
      `sources.csv has ${held.length} complete versions of the edition usgs-mcs-${edition}: the importer needs one. Add the release to sources.csv first.`,
    );
  return source.id;
}

/** Reads the salient statistics of an edition against the ledger in `folder`. */
export async function readEdition({ input, edition, folder }: Pick<ImportOptions, "input" | "edition" | "folder">) {
  if (edition === undefined || !/^\d{4}$/.test(edition))
    throw new Error("Name the edition of the release: --edition 2026");
  const source = sourceOf(folder, edition);
  return {
    source,
    ...(await readSalient(input, edition, {
      source,
      areas: readTable(folder, tables.areas),
      corrections: readTable(folder, tables.corrections),
    })),
  };
}

/** The importer of US salient statistics. */
export const usgsSalient: Importer = {
  publisher: "usgs-salient",
  title: "US salient statistics and import sources of the USGS Mineral Commodity Summaries",
  async run({ input, edition, folder, report, replace = false }) {
    const { source, files, leftOut, repaired, ...read } = await readEdition({
      input,
      ...(edition ? { edition } : {}),
      folder,
    });
    const standing = readTable(folder, tables.us_balances).filter((row) => row.source === source);
    const rows = withCounts(read.rows, replace ? [] : standing);
    for (const line of repaired) report(`read with a repair, ${line}`);
    const commodities = new Set(rows.map((row) => row.commodity));
    report(`${rows.length} statistics of ${commodities.size} commodities, under ${source}`);
    if (rows.length === 0) throw new Error(unusable(files.join(", "), [], leftOut));
    const changed = putRows(folder, tables.us_balances, rows, {
      of: (row) => row.source === source,
      replace,
      fileNames: mcsFile,
      report,
    });
    report(`${changed} of ${rows.length} rows are new or changed; the others already agree with the files`);
    return { rows: { us_balances: rows.length }, leftOut };
  },
};
