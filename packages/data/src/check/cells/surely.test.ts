import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { parseCell } from "../../csv/cell.ts";
import { readCsv } from "../../csv/csv.ts";
import { columnForms } from "../../csv/kind.ts";
import { csvPath } from "../../csv/read.ts";
import { csvFolder } from "../../repository.ts";
import { partialDate, year } from "../../tables/column.ts";
import { type Table, tableList } from "../../tables/index.ts";
import { judgeCell, judging } from "./cell-check.ts";
import { surely } from "./surely.ts";

it.each([
  [z.string(), "a", true],
  [z.string(), 1, false],
  [z.string().regex(/^a+$/), "aa", true],
  [z.string().regex(/^a+$/), "ab", false],
  [z.string().regex(/a/g), "a", false],
  [z.string().min(2), "abc", false],
  [z.enum(["a", "b"]), "b", true],
  [z.enum(["a", "b"]), "c", false],
  [z.number(), 0.5, true],
  [z.number(), Number.POSITIVE_INFINITY, false],
  [z.number(), "1", false],
  [z.number().min(0), 0, true],
  [z.number().min(0), -0.1, false],
  [z.number().max(100), 100, true],
  [z.number().max(100), 100.1, false],
  [z.number().gt(0), 0, false],
  [z.number().lt(1), 1, false],
  [z.number().multipleOf(2), 4, false],
  [year, 1800, true],
  [year, 1799, false],
  [year, 1999.5, false],
  [year, 2 ** 60, false],
  [partialDate, "2026-01-01", false],
  [z.array(z.string()), ["a"], false],
  [z.string().nullable(), null, false],
])("%#: accepts what surely fits", (schema, value, expected) => {
  expect(surely(schema)(value)).toBe(expected);
});

/** Cells of which most are wrong in one column or another. */
const odd = [
  "",
  "0",
  "-1",
  "1e5",
  "2026",
  "101",
  "USA",
  "eq",
  "x",
  "a-b",
  " a",
  "a ",
  "=1",
  "-x",
  "+1",
  "@a",
  "é",
  "a\u00A0b",
  "1".repeat(400),
  "a".repeat(1001),
];

it.each(tableList.map((table) => [table.name, table as unknown as Table] as const))(
  "%s: finds of a cell what the whole judgement finds",
  (name, table) => {
    const [, ...records] = readCsv(readFileSync(csvPath(csvFolder, { name }), "utf8")).records;
    const step = Math.ceil(records.length / 20);
    const held = records.filter((_, i) => i % step === 0).map(({ cells }) => cells);
    for (const [i, form] of columnForms(table).entries()) {
      const judge = judging(form);
      for (const cell of [...odd, ...held.map((cells) => cells[i] as string)])
        expect({ cell, ...judge(cell) }).toEqual({ cell, ...judgeCell(cell, form) });
      // That most cells are judged the short way is what makes a large table fast.
      const fits = surely(form.schema);
      if (name === "exports" && form.kind === "number")
        expect(held.every((cells) => cells[i] === "" || fits(parseCell(cells[i] as string, "number") as number))).toBe(
          true,
        );
    }
  },
);
