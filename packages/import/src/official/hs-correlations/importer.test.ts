import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { toCSV } from "../../../../data/src/csv/write.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { onShelf, shelf } from "../../audit/shelf.ts";
import { readRecords } from "../../csv.ts";
import { linksOf } from "./read.ts";

const line = {
  from_edition: "HS2022",
  from_code: "811231",
  to_edition: "HS2017",
  to_code: "811292",
  relationship: "n:1",
  workbook: "book.xlsx",
};

it("reads a line as the newer code first", () => {
  expect(linksOf([line])).toMatchObject([
    { newer_edition: "hs22", newer_code: "811231", older_edition: "hs17", relationship: "many_to_one" },
  ]);
});

it.each([
  ["a code without its leading zero", { from_code: "81123" }],
  ["an edition that there is not", { to_edition: "HS2018" }],
  ["another relationship", { relationship: "1:2" }],
])("refuses %s, and says in which line", (_, change) => {
  expect(() => linksOf([line, { ...line, ...change }])).toThrow(/^Line 3: /);
});

describe.skipIf(!onShelf("hs-concordance", 1))("the correlations as collected", () => {
  it("imported again, are the committed rows byte for byte", () => {
    const table = tables.product_links;
    const links = linksOf(readRecords(join(shelf, "hs-concordance/hs2022_correlations_subset.csv")));
    expect(toCSV(table, links)).toBe(toCSV(table, readTable(join(import.meta.dirname, "../../../../data/csv"), table)));
  });
});
