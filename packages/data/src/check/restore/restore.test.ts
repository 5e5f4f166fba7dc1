import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quoteCell } from "../../csv/cell.ts";
import { readCsv } from "../../csv/csv.ts";
import { columnForms } from "../../csv/kind.ts";
import { csvPath } from "../../csv/read.ts";
import { csvFolder } from "../../repository.ts";
import { tableList, tables } from "../../tables/index.ts";
import type { Table } from "../../tables/table.ts";
import { fixTable } from "../cells/fix-table.ts";
import { dialects } from "./dialect.ts";
import { isSaveOf } from "./same-cell.ts";

const [american, british, german, germanMisread] = dialects as [
  (typeof dialects)[0],
  (typeof dialects)[0],
  (typeof dialects)[0],
  (typeof dialects)[0],
];

describe("a cell as a spreadsheet saves it", () => {
  it.each([
    ["036", "36", american],
    ["63,500", "63500", american],
    ["150000000", "1.5E+08", american],
    ["123456789012", "1.23457E+11", american],
    ["0.123456789012", "0.123456789", american],
    ["2025-10-20", "10/20/2025", american],
    ["2025-10-20", "20/10/25", british],
    ["2025-10-20", "20.10.2025", german],
    ["2025-10-20", "20. Okt 25", german],
    ["2025-10-20", "45950", american],
    ["2025-10-20", "2025-10-20 00:00:00", american],
    ["2025-10", "Oct-25", american],
    ["2025-10", "Okt 25", german],
    ["2025-10", "Mrz 25", german, false],
    ["3-5", "5-Mar", american],
    ["1.5", "01. Mai", germanMisread],
    ["0.42", "0,42", german],
    ["1.234", "1234", germanMisread],
    ["1.234", "1234", german, false],
    ["1234.5", "1.234,5", german],
    ["true", "WAHR", german],
    ["NA", "", american],
    ["-cmd", "#NAME?", german],
    ["2010–2015", "2010-2015", american],
    ["Česko", "?esko", american],
    ["Réunion", "RÃ©union", american],
    ["a\nb", "a\r\nb", american],
    ["13000", "13500", american, false],
    ["2025-10-20", "10/21/2025", american, false],
    ["2025-10-20", "20/10/2025", american, false],
    ["reported", "estimated", american, false],
    ["", "5", american, false],
    ["5", "", american, false],
  ])("of %j is %j: %o", (standing, saved, dialect, is = true) => {
    expect(isSaveOf(standing, saved, dialect as (typeof dialects)[0])).toBe(is);
  });
});

/** What a program makes of a cell that it reads without being told that it is text. */
interface Program {
  readonly delimiter: string;
  readonly start: string;
  readonly number: (value: number) => string;
  readonly day: (year: string, month: string, day: string) => string;
  readonly month: (year: string, month: number) => string;
  readonly truth: readonly [string, string];
}

const names = new Map(
  ["en", "de"].map((locale) => {
    const { format } = new Intl.DateTimeFormat(locale, { month: "short" });
    return [locale, Array.from({ length: 12 }, (_, i) => format(new Date(2000, i, 15)).replace(".", ""))] as const;
  }),
);
const short = (locale: string, month: number): string => names.get(locale)?.[month - 1] as string;
/** At most eleven characters, as a column of the usual width shows a number. */
const general = (value: number): string => {
  const plain = String(value);
  if (plain.length <= 11 && !plain.includes("e")) return plain;
  if (Math.abs(value) >= 1e11 || Math.abs(value) < 1e-4)
    return value
      .toExponential(5)
      .replace(/\.?0+e/, "e")
      .replace(/e([+-])(\d)$/, "e$10$2")
      .toUpperCase();
  return String(Number(value.toFixed(Math.max(0, 10 - String(Math.trunc(value)).length))));
};

const programs: Readonly<Record<string, Program>> = {
  "en-US": {
    delimiter: ",",
    start: "\uFEFF",
    number: general,
    day: (year, month, day) => `${Number(month)}/${Number(day)}/${year}`,
    month: (year, month) => `${short("en", month)}-${year.slice(2)}`,
    truth: ["TRUE", "FALSE"],
  },
  "de-DE": {
    delimiter: ";",
    start: "\uFEFF",
    number: (value) => general(value).replace(".", ","),
    day: (year, month, day) => `${day}.${month}.${year}`,
    month: (year, month) => `${short("de", month)} ${year.slice(2)}`,
    truth: ["WAHR", "FALSCH"],
  },
};

function saved(cell: string, { number, day, month, truth }: Program): string {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(cell);
  if (date) return day(date[1] as string, date[2] as string, date[3] as string);
  const part = /^(\d{4})-(\d{2})$/.exec(cell);
  if (part) return month(part[1] as string, Number(part[2]));
  if (/^(true|false)$/i.test(cell)) return truth[/t/i.test(cell[0] as string) ? 0 : 1];
  if (cell === "NA") return "";
  // Thousands divided as the ledger's own texts have them.
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell)) return number(Number(cell.replaceAll(",", "")));
  if (/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(cell)) return number(Number(cell));
  return cell.replaceAll("...", "…").replaceAll(" - ", " – ").replaceAll("\n", "\r\n");
}

const savedFile = (records: readonly (readonly string[])[], program: Program): Buffer =>
  Buffer.from(
    program.start +
      records
        .map((cells) =>
          cells
            .map((cell) => saved(cell, program))
            .map((cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
            .join(program.delimiter),
        )
        .join("\r\n") +
      "\r\n",
  );

describe.each(Object.entries(programs))("a save by a spreadsheet of %s", (_, program) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "oreledger-restore-"));
    writeFileSync(csvPath(folder, tables.sources), readFileSync(csvPath(csvFolder, tables.sources)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(tableList.map((table) => [table.name, table as unknown as Table] as const))(
    "of %s is undone, and the change that was meant stays",
    (_, table) => {
      const text = readFileSync(csvPath(csvFolder, table), "utf8");
      const { records } = readCsv(text);
      if (records.length < 2) return;
      const forms = columnForms(table);
      // A text that no rule leans on, in the middle; else the cell of a column with words of its own, or any other.
      const at = 1 + Math.floor((records.length - 1) / 2);
      const isFree = (i: number) => forms[i]?.kind === "text" && !table.key.includes(forms[i]?.name as never);
      const column = ["note", "reason", "locator", "summary", "title", "name"]
        .map((name) => forms.findIndex((form) => form.name === name))
        .concat(forms.map((_, i) => i))
        .find((i) => i >= 0 && isFree(i) && !/^[\d-]*$/.test(records[at]?.cells[i] ?? "")) as number | undefined;
      if (column === undefined) {
        expect(
          fixTable(
            table,
            savedFile(
              records.map(({ cells }) => cells),
              program,
            ),
            folder,
            [text],
          ).after,
        ).toBe(text);
        return;
      }
      const meant = records.map(({ cells }, i) =>
        i === at ? cells.map((cell, j) => (j === column ? `${cell}x meant` : cell)) : cells,
      );
      const { after, refused } = fixTable(table, savedFile(meant, program), folder, [text]);
      expect(refused).toBeUndefined();
      const expected = `${meant.map((cells) => cells.map(quoteCell).join(",")).join("\n")}\n`;
      const lines = expected.split("\n");
      expect(after.split("\n").filter((line, i) => line !== lines[i])).toEqual([]);
      expect(after === expected).toBe(true);
    },
  );

  it("keeps a figure and a date that were meant, read as the spreadsheet writes them", () => {
    const text = readFileSync(csvPath(csvFolder, tables.us_balances), "utf8");
    const records = readCsv(text).records.map(({ cells }) => [...cells]);
    const [header] = records as [string[]];
    const quantity = header.indexOf("quantity");
    const row = records.find((cells, i) => i > 0 && cells[quantity] === "1200") as string[];
    row[quantity] = "1234.5";
    const { after } = fixTable(tables.us_balances as unknown as Table, savedFile(records, program), folder, [text]);
    expect(after).toBe(`${records.map((cells) => cells.map(quoteCell).join(",")).join("\n")}\n`);
  });
});

describe("an edit that no spreadsheet made", () => {
  const table = tables.policy_events as unknown as Table;
  it("is left as it is, also where it changes only how a text is written", () => {
    const text = readFileSync(csvPath(csvFolder, table), "utf8");
    const edited = text.replace(/([a-z])-([a-z]+ )/, "$1–$2");
    expect(edited).not.toBe(text);
    expect(fixTable(table, Buffer.from(edited), csvFolder, [text]).after).toBe(edited);
  });
});
