import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areaNames } from "../../area-names.ts";
import { readWorkbook, type Workbook } from "../../workbook.ts";
import { flowsOf, rules } from "./flows.ts";
import { queryOf } from "./query.ts";

const areaOf = areaNames([
  { id: "CHN", name: "China", aliases: [] },
  { id: "CHL", name: "Chile", aliases: [] },
  { id: "MMR", name: "Myanmar", aliases: ["Myanmar (Burma)"] },
]);
const workbook = await readWorkbook(join(import.meta.dirname, "fixtures/imports.xlsx"));
const products = new Set(["hs-2603", "hs-2846", "hs-8101", "hs-8505"]);
const read = (book: Workbook) => flowsOf(book, queryOf(book), areaOf, products, "imports.xlsx");
const changed = (sheet: string, change: (rows: unknown[][]) => void): Workbook => {
  const copy = structuredClone(new Map(workbook)) as Map<string, unknown[][]>;
  change(copy.get(sheet) as unknown[][]);
  return copy as unknown as Workbook;
};

describe("a DataWeb workbook", () => {
  it("names its own source", () => {
    expect(queryOf(workbook)).toMatchObject({
      flow: "imports",
      sourceId: "usitc-dataweb-imports-2026-07",
      partners: 3,
      firstYear: 2018,
    });
  });

  it("gives one row for each unit, a suppressed quantity never as zero", () => {
    const rows = read(workbook).flows.map(
      ({ exporter, product, period, quantity_unit, value_usd, quantity, status }) =>
        `${exporter} ${product} ${period} ${value_usd} ${quantity} ${quantity_unit} ${status}`,
    );
    expect(rows).toEqual([
      "CHN hs-8505 2018 1000 100 kg reported",
      "CHN hs-8505 2019 2000 200 kg incomplete",
      "CHN hs-8505 2018 500 5 number reported",
      "CHN hs-8101 2018 700 70 kg reported",
      "CHN hs-8101 2019 900 90 kg reported",
      "MMR hs-2846 2019 1234567 5000 kg reported",
      "CHL hs-2603 2018 40 null none reported",
      "CHL hs-8505 2018 60 null number withheld",
      "CHL hs-8505 2019 80 8 number reported",
      "CHN hs-8101 2018 null 60 kg_content reported",
      "CHN hs-8101 2019 null 80 kg_content reported",
    ]);
  });

  it("reads figures that are text with commas", () => {
    const commas = changed("Customs Value", (rows) => {
      for (const row of rows.slice(3))
        for (const [i, cell] of row.entries()) if (cell === 1234567) row[i] = "1,234,567";
    });
    expect(commas).not.toEqual(workbook);
    expect(read(commas)).toEqual(read(workbook));
  });

  it("says of every other cell why it is no row", () => {
    expect(read(workbook).leftOut).toEqual({
      [rules.zero]: 7,
      [rules.partial]: 14,
      [rules.secondWeight]: 1,
      [rules.yearToDate]: 1,
    });
  });

  it("refuses a workbook that lost a row, a unit or a country that is not known, a cell that is no figure", () => {
    expect(() => read(changed("Customs Value", (rows) => rows.splice(4, 1)))).toThrow(
      "Customs Value: the sheet counts 6 rows, and 5 are there",
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(5, 1, 1001)))).toThrow(
      "Customs Value, 2018: the sheet's total is 2300, and its rows add up to 2301",
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(4, 1, "Value for: stones")))).toThrow(
      'imports.xlsx:China, 8505: the unit "stones" is not known',
    );
    expect(() => read(changed("Customs Value", (rows) => rows[6]?.splice(1, 1, "Burma?")))).toThrow(
      'imports.xlsx:Burma?, 2846: No area is named "Burma?"',
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(5, 1, "n/a")))).toThrow(
      'Customs Value, row 4, 2018: "n/a" is no figure',
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(2, 1, "9999")))).toThrow(
      "imports.xlsx:China, 9999: there is no product hs-9999: add its row to products.csv first",
    );
    expect(() => queryOf(new Map())).toThrow("Query Parameters");
  });
});
