import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convert } from "../convert.ts";
import { openLedger } from "../ledger.ts";
import { smallLedger } from "../scratch.ts";
import { compared, sdkAnswers } from "./answers.ts";

const require = createRequire(import.meta.url);
const initSqlJs = require("sql.js") as typeof import("sql.js");
const { DuckDBInstance } = require("@duckdb/node-api") as typeof import("@duckdb/node-api");

const folder = smallLedger();
const into = mkdtempSync(join(tmpdir(), "oreledger-views-"));
const held = sdkAnswers(openLedger(folder));
beforeAll(() => convert(folder, into, ["sqlite", "duckdb"], "1.2.3"));
afterAll(() => {
  for (const path of [folder, into]) rmSync(path, { recursive: true });
});

/** The answers of an engine to each question, and what differs from the SDK. */
const engines: Record<string, () => Promise<(sql: string) => Promise<unknown[][]>>> = {
  DuckDB: async () => {
    const instance = await DuckDBInstance.create(join(into, "oreledger.duckdb"), { access_mode: "READ_ONLY" });
    const connection = await instance.connect();
    return async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
  },
  SQLite: async () => {
    const { Database } = await initSqlJs();
    const database = new Database(readFileSync(join(into, "oreledger.sqlite")));
    return async (sql) => database.exec(sql)[0]?.values ?? [];
  },
};

describe.each(Object.keys(engines))("views of %s", (name) => {
  it.each(held.map((one) => [one.question, one] as const))(
    "%s: as the SDK answers, for every input",
    async (_, one) => {
      const ask = await (engines[name] as (typeof engines)[string])();
      expect([...one.answers.values()].filter((value) => value !== undefined).length).toBeGreaterThan(10);
      expect(compared(one, await ask(one.sql()))).toEqual([]);
    },
  );
});
