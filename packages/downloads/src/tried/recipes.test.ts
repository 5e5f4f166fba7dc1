import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableDoc } from "../../../data/src/build/table-doc.ts";
import { downloadTables } from "../convert.ts";
import { type DownloadTable, docsOf, formatCell } from "../table.ts";
import { compareCells } from "./cells/compare.ts";
import { copied, copyists } from "./cells/index.ts";
import { facts } from "./facts.ts";
import { place } from "./place.ts";
import { isRight } from "./read-right.ts";
import { tools } from "./tools.ts";

let root: string;
let tables: DownloadTable[];
beforeAll(async () => {
  root = await place();
  tables = downloadTables(join(root, "packages/data/csv"), "1.2.3");
});
afterAll(() => rmSync(root, { recursive: true }));

it("there are twenty facts, each of one row", () => {
  expect(facts).toHaveLength(20);
  for (const { what, table, where, column, is } of facts) {
    const { rows } = tables.find(({ doc }) => doc.name === table) as DownloadTable;
    const found = rows.filter((row) => Object.entries(where).every(([name, value]) => row[name] === value));
    expect(
      found.map((row) => formatCell(row[column] ?? null)),
      what,
    ).toEqual([formatCell(is)]);
  }
});

// A tool that is not on the machine is skipped: the command that writes docs/downloads.md runs them all.
describe.each(tools)("$name reads $reads", (tool) => {
  it.skipIf(tool.version() === undefined)("and gets the twenty facts right", { timeout: 180_000 }, async () => {
    const answers = await tool.answers(facts, root);
    expect(facts.filter((fact, i) => !isRight(fact, answers[i])).map(({ what }) => what)).toEqual([]);
  });
});

// The slow ones are left to the command.
describe.each(copyists.filter(({ isSlow }) => isSlow !== true))("$name reads $reads", (copyist) => {
  it.skipIf(copyist.version() === undefined)("and loses no cell of any table", { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    const made = await copied(copyist, docsOf(tables), root, (fault) => faults.push(fault));
    expect([faults, made?.tables, made?.differing]).toEqual([[], tables.length, 0]);
    expect(made?.cells).toBeGreaterThan(100_000);
  });
});

it("a column of days is called one, and no other column: the recipes of workbooks know days by their names", () => {
  for (const { doc } of tables)
    for (const { name, format } of doc.columns)
      expect(name.endsWith("_day"), `${doc.name}.${name}`).toBe(format === "date");
});

it("the script of ClickHouse keeps days before 1970, of which a Date makes that day or none", () => {
  const early = tables.flatMap(({ doc, rows }) =>
    doc.columns.filter(({ format, name }) => format === "date" && rows.some((row) => String(row[name]) < "1970")),
  );
  expect(early.length).toBeGreaterThan(0);
  expect(readFileSync(join(root, "downloads/load/clickhouse.sh"), "utf8")).not.toMatch(/` (Nullable\()?Date\b/);
});

describe("cells that are held against the CSV", () => {
  const column = { title: "", description: "", example: "", nullable: true } as const;
  const doc: TableDoc = {
    name: "things",
    title: "",
    description: "",
    kind: "fact",
    key: ["id"],
    print: [],
    columns: [
      { ...column, name: "id", type: "text" },
      { ...column, name: "figure", type: "number" },
    ],
  };
  const [right, found] = ["right.csv", "found.csv"].map((name) =>
    join(tmpdir(), `oreledger-${process.pid}-${name}`),
  ) as [string, string];
  const compared = (of: string, other: string) => {
    writeFileSync(right, of);
    writeFileSync(found, other);
    return compareCells(doc, right, found);
  };
  afterAll(() => {
    for (const path of [right, found]) rmSync(path);
  });
  it.each([
    ["a zero in the place of an empty cell", "id,figure\na,\n", "id,figure\na,0\n", 1, 0],
    ["a code without its zero", "id,figure\n036,1\n", "id,figure\n36,1\n", 4, 0],
    ["a row that is missing", "id,figure\na,1\nb,2\n", "id,figure\na,1\n", 2, 0],
    ["a row that stands twice", "id,figure\na,1\n", "id,figure\na,1\na,1\n", 2, 0],
    ["the last binary digit", "id,figure\na,1.136\n", "id,figure\na,1.1360000000000001\n", 0, 1],
    ["rows in another order, numbers in another form", "id,figure\na,1000\nb,\n", "figure,id\n\\N,b\n1e3,a\n", 0, 0],
  ])("tell %s", (_, of, other, differing, rounded) => {
    expect(compared(of, other)).toMatchObject({ differing, rounded });
  });
});
