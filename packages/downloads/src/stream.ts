import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describeTable } from "../../data/src/build/describe.ts";
import { checkedCell, duckdb as dialect, fromCsv } from "../../data/src/build/sql/index.ts";
import type { TableDoc } from "../../data/src/build/table-doc.ts";
import { csvPath } from "../../data/src/csv/read.ts";
import { openFolder } from "../../data/src/open/folder.ts";
import { tableList } from "../../data/src/tables/index.ts";
import { ledgerOf } from "../../sdk/src/ledger/ledger.ts";
import { areaRoles, printNames, sourceVersions } from "./closures/versions.ts";
import { LICENCE } from "./convert.ts";
import { partitioned, writeParquet } from "./formats/parquet.ts";
import { loadScripts } from "./load-scripts.ts";
import { csvOf, type DownloadTable } from "./table.ts";
import { engine, viewScript } from "./views/index.ts";

const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api");

/** The formats that rows stream into. */
export const streamed = ["csv", "parquet", "duckdb"] as const;
export type StreamedFormat = (typeof streamed)[number];

/** DuckDB may hold so much; what is more it lays on the disk. */
export const MEMORY = "1GB";

/**
 * Writes a folder of CSVs in other formats without holding a table in memory: the ledger's own tables as they stand, and the small ones that
 * the views join. Beside the CSVs stand the scripts that load them into each engine. There is no table `latest_…`: `standing_…` and the other views of the DuckDB file answer instead. Its tables have no keys,
 * since an index of their size would be held in memory.
 *
 * @param partition Lays Parquet of rows that editions print into folders by year and source.
 * @returns The files that were written, by their paths in the folder.
 * @throws Error of DuckDB naming the file and line, or the column and cell, that do not fit.
 */
export async function stream(
  folder: string,
  into: string,
  formats: readonly StreamedFormat[],
  version: string,
  partition = false,
): Promise<string[]> {
  const about = { version, licence: LICENCE };
  const database = join(into, "oreledger.duckdb");
  mkdirSync(into, { recursive: true });
  // DuckDB reads files: the small tables stand in one for as long as it takes.
  const given = join(into, ".made");
  mkdirSync(given, { recursive: true });
  const small = smallTables(folder, given);
  for (const table of small) writeFileSync(join(given, `${table.doc.name}.csv`), csvOf(table));
  const sources = [
    ...tableList
      .filter((table) => existsSync(csvPath(folder, table)))
      .map((table) => ({ doc: describeTable(table), path: csvPath(folder, table) })),
    ...small.map(({ doc }) => ({ doc, path: join(given, `${doc.name}.csv`) })),
  ];
  if (formats.includes("duckdb")) rmSync(database, { force: true });
  if (formats.includes("csv")) {
    mkdirSync(join(into, "load"), { recursive: true });
    for (const [path, content] of loadScripts(sources.map(({ doc }) => doc))) writeFileSync(join(into, path), content);
  }
  const instance = await DuckDBInstance.create(formats.includes("duckdb") ? database : ":memory:", {
    // One thread keeps the order of rows, and so the bytes.
    threads: "1",
    memory_limit: MEMORY,
    temp_directory: join(into, ".made"),
  });
  const connection = await instance.connect();
  const run = (sql: string) => connection.run(sql);
  try {
    for (const { doc, path } of sources) {
      requireHeader(doc, path);
      const rows = fromCsv(doc, path, checkedCell);
      if (formats.includes("csv")) {
        mkdirSync(join(into, "csv"), { recursive: true });
        copyFileSync(path, join(into, "csv", `${doc.name}.csv`));
      }
      if (formats.includes("parquet")) {
        const { columns, select } = partition ? partitioned(doc, rows) : { columns: [], select: rows };
        const target = join(into, "parquet", columns.length === 0 ? `${doc.name}.parquet` : doc.name);
        mkdirSync(join(target, ".."), { recursive: true });
        await run(writeParquet(doc, select, target, about, columns));
      }
      if (formats.includes("duckdb")) {
        await run(`CREATE TABLE "${doc.name}" AS ${rows}`);
        for (const comment of dialect
          .create(doc)
          .split("\n")
          .filter((line) => line.startsWith("COMMENT ON")))
          await run(comment);
      }
    }
    if (formats.includes("duckdb")) {
      await run(
        viewScript(
          engine("duckdb"),
          sources.map(({ doc }) => doc),
        ),
      );
      await run("CHECKPOINT");
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(given, { recursive: true });
  }
  return readdirSync(into, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(into.length + 1))
    .filter((path) => /^(csv|load|parquet)\/|^oreledger\.duckdb$/.test(path))
    .sort();
}

/** The tables that the views join, from the few small tables of the ledger that they need, which are laid in a place of their own. */
export function smallTables(folder: string, place: string): DownloadTable[] {
  for (const name of ["sources", "print_links", "areas", "licences"]) {
    const path = csvPath(folder, { name });
    if (place !== folder && existsSync(path)) copyFileSync(path, csvPath(place, { name }));
  }
  const ledger = ledgerOf(
    folder,
    undefined,
    openFolder(place).map(({ table }) => table),
  );
  return [sourceVersions({ ledger }), printNames({ ledger }), areaRoles({ ledger })];
}

/** @throws Error where the header of a file is not its table's: cells would be read as another column's. */
function requireHeader(doc: TableDoc, path: string): void {
  const start = Buffer.alloc(1 << 14);
  const file = openSync(path, "r");
  readSync(file, start);
  closeSync(file);
  const right = doc.columns.map(({ name }) => name).join();
  if (!start.toString("utf8").startsWith(`${right}\n`))
    throw new Error(`${path}:1: the header is not the table's: expected ${right}`);
}
