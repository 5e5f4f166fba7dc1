import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { TableDoc } from "../../../../data/src/build/table-doc.ts";
import { tableList } from "../../../../data/src/tables/index.ts";
import { shownInSheet } from "../../formats/workbook.ts";
import { chdbVersion, loadChdb } from "../chdb.ts";
import { snippet } from "../place.ts";
import { PROFILE, python, pythonOfPolars, run } from "../running.ts";
import { tools } from "../tools.ts";

/** A tool that reads every table with its recipe, and writes it again. */
export interface Copyist {
  readonly name: string;
  readonly reads: string;
  version(): string | undefined;
  /** Writes each table as `<table>.csv` into a folder; a list has `;` between its members. */
  copy(docs: readonly TableDoc[], root: string, into: string): Promise<void> | void;
  /** What a text is in the file that is read, where it is not the text itself. */
  readonly shown?: (cell: string) => string;
  /** Takes a minute for a small ledger. */
  readonly isSlow?: boolean;
}

/** The folder in which the recipe finds a table. */
export const folderOf = (name: string): string =>
  tableList.some((table) => table.name === name) ? "packages/data/csv" : "downloads/csv";

const versionIn = (name: string, reads: string) => () =>
  tools.find((tool) => tool.name === name && tool.reads === reads)?.version();

/** A tool that runs one script, made of its recipe and a line for each table. */
const scripted = (
  [name, reads]: readonly [string, string],
  [command, file]: readonly [string, string],
  recipe: () => string,
  line: (table: string, target: string) => string,
): Copyist => ({
  name,
  reads,
  version: versionIn(name, reads),
  copy: (docs, root, into) => {
    const code = docs.map((doc) => line(doc.name, join(into, `${doc.name}.csv`)));
    writeFileSync(join(root, file), `${recipe()}\n${code.join("\n")}\n`);
    run(command, [file], root);
  },
  ...(reads === "XLSX" ? { shown: shownInSheet } : {}),
});

const ofPython = (table: string, target: string) =>
  `read("${table}", "${folderOf(table)}").to_csv("${target}", index=False)`;
const ofR = (read: string, target: string) =>
  `write.csv(as.data.frame(${read}), "${target}", na = "", row.names = FALSE, fileEncoding = "UTF-8")`;
const ofRCsv = (table: string, target: string) =>
  ofR(`suppressMessages(read("${table}", "${folderOf(table)}"))`, target);

/** The columns of a table as an engine selects them for text. */
const columnsOf = (doc: TableDoc, joined: (column: string) => string): string =>
  doc.columns
    .map(({ name, type }) => (type === "list" ? `${joined(`"${name}"`)} AS "${name}"` : `"${name}"`))
    .join(", ");

const selectOf = (doc: TableDoc, joined: (column: string) => string, schema = ""): string =>
  `SELECT ${columnsOf(doc, joined)} FROM ${schema}"${doc.name}"`;

const byShell = (name: string, command: (from: string) => string): Copyist => ({
  name,
  reads: "CSV",
  version: versionIn(name, "CSV"),
  copy: (docs, root, into) => {
    for (const doc of docs)
      run(
        "sh",
        ["-ec", `${command(`${folderOf(doc.name)}/${doc.name}.csv`)} > ${join(into, `${doc.name}.csv`)}`],
        root,
      );
  },
});

export const copyists: readonly Copyist[] = [
  scripted(["pandas", "CSV"], [python, "cells.py"], () => snippet("pandas"), ofPython),
  scripted(
    ["pandas", "XLSX"],
    [python, "cells-xlsx.py"],
    () => snippet("Excel", 0),
    (table, target) => `read("${table}").to_csv("${target}", index=False)`,
  ),
  scripted(
    ["Polars", "CSV"],
    [pythonOfPolars, "cells-polars.py"],
    () => snippet("Polars", 0, "downloads"),
    (table, target) => `read("${table}").write_csv("${target}")`,
  ),
  {
    name: "LibreOffice",
    reads: "XLSX",
    version: versionIn("LibreOffice", "XLSX"),
    copy: (docs, root, into) => {
      run("sh", ["-ec", snippet("LibreOffice", 0, "downloads").replace("soffice", `soffice ${PROFILE}`)], root);
      for (const { name } of docs) renameSync(join(root, `downloads/oreledger-${name}.csv`), join(into, `${name}.csv`));
    },
    shown: shownInSheet,
  },
  scripted(["R", "CSV"], ["Rscript", "cells.R"], () => snippet("R"), ofRCsv),
  scripted(["R, readr", "CSV"], ["Rscript", "cells-readr.R"], () => snippet("R", 1), ofRCsv),
  scripted(["R, data.table", "CSV"], ["Rscript", "cells-dt.R"], () => snippet("R", 2), ofRCsv),
  scripted(
    ["R, readxl", "XLSX"],
    ["Rscript", "cells-xlsx.R"],
    () => snippet("Excel", 1),
    (table, target) => ofR(`read("${table}")`, target),
  ),
  ...(["CSV by the script", "Parquet", "oreledger.duckdb"] as const).map(
    (reads): Copyist => ({
      name: "DuckDB",
      reads,
      version: versionIn("DuckDB", reads),
      copy: async (docs, root, into) => {
        const { DuckDBInstance } = createRequire(import.meta.url)(
          "@duckdb/node-api",
        ) as typeof import("@duckdb/node-api");
        const downloads = join(root, "downloads");
        const instance = await DuckDBInstance.create(
          reads === "oreledger.duckdb" ? join(downloads, "oreledger.duckdb") : ":memory:",
        );
        const connection = await instance.connect();
        await connection.run(`SET file_search_path = '${downloads}'`);
        if (reads === "CSV by the script")
          await connection.run(readFileSync(join(downloads, "load/duckdb.sql"), "utf8"));
        for (const doc of docs) {
          if (reads === "Parquet")
            await connection.run(`CREATE VIEW "${doc.name}" AS FROM 'parquet/${doc.name}.parquet'`);
          const select = selectOf(doc, (column) => `array_to_string(${column}, ';')`);
          await connection.run(`COPY (${select}) TO '${join(into, `${doc.name}.csv`)}' (HEADER)`);
        }
        connection.closeSync();
        instance.closeSync();
      },
    }),
  ),
  ...(["CSV by the script", "oreledger.sqlite"] as const).map(
    (reads): Copyist => ({
      name: "SQLite",
      reads,
      version: versionIn("SQLite", reads),
      copy: (docs, root, into) => {
        const downloads = join(root, "downloads");
        const file = reads === "oreledger.sqlite" ? reads : "loaded.sqlite";
        if (file !== reads)
          run("sh", ["-c", "rm -f loaded.sqlite && sqlite3 loaded.sqlite < load/sqlite.sql"], downloads);
        for (const doc of docs)
          run(
            "sqlite3",
            [file],
            downloads,
            `.headers on\n.mode csv\n.once ${join(into, `${doc.name}.csv`)}\n${selectOf(doc, (column) => column)};\n`,
          );
      },
    }),
  ),
  {
    name: "PostgreSQL",
    reads: "CSV by the script",
    version: versionIn("PostgreSQL", "CSV by the script"),
    copy: (docs, root, into) => {
      const downloads = join(root, "downloads");
      run("psql", ["-q", "-c", "DROP SCHEMA IF EXISTS oreledger CASCADE"], downloads);
      run("psql", ["-q", "--set", "ON_ERROR_STOP=1", "--file", "load/postgresql.sql"], downloads);
      for (const doc of docs) {
        const select = selectOf(doc, (column) => `array_to_string(${column}, ';')`, "oreledger.");
        run(
          "psql",
          ["-q", "-c", `\\copy (${select}) TO '${join(into, `${doc.name}.csv`)}' WITH (FORMAT csv, HEADER)`],
          downloads,
        );
      }
    },
  },
  ...(["ClickHouse", "chDB, ClickHouse"] as const).map(
    (name): Copyist => ({
      name,
      reads: "CSV by the script",
      isSlow: name !== "ClickHouse",
      version: name === "ClickHouse" ? versionIn(name, "CSV by the script") : chdbVersion,
      copy: (docs, root, into) => {
        const downloads = join(root, "downloads");
        mkdirSync(into, { recursive: true });
        let ask = (sql: string) => run("clickhouse-client", ["--query", sql], downloads);
        if (name === "ClickHouse") {
          ask("DROP DATABASE IF EXISTS oreledger");
          run("sh", ["load/clickhouse.sh"], downloads);
        } else ask = loadChdb(downloads);
        for (const doc of docs) {
          const select = selectOf(doc, (column) => `arrayStringConcat(${column}, ';')`, "oreledger.");
          const csv = ask(`${select} FORMAT CSVWithNames`);
          writeFileSync(join(into, `${doc.name}.csv`), csv);
        }
      },
    }),
  ),
  byShell("Miller", (from) => `mlr --csv cat ${from}`),
  byShell("csvkit", (from) => `csvcut ${from}`),
];
