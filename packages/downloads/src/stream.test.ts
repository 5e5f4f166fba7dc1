import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { tooLarge } from "./convert.ts";
import { openLedger } from "./ledger.ts";
import { readByDuckdb as read, smallLedger, writeByDuckdb as write } from "./scratch.ts";
import { stream } from "./stream.ts";
import { cellsOf, type DownloadTable } from "./table.ts";
import { compared, sdkAnswers } from "./views/answers.ts";

const folder = smallLedger();
const [into, again] = ["a", "b"].map((name) => mkdtempSync(join(tmpdir(), `oreledger-streamed-${name}-`))) as [
  string,
  string,
];
let written: string[];
beforeAll(async () => {
  written = await stream(folder, into, ["csv", "parquet", "duckdb"], "1.2.3", true);
});
afterAll(() => {
  for (const path of [folder, into, again]) rmSync(path, { recursive: true });
});

/** The rows of a table as DuckDB tells them. */
const rowsOf = ({ doc, rows }: DownloadTable) =>
  rows.map((row) =>
    cellsOf(doc, row).map((cell, i) => (doc.columns[i]?.type === "integer" && cell !== null ? String(cell) : cell)),
  );

it("every row of every table is in the CSV, the Parquet and the DuckDB file, in order", async () => {
  for (const table of openLedger(folder).tables) {
    const { name } = table.doc;
    expect(readFileSync(join(into, `csv/${name}.csv`)).equals(readFileSync(join(folder, `${name}.csv`)))).toBe(true);
    expect(await read(`FROM "${name}"`, join(into, "oreledger.duckdb")), name).toEqual(rowsOf(table));
    const columns = table.doc.columns.map((column) => `"${column.name}"`).join();
    const files =
      table.doc.print.length > 0
        ? `read_parquet('${into}/parquet/${name}/**/*.parquet', hive_partitioning = true)`
        : `'${into}/parquet/${name}.parquet'`;
    const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(await read(`SELECT ${columns} FROM ${files}`)), name).toEqual(sorted(rowsOf(table)));
  }
});

it("Parquet lies in folders by year and source", () => {
  const of = (table: string) => written.filter((path) => path.startsWith(`parquet/${table}/`));
  expect(of("exports").some((path) => path.includes("/year=2017/"))).toBe(true);
  for (const table of ["exports", "shares", "us_balances"]) {
    expect(of(table).length).toBeGreaterThan(1);
    for (const path of of(table)) expect(path).toMatch(/^parquet\/\w+\/year=\d{4}\/source=[\w.-]+\/data_\d+\.parquet$/);
  }
});

it("the views of the DuckDB file answer as the SDK does", async () => {
  for (const one of sdkAnswers(openLedger(folder)))
    expect(compared(one, await read(one.sql(), join(into, "oreledger.duckdb"))), one.question).toEqual([]);
});

it("beside the CSVs stand the scripts that load all of them", async () => {
  const place = mkdtempSync(join(tmpdir(), "oreledger-loaded-"));
  const loaded = join(place, "loaded.duckdb");
  const names = written.flatMap((path) => /^csv\/(\w+)\.csv$/.exec(path)?.[1] ?? []);
  expect(names).toContain("source_versions");
  const script = (file: string) => readFileSync(join(into, "load", file), "utf8");
  await write(`SET file_search_path = '${into}'; ${script("duckdb.sql")} ${script("duckdb-views.sql")}`, loaded);
  for (const one of sdkAnswers(openLedger(folder)))
    expect(compared(one, await read(one.sql(), loaded)), one.question).toEqual([]);
  for (const name of names)
    expect((await read(`SELECT count(*) FROM "${name}"`, loaded)).flat(), name).toEqual([
      String(
        readFileSync(join(into, `csv/${name}.csv`), "utf8")
          .trimEnd()
          .split("\n").length - 1,
      ),
    ]);
  rmSync(place, { recursive: true });
});

it("a folder that is too large to be held is refused before it is read, and the refusal says what to do", () => {
  expect(tooLarge(folder)).toBeUndefined();
  expect(tooLarge(folder, 1000)).toMatch(/--stream.*\n.*sqlite3 oreledger\.sqlite < load\/sqlite\.sql/);
});

it("twice gives the same bytes of CSV and Parquet", async () => {
  expect(await stream(folder, again, ["csv", "parquet"], "1.2.3", true)).toEqual(
    written.filter((path) => path !== "oreledger.duckdb"),
  );
  for (const path of written.filter((name) => name !== "oreledger.duckdb"))
    expect(readFileSync(join(again, path)).equals(readFileSync(join(into, path))), path).toBe(true);
});

it.each([
  [
    "a word that is no term",
    "shares",
    ",production,",
    ",produktion,",
    /measure: no term of the closed list: produktion/,
  ],
  ["a figure that is none", "exports", ",512019283,", ",a lot,", /a lot/],
  ["another header", "oxides", "id,", "di,", /oxides\.csv:1: the header is not the table's/],
])("stops at %s", async (_, table, cell, wrong, message) => {
  const broken = mkdtempSync(join(tmpdir(), "oreledger-broken-"));
  cpSync(folder, broken, { recursive: true });
  const path = join(broken, `${table}.csv`);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(cell);
  writeFileSync(path, text.replace(cell, wrong));
  await expect(stream(broken, again, ["parquet"], "1.2.3")).rejects.toThrow(message);
  rmSync(broken, { recursive: true });
});
