import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/form/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import { readDs140 } from "./ds140.ts";
import type { Sheet } from "./sheet.ts";
import { nameAndMarks, readYearbook } from "./yearbook.ts";

const areaOf = areaNames(readTable(join(import.meta.dirname, "../../../../data/csv"), tables.areas));

describe("Data Series 140", () => {
  const sheet: Sheet = [
    ["RARE EARTHS STATISTICS1", null, null],
    ["Year", "Production", "Imports", "Unit value (98$/t)", "World production"],
    [1956, "W", 27.8, 30400, 5230],
    [2001, 0, 19200, "NA", 94500],
    ["NA Not available. W Withheld to avoid disclosing company proprietary data.", null],
  ];

  it("makes a balance of each US cell, and shares of US and world production", () => {
    const { balances, shares } = readDs140(sheet);
    expect(
      balances.map(({ item, form, year, quantity, unit, status }) => [item, form, year, quantity, unit, status]),
    ).toEqual([
      ["mine_production", "all", 1956, null, "t", "withheld"],
      ["imports", "all", 1956, 27.8, "t", "reported"],
      ["price", "unit-value-in-1998-dollars", 1956, 30_400, "USD_per_t", "reported"],
      ["mine_production", "all", 2001, 0, "t", "nil"],
      ["imports", "all", 2001, 19_200, "t", "reported"],
      ["price", "unit-value-in-1998-dollars", 2001, null, "USD_per_t", "not_available"],
    ]);
    expect(shares.map(({ area, year, quantity, status }) => [area, year, quantity, status])).toEqual([
      ["USA", 1956, null, "withheld"],
      ["_WLD", 1956, 5230, "reported"],
      ["USA", 2001, 0, "nil"],
      ["_WLD", 2001, 94_500, "reported"],
    ]);
  });

  it("stops at a column or a cell that it does not know", () => {
    expect(() => readDs140([["Year", "Stocks"]])).toThrow(/not understood: Stocks/);
    expect(() =>
      readDs140([
        ["Year", "Imports"],
        [1990, "about 5"],
      ]),
    ).toThrow(/Imports, 1990: the cell "about 5"/);
    expect(() => readDs140([])).toThrow(/no line begins with Year/);
  });
});

describe("the Minerals Yearbook's table 8", () => {
  const sheet: Sheet = [
    ["Country or locality2", null, 2021, null, 2022, null],
    ["Indiae, 4", null, 2900, null, 2900, null],
    ["Burundi", null, 180, "e", "--", null],
    ["China3", null, 168000, null, 210000, "e"],
    ["Total", null, 290000, "r", 297000, null],
    ["eEstimated.  rRevised.  -- Zero."],
    ["3Official production quota."],
    ["4Not disclosed."],
  ];

  it("parts names from marks, and marks from figures", () => {
    const rows = readYearbook(sheet, areaOf);
    expect(rows.map(({ area, year, quantity, status, scope }) => [area, year, quantity, status, scope])).toEqual([
      ["IND", 2021, 2900, "estimated", "Not disclosed."],
      ["IND", 2022, 2900, "estimated", "Not disclosed."],
      ["BDI", 2021, 180, "estimated", null],
      ["BDI", 2022, 0, "nil", null],
      ["CHN", 2021, 168_000, "reported", "Official production quota."],
      ["CHN", 2022, 210_000, "estimated", "Official production quota."],
      ["_WLD", 2021, 290_000, "reported", "Revised."],
      ["_WLD", 2022, 297_000, "reported", null],
    ]);
    expect(rows[3]?.printed).toBe('"--" metric tons');
  });

  it("does not take the last letter of a name for a mark", () => {
    const isName = (name: string) => ["Greece", "Thailand"].includes(name);
    expect(nameAndMarks("Greece", isName)).toEqual(["Greece", []]);
    expect(nameAndMarks("Greecee", isName)).toEqual(["Greece", ["e"]]);
    expect(nameAndMarks("Thailande, 5", isName)).toEqual(["Thailand", ["e", "5"]]);
    expect(() => nameAndMarks("Utopiae", isName)).toThrow(/Utopiae/);
  });

  it("stops at a mark without a footnote", () =>
    expect(() => readYearbook([sheet[0] as [], ["China9", null, 1, null, 1, null], ["eEstimated."]], areaOf)).toThrow(
      /the mark "9" has no footnote/,
    ));
});
