import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chdbVersion, loadChdb } from "./chdb.ts";
import type { Fact } from "./facts.ts";
import { duckdbVersion, lines, run, versionOf } from "./running.ts";
import type { Tool } from "./tool.ts";

const sqlWhere = ({ where }: Fact) =>
  Object.entries(where)
    .map(([column, value]) => `"${column}" = ${typeof value === "number" ? value : `'${value}'`}`)
    .join(" AND ");

/** Any engine of SQL: one SELECT a fact, lists made text by `joined`. */
const selects = (facts: readonly Fact[], schema: string, joined: (column: string) => string) =>
  facts.map(
    (fact) =>
      `SELECT ${fact.column === "commodities" ? joined(fact.column) : `"${fact.column}"`} FROM ${schema}"${fact.table}" WHERE ${sqlWhere(fact)};`,
  );

/** The engines of SQL, each by its own load script. */
export const engines: readonly Tool[] = [
  ...(["CSV by the script", "Parquet", "oreledger.duckdb"] as const).map(
    (reads): Tool => ({
      name: "DuckDB",
      reads,
      version: duckdbVersion,
      answers: async (facts, root) => {
        const { DuckDBInstance } = createRequire(import.meta.url)(
          "@duckdb/node-api",
        ) as typeof import("@duckdb/node-api");
        const instance = await DuckDBInstance.create(
          reads === "oreledger.duckdb" ? join(root, "downloads/oreledger.duckdb") : ":memory:",
        );
        const connection = await instance.connect();
        await connection.run(`SET file_search_path = '${join(root, "downloads")}'`);
        if (reads === "CSV by the script")
          await connection.run(readFileSync(join(root, "downloads/load/duckdb.sql"), "utf8"));
        if (reads === "Parquet")
          for (const table of new Set(facts.map((fact) => fact.table)))
            await connection.run(`CREATE VIEW "${table}" AS FROM 'parquet/${table}.parquet'`);
        const found: string[] = [];
        for (const select of selects(facts, "", (column) => `array_to_string("${column}", ';')`)) {
          const rows = (await connection.runAndReadAll(select)).getRowsJson();
          if (rows.length !== 1) throw new Error(`${select}: ${rows.length} rows`);
          found.push(String(rows[0]?.[0] ?? ""));
        }
        connection.closeSync();
        instance.closeSync();
        return found;
      },
    }),
  ),
  {
    name: "SQLite",
    reads: "CSV by the script",
    version: versionOf("sqlite3", ["--version"], /^(\S+)/),
    answers: (facts, root) => {
      const downloads = join(root, "downloads");
      run("sh", ["-c", "rm -f loaded.sqlite && sqlite3 loaded.sqlite < load/sqlite.sql"], downloads);
      return selects(facts, "", (column) => `"${column}"`).map((select) =>
        run("sqlite3", ["loaded.sqlite", select], downloads).replace(/\n$/, ""),
      );
    },
  },
  {
    name: "SQLite",
    reads: "oreledger.sqlite",
    version: versionOf("sqlite3", ["--version"], /^(\S+)/),
    answers: (facts, root) =>
      selects(facts, "", (column) => `"${column}"`).map((select) =>
        run("sqlite3", ["oreledger.sqlite", select], join(root, "downloads")).replace(/\n$/, ""),
      ),
  },
  {
    name: "PostgreSQL",
    reads: "CSV by the script",
    version: versionOf("psql", ["-At", "-c", "SELECT 'v' || current_setting('server_version')"], /v(\S+)/),
    answers: (facts, root) => {
      const downloads = join(root, "downloads");
      run("psql", ["-q", "-c", "DROP SCHEMA IF EXISTS oreledger CASCADE"], downloads);
      run("psql", ["-q", "--set", "ON_ERROR_STOP=1", "--file", "load/postgresql.sql"], downloads);
      return selects(facts, "oreledger.", (column) => `array_to_string("${column}", ';')`).map((select) =>
        run("psql", ["-At", "-c", select], downloads).replace(/\n$/, ""),
      );
    },
  },
  {
    name: "ClickHouse",
    reads: "CSV by the script",
    version: versionOf("clickhouse-client", ["--query", "SELECT concat('v', version())"], /v(\S+)/),
    answers: (facts, root) => {
      const downloads = join(root, "downloads");
      run("clickhouse-client", ["--query", "DROP DATABASE IF EXISTS oreledger"], downloads);
      run("sh", ["load/clickhouse.sh"], downloads);
      return selects(facts, "oreledger.", (column) => `arrayStringConcat("${column}", ';')`).map((select) =>
        run("clickhouse-client", ["--query", select.slice(0, -1)], downloads)
          .replace(/\n$/, "")
          .replace("\\N", ""),
      );
    },
  },
  {
    name: "chDB, ClickHouse",
    reads: "CSV by the script",
    version: chdbVersion,
    answers: (facts, root) => {
      const downloads = join(root, "downloads");
      const tell = loadChdb(downloads);
      const all = selects(facts, "oreledger.", (column) => `arrayStringConcat("${column}", ';')`).join("\n");
      return lines(tell(all)).map((cell) => cell.replace("\\N", ""));
    },
  },
];
