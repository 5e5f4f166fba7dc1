import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { csvPath } from "../../csv/read.ts";
import { headerOf } from "../../csv/write.ts";
import { diffLedger } from "../../diff/diff-ledger.ts";
import { openSnapshot } from "../../diff/snapshot.ts";
import { repositoryRoot } from "../../repository.ts";
import { type Table, type TableName, tableNames, tables } from "../../tables/index.ts";
import { fixTable } from "../cells/fix-table.ts";
import { Recheck } from "./recheck.test-support.ts";

const small = join(repositoryRoot, "tests/cli/ledger");
const ledger = new Recheck(small);
const folder = mkdtempSync(join(tmpdir(), "oreledger-fuzz-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tableOf = (name: TableName) => tables[name] as unknown as Table;

/** Cells that hurt: signs of CSV, of spreadsheets and of regular expressions, numbers and dates at their edges, and cells of the ledger. */
const known = tableNames.flatMap((name) =>
  readFileSync(csvPath(small, { name }), "utf8")
    .split(/[\n,]/)
    .filter((cell) => cell !== ""),
);
const cell = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(
    "",
    '"',
    '""',
    '"a',
    'a"b',
    ",",
    ";",
    "\r",
    "\n",
    "\u0000",
    "\uFEFF",
    "\uFFFD",
    "=1+1",
    "-",
    "~",
    "%",
    "/",
  ),
  fc.constantFrom(
    "1E+05",
    "1e999",
    "-0",
    "0.1.2",
    "NaN",
    "1,5",
    "6.300.000",
    "24/11/2026",
    "9999-99-99",
    "0000",
    "45985",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double().map(String),
);
const text = (name: TableName) => {
  const table = tableOf(name);
  const width = Object.keys(table.row.shape).length;
  const row = fc.array(cell, { minLength: width, maxLength: width });
  const old = readFileSync(csvPath(small, table), "utf8").split("\n");
  return fc.oneof(
    fc
      .array(fc.oneof(row, fc.array(cell, { maxLength: width + 1 })), { maxLength: 6 })
      .map((rows) => [headerOf(table), ...rows.map((cells) => cells.join(","))].join("\n")),
    // Lines of the ledger with cells put into them, in any order.
    fc.array(fc.tuple(fc.constantFrom(...old), cell, fc.nat(width)), { maxLength: 8 }).map((lines) =>
      [
        headerOf(table),
        ...lines.map(([line, put, at]) =>
          line
            .split(",")
            .map((was, i, all) => (i === at % all.length ? put : was))
            .join(","),
        ),
      ].join("\n"),
    ),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
};
const file = fc.constantFrom(...tableNames).chain((name) => fc.record({ name: fc.constant(name), text: text(name) }));

it("no file makes the checker, the fixer or the diff crash: all they have is findings", () => {
  let refused = 0;
  let mended = 0;
  fc.assert(
    fc.property(file, ({ name, text }) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, text);
      const { findings } = ledger.with(new Map([[name, path]]));
      for (const finding of findings) {
        expect(finding.line).toBeGreaterThanOrEqual(0);
        expect(finding.expected).not.toBe("");
      }
      const fixed = fixTable(tableOf(name), readFileSync(path), small);
      if (fixed.refused === undefined) {
        // What the fixer leaves it leaves alone the next time, and diff tells nothing between the two.
        const again = fixTable(tableOf(name), Buffer.from(fixed.after), small);
        expect({ after: again.after, changed: again.changed }).toEqual({ after: fixed.after, changed: [] });
        mended++;
      } else refused++;
      const before = openSnapshot(folder, repositoryRoot);
      writeFileSync(path, fixed.after);
      const after = openSnapshot(folder, repositoryRoot);
      expect(diffLedger(after, after).tables).toEqual([]);
      diffLedger(before, after);
      rmSync(path);
    }),
    { numRuns: 300, seed: Number(process.env.ORELEDGER_SEED ?? 20261124) },
  );
  expect(Math.min(refused, mended)).toBeGreaterThan(20);
});
