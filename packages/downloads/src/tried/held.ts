import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { OpenedLedger } from "../ledger.ts";
import { readByDuckdb } from "../scratch.ts";
import { compared, type Held, sdkAnswers } from "../views/answers.ts";
import { chdbVersion, loadChdb } from "./chdb.ts";
import { duckdbVersion, lines, run, versionOf } from "./running.ts";

/** An engine whose views are asked. */
interface Asked {
  readonly name: string;
  version(): string | undefined;
  /** Makes the tables and the views, and gives who answers a SELECT of two columns. */
  open(downloads: string): (sql: string) => Promise<unknown[][]> | unknown[][];
  readonly schema: string;
}

/** What the views of one engine answered: of each question, how many answers are the SDK's, and how many there are. */
export interface HeldViews {
  readonly name: string;
  readonly right: readonly (readonly [number, number])[];
}

const cellsOf = (text: string, empty = ""): unknown[][] =>
  text === "" ? [] : lines(text).map((line) => line.split("\t").map((cell) => (cell === empty ? null : cell)));

const script = (downloads: string, file: string): string => readFileSync(join(downloads, "load", file), "utf8");

const asked: readonly Asked[] = [
  {
    name: "DuckDB",
    version: duckdbVersion,
    open: (downloads) => (sql) => readByDuckdb(sql, join(downloads, "oreledger.duckdb")),
    schema: "",
  },
  {
    name: "SQLite",
    version: versionOf("sqlite3", ["--version"], /^(\S+)/),
    open: (downloads) => {
      run("sh", ["-c", "rm -f held.sqlite && sqlite3 held.sqlite < load/sqlite.sql"], downloads);
      run("sqlite3", ["held.sqlite"], downloads, script(downloads, "sqlite-views.sql"));
      return (sql) => cellsOf(run("sqlite3", ["-separator", "\t", "held.sqlite", sql], downloads));
    },
    schema: "",
  },
  {
    name: "PostgreSQL",
    version: versionOf("psql", ["-At", "-c", "SELECT 'v' || current_setting('server_version')"], /v(\S+)/),
    open: (downloads) => {
      run("psql", ["-q", "-c", "DROP SCHEMA IF EXISTS oreledger CASCADE"], downloads);
      for (const file of ["postgresql.sql", "postgresql-views.sql"])
        run("psql", ["-q", "--set", "ON_ERROR_STOP=1", "--file", `load/${file}`], downloads);
      return (sql) => cellsOf(run("psql", ["-At", "-F", "\t", "-c", sql], downloads));
    },
    schema: "oreledger.",
  },
  {
    name: "chDB, ClickHouse",
    version: chdbVersion,
    open: (downloads) => {
      const tell = loadChdb(downloads);
      tell(script(downloads, "clickhouse-views.sql"));
      return (sql) => cellsOf(tell(sql), "\\N");
    },
    schema: "oreledger.",
  },
  {
    name: "its cluster of one",
    version: chdbVersion,
    open: (downloads) => {
      const tell = loadChdb(downloads);
      const statements = script(downloads, "clickhouse-cluster.sql");
      const big = [...statements.matchAll(/^CREATE TABLE oreledger\.`(\w+)`/gm)].map(([, name]) => name as string);
      const views = [...statements.matchAll(/^CREATE VIEW oreledger\.(\w+)/gm)].map(([, name]) => name as string);
      // The tables make room, as the script asks; their rows go in again through the table over all machines.
      tell(views.map((name) => `DROP TABLE IF EXISTS oreledger.${name};`).join("\n"));
      tell(big.map((name) => `RENAME TABLE oreledger.${name} TO oreledger.loaded_${name};`).join("\n"));
      tell(statements);
      tell(big.map((name) => `INSERT INTO oreledger_all.${name} SELECT * FROM oreledger.loaded_${name};`).join("\n"));
      return (sql) => cellsOf(tell(sql), "\\N");
    },
    schema: "oreledger_all.",
  },
];

/** Asks the views of every engine that is here, and says on which answers they differ from the SDK. */
export async function heldViews(
  downloads: string,
  opened: OpenedLedger,
  say: (fault: string) => void,
): Promise<{ readonly questions: readonly string[]; readonly engines: readonly HeldViews[] }> {
  const held: readonly Held[] = sdkAnswers(opened);
  const engines: HeldViews[] = [];
  for (const { name, version, open, schema } of asked) {
    const found = version();
    if (found === undefined) continue;
    const ask = open(downloads);
    const right: [number, number][] = [];
    for (const one of held) {
      const faults = compared(one, await ask(one.sql(schema)));
      if (faults.length > 0) say(`${name}, ${one.question}: ${faults.length}: ${faults.slice(0, 3).join("; ")}`);
      right.push([one.answers.size - faults.length, one.answers.size]);
    }
    engines.push({ name: `${name} ${found}`, right });
  }
  return { questions: held.map(({ question }) => question), engines };
}
