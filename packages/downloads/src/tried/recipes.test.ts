import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableList } from "../../../data/src/tables/index.ts";
import { downloadTables } from "../convert.ts";
import { cellsOf, type DownloadTable, formatCell } from "../table.ts";
import { facts } from "./facts.ts";
import { place, snippet } from "./place.ts";
import { isRight } from "./read-right.ts";
import { python } from "./running.ts";
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
  it.skipIf(tool.version() === undefined)("and gets the twenty facts right", async () => {
    const answers = await tool.answers(facts, root);
    expect(facts.filter((fact, i) => !isRight(fact, answers[i])).map(({ what }) => what)).toEqual([]);
  });
});

/** Of every column of every table: how many cells are empty, how many characters of text, and the sum of numbers. */
function measured({ doc, rows }: DownloadTable): string[] {
  return doc.columns.map(({ name, type }, i) => {
    const cells = rows.map((row) => cellsOf(doc, row)[i] ?? null);
    const filled = cells.filter((cell) => cell !== null);
    const isNumber = type === "integer" || type === "number";
    const size = isNumber
      ? filled.reduce<number>((sum, cell) => sum + (cell as number), 0).toPrecision(9)
      : String(filled.reduce<number>((sum, cell) => sum + [...formatCell(cell)].length, 0));
    return `${doc.name} ${name} ${cells.length - filled.length} ${Number(size)}`;
  });
}
const folderOf = (name: string) =>
  tableList.some((table) => table.name === name) ? "packages/data/csv" : "downloads/csv";

/** The same lines by a script that reads each table with a recipe. */
function byScript(command: string, file: string, code: string): string[] {
  writeFileSync(join(root, file), code);
  const { stdout, stderr, status } = spawnSync(command, [file], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  expect(status, stderr).toBe(0);
  const [, told = ""] = stdout.split("MEASURED\n");
  return told
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [table, column, empty, size] = line.split(" ");
      return `${table} ${column} ${empty} ${Number(Number(size).toPrecision(9))}`;
    });
}

describe("a recipe reads every column of every table", () => {
  // What the views alone join is no table for readers: its places in an order are numbers that no recipe names.
  const forReaders = () => tables.filter(({ doc, rows }) => rows.length > 0 && doc.name !== "source_versions");
  const right = () => forReaders().flatMap(measured);
  const names = () => forReaders().map(({ doc }) => doc.name);

  it.skipIf(spawnSync(python, ["-c", "import pandas"]).status !== 0)("with pandas", () => {
    const code = names().map(
      (name) => `
for _c in (_t := read("${name}", "${folderOf(name)}")):
    _v = _t[_c].dropna()
    print("${name}", _c, _t[_c].isna().sum(), repr(float(_v.sum())) if _c in NUMBERS else _v.str.len().sum())`,
    );
    expect(byScript(python, "all.py", `${snippet("pandas")}\nprint("MEASURED")${code.join("")}`)).toEqual(right());
  });

  it.skipIf(spawnSync("Rscript", ["--version"]).status !== 0).each([
    ["R", 0],
    ["R with readr", 1],
    ["R with data.table", 2],
  ] as const)("with %s", (_, which) => {
    const measure = `
measure <- function(name, folder) {
  rows <- as.data.frame(suppressMessages(read(name, folder)))
  for (column in names(rows)) {
    cells <- rows[[column]]
    filled <- cells[!is.na(cells)]
    cat(name, column, sum(is.na(cells)), format(if (column %in% numbers) sum(filled) else sum(nchar(filled, "chars")), scientific = FALSE, digits = 15), "\\n")
  }
}
cat("MEASURED\\n")
`;
    const code = names().map((name) => `measure("${name}", "${folderOf(name)}")`);
    expect(byScript("Rscript", `all-${which}.R`, `${snippet("R", which)}\n${measure}${code.join("\n")}`)).toEqual(
      right(),
    );
  });
});
