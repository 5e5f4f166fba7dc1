import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readCsv } from "../../../data/src/csv/csv.ts";
import type { Fact } from "./facts.ts";
import { snippet } from "./place.ts";
import { PROFILE, python, pythonOfPolars, run, rVersion, versionOf } from "./running.ts";

/** A tool that reads the files: by its own recipe of the data dictionary where it has one. */
export interface Tool {
  readonly name: string;
  /** What it reads. */
  readonly reads: string;
  /** Its version; undefined where it is not here. */
  version(): string | undefined;
  /** The cells as the tool prints them, in the order of the facts; an empty cell is an empty text. */
  answers(facts: readonly Fact[], root: string): Promise<string[]> | string[];
}

const folderOf = ({ table }: Fact) => (table.startsWith("latest_") ? "downloads/csv" : "packages/data/csv");
const lines = (text: string) => text.replace(/\n$/, "").split("\n");
const sqlWhere = ({ where }: Fact) =>
  Object.entries(where)
    .map(([column, value]) => `"${column}" = ${typeof value === "number" ? value : `'${value}'`}`)
    .join(" AND ");

/** A script that reads, then prints each fact; what the recipe itself shows stands before. */
const scripted = (root: string, file: string, code: string, command: string, count: number): string[] => {
  writeFileSync(join(root, file), code);
  return lines(run(command, [file], root)).slice(-count);
};

const polarsPrints = (facts: readonly Fact[]) =>
  facts
    .map((fact) => {
      const tests = Object.entries(fact.where).map(
        ([column, value]) => `(pl.col("${column}") == ${JSON.stringify(value)})`,
      );
      return `_r = read("${fact.table}").filter(${tests.join(" & ")})\nassert len(_r) == 1, (${JSON.stringify(fact.what)}, len(_r))\n_c = _r["${fact.column}"][0]\nprint("" if _c is None else _c)`;
    })
    .join("\n");

const pythonPrints = (facts: readonly Fact[], read: (fact: Fact) => string) =>
  facts
    .map(
      (fact) =>
        `_r = ${read(fact)}\n${Object.entries(fact.where)
          .map(([column, value]) => `_r = _r[_r["${column}"] == ${JSON.stringify(value)}]`)
          .join(
            "\n",
          )}\nassert len(_r) == 1, (${JSON.stringify(fact.what)}, len(_r))\n_c = _r.iloc[0]["${fact.column}"]\nprint("" if pd.isna(_c) else _c)`,
    )
    .join("\n");

const rPrints = (facts: readonly Fact[], read: (fact: Fact) => string) =>
  facts
    .map(
      (fact) =>
        `.r <- as.data.frame(${read(fact)})\n${Object.entries(fact.where)
          .map(([column, value]) => `.r <- .r[which(.r[["${column}"]] == ${JSON.stringify(value)}), ]`)
          .join(
            "\n",
          )}\nstopifnot(nrow(.r) == 1)\n.c <- .r[["${fact.column}"]]\ncat(if (is.na(.c)) "" else if (is.numeric(.c)) format(.c, scientific = FALSE, digits = 15) else format(.c), "\\n", sep = "")`,
    )
    .join("\n");

/** Any engine of SQL: one SELECT a fact, lists made text by `joined`. */
const selects = (facts: readonly Fact[], schema: string, joined: (column: string) => string) =>
  facts.map(
    (fact) =>
      `SELECT ${fact.column === "commodities" ? joined(fact.column) : `"${fact.column}"`} FROM ${schema}"${fact.table}" WHERE ${sqlWhere(fact)};`,
  );

export const tools: readonly Tool[] = [
  {
    name: "pandas",
    reads: "CSV",
    version: versionOf(python, ["-c", "import pandas; print('v' + pandas.__version__)"], /v(\S+)/),
    answers: (facts, root) =>
      scripted(
        root,
        "facts.py",
        `${snippet("pandas")}\n${pythonPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        python,
        facts.length,
      ),
  },
  {
    name: "pandas",
    reads: "XLSX",
    version: versionOf(
      python,
      ["-c", "import pandas, openpyxl; print('v' + pandas.__version__ + ' openpyxl ' + openpyxl.__version__)"],
      /v(.+)/,
    ),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-xlsx.py",
        `${snippet("Excel", 0)}\nimport functools\nread = functools.lru_cache(None)(read)\n${pythonPrints(facts, (fact) => `read("${fact.table}")`)}`,
        python,
        facts.length,
      ),
  },
  {
    name: "Polars",
    reads: "CSV",
    version: versionOf(pythonOfPolars, ["-c", "import polars; print('v' + polars.__version__)"], /v(\S+)/),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-polars.py",
        `${snippet("Polars", 0, "downloads")}\n${polarsPrints(facts)}`,
        pythonOfPolars,
        facts.length,
      ),
  },
  {
    name: "LibreOffice",
    reads: "XLSX",
    version: versionOf("soffice", ["--version"], /LibreOffice (\d[\d.]*\d)/),
    answers: (facts, root) => {
      run("sh", ["-ec", snippet("LibreOffice", 0, "downloads").replace("soffice", `soffice ${PROFILE}`)], root);
      return facts.map(({ table, where, column }) => {
        const path = join(root, `downloads/oreledger-${table}.csv`);
        const [header = [], ...rows] = readCsv(readFileSync(path, "utf8")).records.map(({ cells }) => cells);
        const at = (name: string) => header.indexOf(name);
        const found = rows.filter((cells) =>
          Object.entries(where).every(([name, value]) => cells[at(name)] === String(value)),
        );
        if (found.length !== 1) throw new Error(`${table}: ${found.length} rows of ${JSON.stringify(where)}`);
        return found[0]?.[at(column)] ?? "";
      });
    },
  },
  {
    name: "R",
    reads: "CSV",
    version: rVersion("base"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts.R",
        `${snippet("R")}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, readr",
    reads: "CSV",
    version: rVersion("readr"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-readr.R",
        `${snippet("R", 1)}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, data.table",
    reads: "CSV",
    version: rVersion("data.table"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-dt.R",
        `${snippet("R", 2)}\n${rPrints(facts, (fact) => `read("${fact.table}", "${folderOf(fact)}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  {
    name: "R, readxl",
    reads: "XLSX",
    version: rVersion("readxl"),
    answers: (facts, root) =>
      scripted(
        root,
        "facts-xlsx.R",
        `${snippet("Excel", 1)}\n${rPrints(facts, (fact) => `read("${fact.table}")`)}`,
        "Rscript",
        facts.length,
      ),
  },
  ...(["CSV by the script", "Parquet", "oreledger.duckdb"] as const).map(
    (reads): Tool => ({
      name: "DuckDB",
      reads,
      version: () =>
        (createRequire(import.meta.url)("@duckdb/node-api") as typeof import("@duckdb/node-api"))
          .version()
          .replace(/^v/, ""),
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
    name: "Miller",
    reads: "CSV",
    version: versionOf("mlr", ["--version"], /(\d[\d.]+)/),
    answers: (facts, root) =>
      facts.map((fact) => {
        const test = Object.entries(fact.where)
          .map(([column, value]) => `$${column} == ${JSON.stringify(value)}`)
          .join(" && ");
        const file = `${folderOf(fact)}/${fact.table}.csv`;
        const args = ["--icsv", "--onidx", "filter", test, "then", "cut", "-f", fact.column, file];
        return run("mlr", args, root).replace(/\n$/, "");
      }),
  },
  {
    name: "csvkit",
    reads: "CSV",
    version: versionOf("csvsql", ["--version"], /(\d[\d.]+)/),
    answers: (facts, root) =>
      facts.map((fact) => {
        const steps = Object.entries(fact.where).map(([column, value]) => `csvgrep -c ${column} -r '^${value}$'`);
        const pipe = [`cat ${folderOf(fact)}/${fact.table}.csv`, ...steps, `csvcut -c ${fact.column}`].join(" | ");
        const [, cell = ""] = lines(run("sh", ["-c", pipe], root));
        return cell === '""' ? "" : cell;
      }),
  },
];
