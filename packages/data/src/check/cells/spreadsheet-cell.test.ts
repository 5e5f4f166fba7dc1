import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columnForm } from "../../csv/kind.ts";
import { number, partialDate } from "../../tables/column.ts";
import { type Table, tables } from "../../tables/index.ts";
import { judgeCell } from "./cell-check.ts";
import { idsNear } from "./column-check.ts";
import { fixTable } from "./fix-table.ts";

const judged = (cell: string, schema: Parameters<typeof columnForm>[1]) => {
  const { fault } = judgeCell(cell, columnForm("x", schema));
  return fault === undefined ? "right" : `${fault.rule}${fault.fixable ? " fixed as" : ":"} ${fault.suggestion}`;
};

describe("a cell that a spreadsheet wrote in its own way", () => {
  it.each([
    ["24/11/2026", "date-form fixed as 2026-11-24"],
    ["11/24/2026", "date-form fixed as 2026-11-24"],
    ["24.11.2026", "date-form fixed as 2026-11-24"],
    ["3.4.2026", "date-form fixed as 2026-04-03"],
    ["2026/11/24", "date-form fixed as 2026-11-24"],
    ["2026-1-5", "date-form fixed as 2026-01-05"],
    ["2026-11-24 00:00:00", "date-form fixed as 2026-11-24"],
    ["24-Nov-2026", "date-form fixed as 2026-11-24"],
    ["05/05/2026", "date-form fixed as 2026-05-05"],
    ["03/04/2026", "date-form: 2026-04-03 or 2026-03-04"],
    ["24.11.26", "date-form: 2026-11-24"],
    ["24-Nov-26", "date-form: 2026-11-24"],
    ["Nov-26", "date-form: 2026-11"],
    ["46350", "date-form: 2026-11-24"],
    ["31.02.2026", "type: "],
    ["soon", "type: "],
    ["2026-11", "right"],
  ])("reads the date %s: %s", (cell, told) => expect(judged(cell, partialDate)).toBe(told));

  it.each([
    ["6,300,000", "number-form fixed as 6300000"],
    ["6.300.000", "number-form fixed as 6300000"],
    ["0,42", "number-form fixed as 0.42"],
    ["0,123", "number-form fixed as 0.123"],
    ["12.50", "number-form fixed as 12.5"],
    ["1E+05", "number-form: 100000"],
    ["1,5E+05", "number-form: 150000"],
    ["1E+400", "type: "],
    ["1 234", "number-form fixed as 1234"],
    ["29\u00a0000", "number-form fixed as 29000"],
    ["29\u202f000", "number-form fixed as 29000"],
    ["29'000", "number-form fixed as 29000"],
    ["29 000,5", "number-form fixed as 29000.5"],
    ["5 million", "number-form fixed as 5000000"],
    ["1.1 million", "number-form fixed as 1100000"],
    ["2 Billion", "number-form fixed as 2000000000"],
    ["1,500 million", "type: "],
    ["5 m", "type: "],
    ["29 00", "type: "],
    ["1 2345", "type: "],
    ["12.5", "right"],
  ])("reads the number %s: %s", (cell, told) => expect(judged(cell, number)).toBe(told));

  it.each([
    ["36", "leading-zero fixed as 036"],
    ["4", "leading-zero: 004"],
    ["036", "right"],
  ])("reads the code %s: %s", (cell, told) => expect(judged(cell, tables.areas.row.shape.m49.unwrap())).toBe(told));
});

describe("a cell that a person wrote in another way", () => {
  const { currency } = tables.commitments.row.shape;
  it.each([
    ["$", "currency-sign: USD"],
    ["US$", "currency-sign fixed as USD"],
    ["€", "currency-sign fixed as EUR"],
    ["¥", "currency-sign: CNY or JPY"],
    ["USD", "right"],
    ["dollars", "type: "],
  ])("reads the currency %s: %s", (cell, told) => expect(judged(cell, currency)).toBe(told));

  it.each([
    ["gallium, germanium", "list-form fixed as gallium;germanium"],
    ["gallium,germanium;dysprosium", "list-form fixed as gallium;germanium;dysprosium"],
    ["gallium;germanium", "right"],
    ["gallium, Germanium metal", "type: "],
  ])("reads the list %s: %s", (cell, told) =>
    expect(judged(cell, tables.commitments.row.shape.commodities)).toBe(told),
  );
});

describe("a file with semicolons", () => {
  const header = Object.keys(tables.exports.row.shape).join(";");
  const row = (value: string, mass: string, place: string) =>
    `AUS;USA;hs-2846;2020;importer_reported;kg;${value};customs;${mass};eq;reported;;;usitc-dataweb-imports-2026-07;${place};primary`;
  const fixed = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-semicolons-"));
    writeFileSync(join(folder, "exports.csv"), text);
    const result = fixTable(tables.exports as unknown as Table, Buffer.from(text), folder);
    rmSync(folder, { recursive: true });
    return result;
  };

  it("becomes the table's own, with decimal points, quotes and line ends, and is then left alone", () => {
    const { after, changed, refused } = fixed(
      `\uFEFF${header}\r\n${row("7750", "2,5", "Customs Value, Australia")}\r\n`,
    );
    expect(refused).toBeUndefined();
    expect(changed).toContain("semicolons between cells changed to commas");
    expect(after).toBe(
      `${header.replaceAll(";", ",")}\nAUS,USA,hs-2846,2020,importer_reported,kg,7750,customs,2.5,eq,reported,,,usitc-dataweb-imports-2026-07,"Customs Value, Australia",primary\n`,
    );
    expect(fixed(after).changed).toEqual([]);
  });

  it.each(["1,234", "1.234"])(
    "is refused, with the place, where %s may be one thing or a thousand times it",
    (mass) => {
      const text = `${header}\n${row("7750", mass, "x")}\n`;
      const { after, refused } = fixed(text);
      expect(after).toBe(text);
      expect(refused).toContain(`line 2, quantity ${mass}`);
    },
  );

  it("in another encoding is refused, with what to choose", () => {
    const bytes = Buffer.from(`${header}\n${row("1", "1", "Zürich")}\n`, "latin1");
    expect(fixTable(tables.exports as unknown as Table, bytes, ".").refused).toContain("CSV UTF-8");
  });
});

it("names the ids of a code that stands without what it is a code of", () => {
  const ids = new Map(["hs-850511", "hs17-850511", "hs-8505", "hs-8505110000"].map((id) => [id, id]));
  expect(idsNear("850511", ids)).toEqual(["hs-850511", "hs17-850511"]);
  expect(idsNear("hs-85051", ids)).toContain("hs-850511");
});
