import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { csvPath } from "../../csv/read.ts";
import { csvFolder } from "../../repository.ts";
import { type TableName, tables } from "../../tables/index.ts";
import { fixTable } from "../cells/fix-table.ts";
import { checkFolder } from "./check.ts";
import type { Finding } from "./finding.ts";
import { ownLedger } from "./own-ledger.test-support.ts";

/** The tables that a test changed, which stand in its folder. */
const changed = new Set<TableName>();
let folder: string;
beforeEach(() => {
  changed.clear();
  folder = mkdtempSync(join(tmpdir(), "oreledger-check-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const AUS = "rare-earths,mine,reserves,all,REO,_WLD,AUS,2025,";
const textOf = (table: TableName) =>
  readFileSync(csvPath(changed.has(table) ? folder : csvFolder, { name: table }), "utf8");
const lines = (table: TableName) => textOf(table).split("\n");
const rewrite = (table: TableName, change: (text: string) => string) => {
  const before = textOf(table);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(csvPath(folder, { name: table }), after);
  changed.add(table);
};
const find = (table: TableName, start: string) => {
  const i = lines(table).findIndex((line) => line.startsWith(start));
  expect(i).toBeGreaterThan(0);
  return i;
};
const findings = () =>
  ownLedger().with(new Map(Array.from(changed, (name) => [name, join(folder, `${name}.csv`)] as const))).findings;
const only = (found: readonly Finding[]): Finding => {
  expect(found.map((finding) => `${finding.rule} ${finding.address} ${finding.column}`)).toHaveLength(1);
  return found[0] as Finding;
};
/** Changes one cell of one line. */
const plant = (table: TableName, start: string, column: string, value: string): number => {
  const i = find(table, start);
  const header = (lines(table)[0] as string).split(",");
  rewrite(table, (text) => {
    const all = text.split("\n");
    const cells = (all[i] as string).match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, "")) ?? [];
    cells[header.indexOf(column)] = value;
    all[i] = cells.slice(0, header.length).join(",");
    return all.join("\n");
  });
  return i + 1;
};

describe("the ledger's own data", () => {
  it("has no findings", async () => {
    const { findings: found, rows } = await checkFolder(csvFolder, { house: true });
    expect(found).toEqual([]);
    expect([...rows.values()].filter((count) => count > 0).length).toBeGreaterThan(20);
  });

  it("is refused when it is not there at all", async () => {
    const empty = mkdtempSync(join(tmpdir(), "oreledger-empty-"));
    const { findings: found } = await checkFolder(empty);
    rmSync(empty, { recursive: true });
    expect(found.length).toBe(Object.keys(tables).length);
    expect(new Set(found.map((finding) => finding.rule))).toEqual(new Set(["missing-file"]));
  });
});

describe("ten ways to break a row, each one finding", () => {
  it("1: a bad type", () => {
    const line = plant("shares", AUS, "quantity", "plenty");
    expect(only(findings())).toMatchObject({
      rule: "type",
      line,
      column: "quantity",
      value: "plenty",
      expected: expect.stringContaining("a number"),
    });
  });

  it("2: an unknown country, with the nearest", () => {
    const line = plant("shares", AUS, "area", "AUZ");
    const found = only(findings());
    expect(found).toMatchObject({ rule: "reference", line, column: "area", value: "AUZ" });
    expect(found.suggestion).toContain("AUS");
    expect(found.file).toBe(join(folder, "shares.csv"));
  });

  it("2b: a country by its name in a source, with its code", () => {
    plant("shares", AUS, "area", "Burma");
    expect(only(findings())).toMatchObject({ rule: "reference", value: "Burma", suggestion: "MMR" });
  });

  it("3: a duplicate key", () => {
    const i = find("shares", AUS);
    rewrite("shares", (text) => {
      const all = text.split("\n");
      all.splice(i, 0, all[i] as string);
      return all.join("\n");
    });
    expect(only(findings())).toMatchObject({
      rule: "duplicate-key",
      line: i + 2,
      expected: expect.stringContaining(`line ${i + 1}`),
    });
  });

  it("4: a missing source", () => {
    const line = plant("shares", AUS, "source", "");
    expect(only(findings())).toMatchObject({ rule: "required", line, column: "source", value: "" });
  });

  it("5: a footnote digit glued to a number", () => {
    const start = "rare-earths,mine,production,all,REO,_WLD,AUS,2024,29000";
    const line = find("shares", start) + 1;
    rewrite("shares", (text) =>
      text.replace(start, start.replace("29000", "1329000")).replace("29,000 metric tons,usgs-mcs-2026-v1-0", "x"),
    );
    const found = only(findings());
    expect(found).toMatchObject({ line, column: "quantity", value: "1329000", suggestion: "29000" });
  });

  it("6: the wrong order", () => {
    const i = find("shares", AUS);
    rewrite("shares", (text) => {
      const all = text.split("\n");
      [all[i], all[i + 1]] = [all[i + 1] as string, all[i] as string];
      return all.join("\n");
    });
    expect(only(findings())).toMatchObject({ rule: "row-order", fixable: true });
  });

  it("7: CRLF", () => {
    rewrite("shares", (text) => text.replaceAll("\n", "\r\n"));
    expect(only(findings())).toMatchObject({ rule: "line-end", line: 1, fixable: true });
  });

  it("8: a byte order mark", () => {
    rewrite("shares", (text) => `\uFEFF${text}`);
    expect(only(findings())).toMatchObject({ rule: "byte-order-mark", line: 1, fixable: true });
  });

  it("9: a formula", () => {
    const line = plant("shares", AUS, "scope", '"=HYPERLINK(""http://example.org"")"');
    expect(only(findings())).toMatchObject({
      rule: "formula-injection",
      line,
      column: "scope",
      suggestion: 'HYPERLINK("http://example.org")',
    });
  });

  it("10: a share of 120", () => {
    const line = plant("shares", AUS, "share_pct", "120");
    expect(only(findings())).toMatchObject({
      rule: "type",
      line,
      column: "share_pct",
      value: "120",
      expected: "100 or less",
    });
  });
});

describe("other files of a spreadsheet", () => {
  it.each([
    ["semicolons", (text: string) => text.replaceAll(",", ";"), "header"],
    ["a missing last newline", (text: string) => text.trimEnd(), "final-newline"],
    [
      "a lost cell",
      (text: string) => text.replace("\nABW,Aruba,country,AW,533,,,", "\nABW,Aruba,country,AW,533,,"),
      "cell-count",
    ],
    ["an open quote", (text: string) => text.replace("\nABW,Aruba", '\nABW,"Aruba'), "csv-form"],
    ["an open quote in the header", (text: string) => `"${text}`, "csv-form"],
    ["thousands separators", (text: string) => text, "number-form"],
  ])("tells %s", (name, change, rule) => {
    if (name === "thousands separators") plant("shares", AUS, "quantity", '"6,300,000"');
    else rewrite("areas", change);
    expect(findings().map((finding) => finding.rule)).toContain(rule);
  });
});

describe("the fixer", () => {
  const shares = () => fixTable(tables.shares as never, Buffer.from(textOf("shares")), csvFolder);

  it("leaves right data alone", () => {
    expect(shares().changed).toEqual([]);
  });

  it("mends form, order and computed columns, and then finds nothing more", () => {
    const right = textOf("shares");
    const i = find("shares", AUS);
    rewrite("shares", (text) => {
      const all = text.split("\n");
      [all[i], all[i + 1]] = [all[i + 1] as string, all[i] as string];
      return `\uFEFF${all.join("\r\n")}`.replace("29000,t,eq,,,estimated,7.632", '"29,000",t,eq,,,estimated,9');
    });
    const { after, changed } = shares();
    expect(after).toBe(right);
    expect(changed.length).toBeGreaterThan(2);
    writeFileSync(join(folder, "shares.csv"), after);
    expect(shares().changed).toEqual([]);
    expect(findings()).toEqual([]);
  });

  it("touches nothing that it does not understand", () => {
    rewrite("shares", (text) => text.replace("commodity,stage", "stage,commodity"));
    expect(shares()).toMatchObject({ changed: [], refused: expect.stringContaining("header") });
  });
});
