import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Recheck } from "../../packages/data/src/check/engine/recheck.test-support.ts";
import { ledgerRules, streamedRules } from "../../packages/data/src/check/engine/rules.ts";
import { quoteCell } from "../../packages/data/src/csv/cell.ts";
import { readCsv } from "../../packages/data/src/csv/csv.ts";
import { csvPath } from "../../packages/data/src/csv/read.ts";
import { csvFolder } from "../../packages/data/src/repository.ts";
import { tableList } from "../../packages/data/src/tables/index.ts";
import { type Attack, attacks } from "./attacks.ts";

/** The rules of one row, which stand in the declarations of the tables. */
const rowRules = tableList.flatMap(({ rules = [] }) => rules.map(({ code }) => code));

const folder = mkdtempSync(join(tmpdir(), "oreledger-attacks-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A table with one row attacked. @returns The path of its file. */
function attacked({ table, on, change }: Attack): string {
  const records = readCsv(readFileSync(csvPath(csvFolder, { name: table }), "utf8")).records.map(({ cells }) => cells);
  const header = records[0] as readonly string[];
  const asRow = (cells: readonly string[]) => Object.fromEntries(header.map((name, i) => [name, cells[i] as string]));
  const at = records.findIndex((cells, i) => i > 0 && on(asRow(cells)));
  expect(at, `a row of ${table} to attack`).toBeGreaterThan(0);
  const row = asRow(records[at] as readonly string[]);
  const changed = change === null ? [] : [{ ...row, ...change(row) }];
  for (const other of changed) expect(other).not.toEqual(row);
  const all = [
    ...records.slice(0, at),
    ...changed.map((other) => header.map((name) => other[name] as string)),
    ...records.slice(at + 1),
  ];
  const path = join(folder, `${table}.csv`);
  writeFileSync(path, all.map((cells) => `${cells.map(quoteCell).join(",")}\n`).join(""));
  return path;
}

describe("an attack on the facts shows", { timeout: 120_000 }, () => {
  const ledger = new Recheck(csvFolder, { today: "2026-11-29" });

  it.each(attacks.map((attack) => [attack.kind, attack] as const))("%s", (_, attack) => {
    const { findings } = ledger.with(new Map([[attack.table, attacked(attack)]]));
    expect(findings.map(({ rule }) => rule)).toContain(attack.code);
  });

  it("by a rule that there is", () => {
    const codes = new Set([...ledgerRules, ...streamedRules].map(({ code }) => code).concat(rowRules));
    expect(attacks.filter(({ code }) => !codes.has(code))).toEqual([]);
    expect(new Set(attacks.map(({ kind }) => kind)).size).toBe(attacks.length);
  });
});
