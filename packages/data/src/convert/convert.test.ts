import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeTable } from "../build/describe.ts";
import { csvFolder } from "../repository.ts";
import { type Table, tableList } from "../tables/index.ts";
import { type ConvertedFile, type ConvertedFormat, convert } from "./index.ts";
import { typedTables } from "./typed-table.ts";

const initSqlJs = createRequire(import.meta.url)("sql.js") as typeof import("sql.js");
let folder: string;

/** Every table of the ledger, of the large ones the first rows and, of `shares`, those of rare earths. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-convert-"));
  for (const { name } of tableList) {
    const lines = readFileSync(join(csvFolder, `${name}.csv`), "utf8").split("\n");
    const rest = name === "shares" ? lines.filter((line) => line.startsWith("rare-earths,")) : lines.slice(1);
    const kept = ["shares", "exports", "us_balances"].includes(name) ? rest.slice(0, 400).concat("") : rest;
    writeFileSync(join(folder, `${name}.csv`), [lines[0], ...kept].join("\n"));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

async function converted(format: ConvertedFormat, tables?: readonly Table[]): Promise<ConvertedFile[]> {
  const files: ConvertedFile[] = [];
  for await (const file of convert(folder, [format], "1.2.3", tables)) files.push(file);
  return files;
}
const tablesNamed = (...names: string[]) => tableList.filter(({ name }) => names.includes(name));
const rowsOf = (name: string) => typedTables(folder, tablesNamed(name))[0]?.rows ?? [];

describe("Parquet", () => {
  it("has a file for each table, with its columns typed and every cell as it stands", async () => {
    const files = await converted("parquet");
    expect(files.map(({ name }) => name)).toEqual(tableList.map(({ name }) => `${name}.parquet`));
    for (const [i, { content }] of files.entries()) {
      const file = content.slice().buffer as ArrayBuffer;
      const { columns, name } = describeTable(tableList[i] as Table);
      const schema = parquetSchema(parquetMetadata(file)).children;
      expect(schema.map(({ element }) => [element.name, element.type, element.repetition_type])).toEqual(
        columns.map((column) => [
          column.name,
          { text: "BYTE_ARRAY", list: "BYTE_ARRAY", number: "DOUBLE", integer: "INT64" }[column.type],
          column.nullable || column.type === "list" ? "OPTIONAL" : "REQUIRED",
        ]),
      );
      const read = rowsOf(name).length === 0 ? [] : await parquetReadObjects({ file });
      expect(read.map((row) => columns.map((column) => plain(row[column.name])))).toEqual(rowsOf(name));
    }
  });
});

const plain = (cell: unknown) => (typeof cell === "bigint" ? Number(cell) : (cell ?? null));

describe("SQLite", () => {
  it("holds every cell, and the keys, closed lists and references bind", async () => {
    const [file] = await converted("sqlite");
    const { Database } = await initSqlJs();
    const database = new Database((file as ConvertedFile).content);
    for (const { name } of tableList)
      expect(database.exec(`SELECT * FROM "${name}"`)[0]?.values ?? [], name).toEqual(rowsOf(name));
    database.run("PRAGMA foreign_keys = ON");
    expect(() => database.run("UPDATE shares SET area = 'XXX' WHERE rowid = 1")).toThrow(
      "FOREIGN KEY constraint failed",
    );
    expect(() => database.run("UPDATE shares SET status = 'perhaps' WHERE rowid = 1")).toThrow(
      "CHECK constraint failed",
    );
    expect(() => database.run("INSERT INTO areas SELECT * FROM areas")).toThrow("UNIQUE constraint failed");
    database.close();
  });

  it("is not written of a ledger in which a row names one that is not there", async () => {
    await expect(converted("sqlite", tablesNamed("groups", "group_members", "areas"))).rejects.toThrow(
      /no such table|names a row of .* that is not there/,
    );
  });
});

describe("Excel", () => {
  it("has a sheet per table after one to read first and one of the columns; a number is a number and a date is text", async () => {
    const [file] = await converted("xlsx", tablesNamed("agreements", "shares"));
    const read = await readWorkbook(Buffer.from((file as ConvertedFile).content));
    expect(read.map(({ sheet }) => sheet)).toEqual(["read me", "columns", "shares", "agreements"]);
    const [readMe = [], dictionary = [], [header, ...rows] = []] = read.map(({ data }) => data as unknown[][]);
    const { columns } = describeTable(tablesNamed("shares")[0] as Table);
    expect(header).toEqual(columns.map(({ name }) => name));
    expect(rows).toEqual(rowsOf("shares"));
    expect(dictionary.filter(([table]) => table === "shares").map(([, column]) => column)).toEqual(header);
    expect(readMe.flat()).toContain("1.2.3");
  });
});

it.each(["parquet", "sqlite", "xlsx"] as const)("the same tables give the same %s, byte for byte", async (format) => {
  const some = tablesNamed("licences", "sources", "oxides", "commodities");
  const onDay = async (day: string) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(day) });
    return converted(format, some).finally(() => vi.useRealTimers());
  };
  const [first, second] = [await onDay("2026-01-02"), await onDay("2027-03-04")];
  expect(first.map(({ content }) => Buffer.from(content).toString("base64"))).toEqual(
    second.map(({ content }) => Buffer.from(content).toString("base64")),
  );
});

it("a cell that does not fit stops it with file, line and column", async () => {
  const path = join(folder, "oxides.csv");
  const right = readFileSync(path, "utf8");
  writeFileSync(path, right.replace(",140.116,", ",heavy,"));
  await expect(converted("parquet", tablesNamed("oxides"))).rejects.toThrow(
    /oxides\.csv:2: column element_mass: "heavy"/,
  );
  writeFileSync(path, right);
});
