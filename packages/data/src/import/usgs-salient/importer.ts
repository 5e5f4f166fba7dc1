import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { addressOf } from "../../form/address.ts";
import { readTable } from "../../form/read.ts";
import { upsertRows } from "../../form/upsert.ts";
import { tables } from "../../tables/index.ts";
import { areaNames } from "../deposits/area-names.ts";
import type { Importer, ImportOptions } from "../importer.ts";
import { decode } from "./decode.ts";
import { type LongLine, readLong } from "./long.ts";
import { type ChapterMetadata, readMetadata } from "./metadata.ts";
import type { Printed, Release } from "./printed.ts";
import { repairs } from "./repairs.ts";
import { type Balance, rowsOf } from "./rows.ts";
import { readVocabulary } from "./vocabulary.ts";
import { isWide, readWide, type WideTable } from "./wide.ts";

/** All files of folders and files, sorted, so that a run does not depend on the file system's order. */
function filesOf(input: readonly string[]): string[] {
  return input
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : [path],
    )
    .sort();
}

/** The publisher's name of a file: mirrors put words before it. */
const official = (path: string): string => /mcs\d{4}.*$/i.exec(basename(path))?.[0] ?? basename(path);

/** What the salient statistics of a release are as rows. */
export interface ReadRelease {
  readonly rows: readonly Balance[];
  readonly leftOut: Readonly<Record<string, number>>;
  readonly repaired: readonly string[];
}

/**
 * Reads the salient statistics of one edition.
 *
 * @throws Error that lists everything that was not understood, and where.
 */
export async function readSalient(
  input: readonly string[],
  edition: string,
  ledger: { readonly source: string; readonly areas: Parameters<typeof areaNames>[0] },
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
  for (const path of filesOf(input)) {
    const file = official(path);
    if (/\.xml$/i.test(path)) {
      const read = readMetadata(decode(readFileSync(path)));
      if (read !== undefined) metadata.set(...read);
    } else if (/\.xlsx$/i.test(path)) {
      const sheets = (await readWorkbook(path)).map(({ data }) =>
        data.map((line) => line.map((cell) => (cell === null ? "" : String(cell)))),
      );
      const found = sheets.find(isWide);
      if (found === undefined) leave("workbook without a sheet of salient statistics");
      else wide.push({ file, lines: found });
    } else if (/\.csv$/i.test(path)) {
      const lines: string[][] = parse(decode(readFileSync(path)), { bom: true, relax_column_count: true });
      const header = lines[0] ?? [];
      if (header[0] === "MCS chapter") {
        releases.push(
          readLong(
            file,
            lines
              .slice(1)
              .map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ""])) as LongLine),
          ),
        );
      } else if (isWide(lines)) wide.push({ file, lines });
      else if (/_salient/i.test(file)) leave("file of that name which holds a world table");
      else leave("file of another table");
    } else leave("file of another kind");
  }
  for (const table of wide) releases.push(readWide(table, edition, metadata, problem));
  for (const release of releases) for (const [rule, count] of Object.entries(release.leftOut)) leave(rule, count);

  const [together, printed] = severed(releases.flatMap((release) => release.printed));
  leave("several countries as one source of imports", together);
  const rows = rowsOf(printed, ledger.source, readVocabulary(), areaNames(ledger.areas), problem);
  const seen = new Map<string, string>();
  for (const row of rows) {
    const address = addressOf(tables.us_balances, row);
    const before = seen.get(address);
    if (before !== undefined) problem(`${row.locator}: ${address} stands at ${before} already`);
    seen.set(address, row.locator ?? "");
  }
  if (problems.length > 0)
    throw new Error(
      `The release holds ${problems.length} things that the importer does not understand:\n${problems.map((text) => `  ${text}`).join("\n")}\nNames of statistics belong into packages/data/src/import/usgs-salient/vocabulary.csv; slips of a file into repairs.ts beside it.`,
    );
  const chapters = new Set(printed.map((one) => one.chapter));
  return {
    rows,
    leftOut,
    repaired: repairs
      .filter((repair) => repair.edition === edition && chapters.has(repair.chapter))
      .map((repair) => `${repair.chapter}: ${repair.reason}`),
  };
}

/** Sets apart the shares that no single country has. */
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
      `sources.csv has ${held.length} whole versions of the edition usgs-mcs-${edition}: the importer needs one. Add the release to sources.csv first.`,
    );
  return source.id;
}

/** Reads the salient statistics of an edition against the ledger in `folder`. */
export async function readEdition({ input, edition, folder }: Pick<ImportOptions, "input" | "edition" | "folder">) {
  if (edition === undefined || !/^\d{4}$/.test(edition))
    throw new Error("Say which edition the release is: --edition 2026");
  const source = sourceOf(folder, edition);
  return { source, ...(await readSalient(input, edition, { source, areas: readTable(folder, tables.areas) })) };
}

/** The importer of US salient statistics. */
export const usgsSalient: Importer = {
  publisher: "usgs-salient",
  title: "US salient statistics and import sources of the USGS Mineral Commodity Summaries",
  async run({ input, edition, folder, report, dryRun }) {
    const { source, rows, leftOut, repaired } = await readEdition({ input, ...(edition ? { edition } : {}), folder });
    for (const line of repaired) report(`read with a repair, ${line}`);
    const commodities = new Set(rows.map((row) => row.commodity));
    report(`${rows.length} statistics of ${commodities.size} commodities, under ${source}`);
    if (!dryRun) upsertRows(folder, tables.us_balances, rows, (row) => row.source === source);
    return { rows: { us_balances: rows.length }, leftOut };
  },
};
