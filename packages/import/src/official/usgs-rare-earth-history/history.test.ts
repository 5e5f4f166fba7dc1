import { describe, expect, it } from "vitest";
import type { WorkbookCell } from "../../workbook.ts";
import { readDs140 } from "./ds140.ts";

describe("Data Series 140", () => {
  const sheet: readonly (readonly WorkbookCell[])[] = [
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

  it("reads a year that stands as text", () =>
    expect(
      readDs140([
        ["Year", "Imports"],
        ["1990", 5],
      ]).balances.map(({ year, quantity }) => [year, quantity]),
    ).toEqual([[1990, 5]]));

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
