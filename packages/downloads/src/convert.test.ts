import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ConvertedFormat, convert, convertibleTo, downloadTables } from "./convert.ts";
import { shownInSheet, workbook } from "./formats/workbook.ts";
import { readByDuckdb, smallLedger } from "./scratch.ts";
import { cellsOf, type DownloadTable, type Value } from "./table.ts";

const initSqlJs = createRequire(import.meta.url)("sql.js") as typeof import("sql.js");

const folder = smallLedger();
const into = mkdtempSync(join(tmpdir(), "oreledger-converted-"));
let tables: DownloadTable[];
let written: string[];
beforeAll(async () => {
  tables = downloadTables(folder, "1.2.3");
  written = await convert(folder, into, convertibleTo, "1.2.3");
});
afterAll(() => {
  for (const path of [folder, into]) rmSync(path, { recursive: true });
});

/** A cell as an engine without lists holds it. */
const joined = (cell: Value): Value => (Array.isArray(cell) ? cell.join(";") : cell);
/** The cells of a table; of engines without lists as text. */
const cellsIn = ({ doc, rows }: DownloadTable, lists = false): Value[][] =>
  rows.map((row) => cellsOf(doc, row).map((cell) => (lists ? cell : joined(cell))));

/** A cell as DuckDB tells it in JSON: whole numbers of 64 bits are text. */
const inJson = ({ doc }: DownloadTable, cells: readonly Value[]) =>
  cells.map((cell, i) => (doc.columns[i]?.type === "integer" && cell !== null ? String(cell) : cell));

describe("DuckDB and Parquet", () => {
  it("hold every cell of every table, lists as lists and days as dates", async () => {
    for (const table of tables) {
      const right = cellsIn(table, true).map((cells) => inJson(table, cells));
      const { name } = table.doc;
      expect(await readByDuckdb(`FROM "${name}"`, join(into, "oreledger.duckdb")), name).toEqual(right);
      expect(await readByDuckdb(`FROM '${join(into, "parquet", name)}.parquet'`), name).toEqual(right);
    }
  });

  it("say what they are: types, meaning, licence and version", async () => {
    const file = join(into, "parquet/latest_exports.parquet");
    const types = new Map((await readByDuckdb(`DESCRIBE FROM '${file}'`)).map(([name, type]) => [name, type]));
    expect(types.get("value_usd")).toBe("DOUBLE");
    expect(types.get("period")).toBe("VARCHAR");
    expect(types.get("period_first_day")).toBe("DATE");
    expect(types.get("product_commodities")).toBe("VARCHAR[]");
    const told = await readByDuckdb(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file}')`);
    expect(told).toContainEqual(["version", "1.2.3"]);
    expect(new Map(told as [string, string][]).get("licence")).toContain("CC-BY-4.0");
    expect(new Map(told as [string, string][]).get("column.value_usd")).toContain("US dollars");
    const [[comment]] = (await readByDuckdb(
      "SELECT comment FROM duckdb_columns() WHERE table_name = 'shares' AND column_name = 'quantity'",
      join(into, "oreledger.duckdb"),
    )) as [[string]];
    expect(comment).toMatch(/^Quantity\. The figure, in `unit`/);
  });
});

describe("SQLite", () => {
  it("holds every cell, and the keys, closed lists and references bind", async () => {
    const { Database } = await initSqlJs();
    const database = new Database(readFileSync(join(into, "oreledger.sqlite")));
    for (const table of tables)
      expect(database.exec(`SELECT * FROM "${table.doc.name}"`)[0]?.values ?? [], table.doc.name).toEqual(
        cellsIn(table),
      );
    expect(database.exec("PRAGMA user_version")[0]?.values).toEqual([[10_203]]);
    database.run("PRAGMA foreign_keys = ON");
    expect(() => database.run("UPDATE shares SET area = 'XXX' WHERE rowid = 1")).toThrow("FOREIGN KEY");
    expect(() => database.run("UPDATE shares SET status = 'perhaps' WHERE rowid = 1")).toThrow("CHECK");
    expect(() => database.run("INSERT INTO areas SELECT * FROM areas")).toThrow("UNIQUE");
    database.close();
  });
});

describe("Excel", () => {
  it("has a sheet for each table, what stands today first; a number is a number, a month is text, a day is a day", async () => {
    const content = readFileSync(join(into, "oreledger.xlsx"));
    const sheets = await readWorkbook(content);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["read me", ...tables.map(({ doc }) => doc.name)]);
    for (const [i, table] of tables.entries()) {
      const { data } = sheets[i + 1] as (typeof sheets)[number];
      const [header, ...rows] = data as Value[][];
      expect(header).toEqual(table.doc.columns.map(({ name }) => name));
      const days = table.doc.columns.map(({ format }) => format === "date");
      const right = cellsIn(table).map((cells) =>
        cells.map((cell, at) =>
          days[at] && cell !== null
            ? new Date(`${cell}T00:00:00Z`)
            : typeof cell === "string"
              ? shownInSheet(cell)
              : cell,
        ),
      );
      expect(rows, table.doc.name).toEqual(right);
    }
    const xml = unzipSync(content)["xl/worksheets/sheet2.xml"] as Uint8Array;
    expect(Buffer.from(xml).toString()).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
  });

  it("refuses a table above the rows of a sheet, and says what to take", async () => {
    const table = tables.find(({ doc }) => doc.name === "about") as DownloadTable;
    const rows = { length: 1_048_576 } as DownloadTable["rows"];
    await expect(workbook([{ ...table, rows }], "1.2.3")).rejects.toThrow("take CSV, Parquet or a database");
  });
});

it("two conversions on two days give the same bytes, and the same content of the DuckDB file", async () => {
  const again = mkdtempSync(join(tmpdir(), "oreledger-again-"));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-03-04") });
  try {
    expect(await convert(folder, again, convertibleTo, "1.2.3")).toEqual(written);
  } finally {
    vi.useRealTimers();
  }
  expect(written.length).toBeGreaterThan(tables.length * 2);
  for (const path of written.filter((name) => !name.endsWith(".duckdb")))
    expect(readFileSync(join(again, path)).equals(readFileSync(join(into, path))), path).toBe(true);
  for (const { doc } of tables)
    expect(await readByDuckdb(`FROM "${doc.name}"`, join(again, "oreledger.duckdb")), doc.name).toEqual(
      await readByDuckdb(`FROM "${doc.name}"`, join(into, "oreledger.duckdb")),
    );
  rmSync(again, { recursive: true });
});

it("a format leaves nothing of the others", async () => {
  const alone = mkdtempSync(join(tmpdir(), "oreledger-alone-"));
  const formats: ConvertedFormat[] = ["sqlite"];
  expect(await convert(folder, alone, formats, "1.2.3")).toEqual(["oreledger.sqlite"]);
  rmSync(alone, { recursive: true });
});

/** Whether a program is here. Where it is not, the test says that it was skipped. */
const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;

describe("load scripts", () => {
  it.skipIf(!has("sqlite3"))("sqlite.sql makes what we ship", async () => {
    const place = mkdtempSync(join(tmpdir(), "oreledger-sqlite-"));
    const path = join(place, "loaded.sqlite");
    const { status, stderr } = spawnSync("sqlite3", [path], {
      cwd: into,
      input: readFileSync(join(into, "load/sqlite.sql")),
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { Database } = await initSqlJs();
    const database = new Database(readFileSync(path));
    for (const table of tables)
      expect(database.exec(`SELECT * FROM "${table.doc.name}"`)[0]?.values ?? [], table.doc.name).toEqual(
        cellsIn(table),
      );
    database.close();
    rmSync(place, { recursive: true });
  });
});
