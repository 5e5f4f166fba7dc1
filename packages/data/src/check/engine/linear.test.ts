import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { quoteCell } from "../../csv/cell.ts";
import { headerOf } from "../../csv/write.ts";
import { csvFolder } from "../../repository.ts";
import { type Table, tables } from "../../tables/index.ts";
import { fixTable } from "../cells/fix-table.ts";
import { readIds } from "../cells/read-ids.ts";
import { readTableChecked } from "../cells/table-check.ts";

const ids = readIds(csvFolder);
const folder = mkdtempSync(join(tmpdir(), "oreledger-linear-"));
afterAll(() => rmSync(folder, { recursive: true }));

const table = tables.claims as unknown as Table;
const width = Object.keys(table.row.shape).length;

/** Processor time of a check and a fix of one file, in milliseconds. */
function effort(text: string): number {
  const path = join(folder, "claims.csv");
  writeFileSync(path, text);
  const began = process.cpuUsage();
  readTableChecked("claims", path, { ids, rules: [] });
  fixTable(table, Buffer.from(text), folder);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** One row whose every cell is the same. */
const row = (cell: string) => `${headerOf(table)}\n${Array(width).fill(quoteCell(cell)).join(",")}\n`;
const rows = (cells: (i: number) => string, count: number) =>
  `${headerOf(table)}\n${Array.from({ length: count }, (_, i) => [cells(i), ...Array(width - 1).fill("")].join(",")).join("\n")}\n`;

const adversaries: Readonly<Record<string, (size: number) => string>> = {
  "a word without end": (size) => row("a".repeat(size)),
  "blanks within": (size) => row(`x${" ".repeat(size)}x`),
  "blanks at the end": (size) => row(`x${" ".repeat(size)}`),
  hyphens: (size) => row(`${"a-".repeat(size / 2)}!`),
  "an address without end": (size) => row(`claims/${"a/".repeat(size / 2)} `),
  "a web address": (size) => row(`https://${"a.".repeat(size / 2)} `),
  quotes: (size) => row('"'.repeat(size)),
  "a list": (size) => row("a;".repeat(size / 2)),
  digits: (size) => row("1".repeat(size)),
  thousands: (size) => row(`1${",000".repeat(size / 4)}x`),
  "broken letters": (size) => row("Ã¼".repeat(size / 2)),
  "an open quote": (size) => `${headerOf(table)}\n"${"a\n".repeat(size / 2)}`,
  "rows of one key": (size) => rows(() => "a", size / 20),
  "rows in the wrong order": (size) => rows((i) => String(1e6 - i), size / 20),
  "rows of unknown ids": (size) => rows((i) => `x${i}`, size / 20),
};

// Twice the size may take four times as long where memory gets scarce; what is quadratic takes two hundred times as long.
it.each(Object.keys(adversaries))(
  "%s: sixteen times as much takes not much more than sixteen times as long",
  (name) => {
    const make = adversaries[name] as (size: number) => string;
    // Texts that are far larger lie in a part of memory of their own, whose collecting is what takes most of the time.
    const SIZE = 1_000;
    const least = (size: number) => Math.min(...Array.from({ length: 3 }, () => effort(make(size))));
    least(SIZE);
    const ratios: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      // A millisecond of start is of no size.
      ratios.push((least(16 * SIZE) + 1) / (least(SIZE) + 1));
      if ((ratios.at(-1) as number) < 64) return;
    }
    expect(ratios.map((ratio) => Math.round(ratio))).toEqual("below 64");
  },
);
