import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { about, dictionary } from "./about.ts";
import { closures } from "./closures/index.ts";
import { duckdb } from "./formats/duckdb.ts";
import { sqlite } from "./formats/sqlite.ts";
import { workbook } from "./formats/workbook.ts";
import { zip } from "./formats/zip.ts";
import { latest, latestOf } from "./latest/index.ts";
import { openLedger } from "./ledger.ts";
import { loadScripts } from "./load-scripts.ts";
import { readme } from "./readme.ts";
import { csvOf, type DownloadTable, docsOf } from "./table.ts";

/** The formats that the ledger is offered in. */
export const convertibleTo = ["csv", "parquet", "sqlite", "duckdb", "xlsx", "zip"] as const;
export type ConvertedFormat = (typeof convertibleTo)[number];

/** Of our own compilation; each row's source keeps its own. */
export const LICENCE =
  "CC-BY-4.0 for our compilation; each source keeps its own terms: see licence and redistribution of each row";

/** The most bytes of CSV for a conversion that holds all tables at once: half as many again as the ledger has. */
const MOST_BYTES = 40_000_000;

/** Why a folder is too large for a conversion that holds all tables at once, and what to do instead; undefined where it is not. */
export function tooLarge(folder: string, most = MOST_BYTES): string | undefined {
  const bytes = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  if (bytes <= most) return undefined;
  const millions = (count: number) => `${Math.ceil(count / 1e6).toLocaleString("en")} MB`;
  return `The CSVs come to ${millions(bytes)}. Above ${millions(most)} nothing is converted that holds all tables at once: it would need more memory than a process has.
CSV, Parquet and DuckDB: give --stream. Its views answer in the place of the tables latest_….
SQLite: give --stream --format csv, then run in its folder: sqlite3 oreledger.sqlite < load/sqlite.sql
Excel: a sheet holds a million rows; take Parquet or a database.
`;
}

/**
 * Every table that is offered: what stands today first, then the tables that spare a reader the rules, then the ledger in full, and what
 * all columns mean.
 *
 * @throws Error naming file, line and column of the first cell that does not fit its column.
 */
export function downloadTables(folder: string, version: string): DownloadTable[] {
  const opened = openLedger(folder);
  const docs = opened.tables.map(({ doc }) => doc);
  const tables = [...latestOf(docs).map(({ name }) => latest(opened, name)), ...closures(opened), ...opened.tables];
  return [...tables, dictionary(tables), about(version, LICENCE)];
}

/**
 * Writes the tables into a folder in the formats that are asked for. The same tables give the same bytes, but for the
 * DuckDB file, of which only the content is the same.
 *
 * @returns The files that were written, by their paths in the folder.
 */
export async function convert(
  folder: string,
  into: string,
  formats: readonly ConvertedFormat[],
  version: string,
): Promise<string[]> {
  const tables = downloadTables(folder, version);
  const wants = (format: ConvertedFormat) => formats.includes(format);
  const written: string[] = [];
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(join(into, path, ".."), { recursive: true });
    writeFileSync(join(into, path), content);
    written.push(path);
  };
  // DuckDB and the archive are made from the CSVs.
  const needsCsv = formats.some((format) => !["sqlite", "xlsx"].includes(format));
  const csvs = needsCsv ? tables.map((table) => [`csv/${table.doc.name}.csv`, csvOf(table)] as const) : [];
  for (const [path, content] of csvs) write(path, content);
  if (needsCsv) {
    for (const [path, content] of loadScripts(docsOf(tables))) write(path, content);
    write("README.md", readme(tables, version));
  }
  if (wants("parquet") || wants("duckdb")) {
    await duckdb(
      tables,
      into,
      {
        ...(wants("duckdb") ? { database: join(into, "oreledger.duckdb") } : {}),
        ...(wants("parquet") ? { parquet: join(into, "parquet") } : {}),
      },
      { version, licence: LICENCE },
    );
    if (wants("duckdb")) written.push("oreledger.duckdb");
    if (wants("parquet")) written.push(...tables.map(({ doc }) => `parquet/${doc.name}.parquet`));
  }
  if (wants("sqlite")) write("oreledger.sqlite", await sqlite(tables, version));
  if (wants("xlsx")) write("oreledger.xlsx", await workbook(tables, version));
  if (wants("zip"))
    write(
      `oreledger-${version}.zip`,
      zip(
        into,
        written.filter((path) => !path.endsWith(".duckdb")),
      ),
    );
  if (!wants("csv")) {
    for (const [path] of csvs) rmSync(join(into, path));
    return written.filter((path) => !path.startsWith("csv/"));
  }
  return written;
}
