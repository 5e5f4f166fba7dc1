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
const fixture = await readWorkbook(join(import.meta.dirname, "fixtures/imports.xlsx"));
const workbook: Workbook = new Map(
  [...fixture].map(([name, rows]) => [name, name === "Query Parameters" ? [...rows, ["Data Format", "1"]] : rows]),
);
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
      flow: { direction: "imports" },
      scale: 1,
      sourceId: "usitc-dataweb-imports-2026-07",
      countries: ["Chile", "China", "Myanmar (Burma)"],
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

  it("refuses a workbook that lost a row, or a cell that is no figure", () => {
    expect(() => read(changed("Customs Value", (rows) => rows.splice(4, 1)))).toThrow(
      "Customs Value: the sheet states 6 rows but contains 5",
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(5, 1, 1001)))).toThrow(
      "Customs Value, 2018: the sheet's total is 2300, but its rows add up to 2301",
    );
    expect(() => read(changed("Customs Value", (rows) => rows[3]?.splice(5, 1, "n/a")))).toThrow(
      'Customs Value, row 4, 2018: "n/a" is not a figure',
    );
    expect(() => read(changed("Customs Value", (rows) => rows.push([...(rows[3] as unknown[])])))).toThrow(
      "China, 8505, kilograms, 2018 appears twice",
    );
    expect(() => queryOf(new Map())).toThrow("Query Parameters");
  });

  it("leaves a row out whose unit, country or heading is not known, and reads the rest", () => {
    for (const [row, column, value, reason] of [
      [3, 4, "Value for: stones", 'the unit "stones" is unknown'],
      [6, 1, "Burma?", 'No area has the name "Burma?"'],
      [3, 2, "9999", "there is no product hs-9999: add its row to products.csv first"],
    ] as const) {
      const { flows, refused } = read(changed("Customs Value", (rows) => rows[row]?.splice(column, 1, value)));
      expect(flows.length).toBeGreaterThan(7);
      // Its quantity has no row to stand in.
      expect(refused.map((each) => each.reason)).toEqual([
        expect.stringContaining(reason),
        expect.stringContaining("a quantity is in"),
      ]);
    }
  });

  it("refuses a query that changes the figures and is not read, naming the parameter and its value", () => {
    const asked = (name: string, value: unknown) =>
      changed("Query Parameters", (rows) => {
        const at = rows.findIndex(([each]) => each === name);
        if (at < 0) rows.push([name, value]);
        else rows[at] = [name, value];
      });
    for (const [name, value, message] of [
      ["Data Format", "12", 'the Data Format "12" is not one of 1, 1000, 1000000'],
      ["Data Format", "Percent of total", 'the Data Format "Percent of total" is not one of'],
      ["Data Format", null, "there is no Data Format"],
      ["Trade Flow", "Trade Balance", 'the Trade Flow "Trade Balance" is not one of'],
      ["Classification System", "NAIC Codes", 'Classification System "NAIC Codes"'],
      ["Timeframe Aggregation", "Monthly", 'Timeframe Aggregation "Monthly"'],
      ["District Aggregation", "Break Out District", 'District Aggregation "Break Out District"'],
      ["Import Program Aggregation", "Break Out CSC", 'Import Program Aggregation "Break Out CSC"'],
      ["Country Aggregation", "Aggregate Countries", "their sum is not an area"],
      ["Select Type", "Select Individual Districts", 'Select Type "Select Individual Districts"'],
      ["Seasonal Adjustment", "YES", 'Seasonal Adjustment "YES"'],
    ] as const)
      expect(() => queryOf(asked(name, value)), `${name} ${value}`).toThrow(message);
    expect(queryOf(asked("Download Date", "February 2, 2025, 10:26 AM")).downloaded).toBe("2025-02-02");
    expect(queryOf(asked("Years", 2018))).toMatchObject({ firstYear: 2018, lastYear: 2018 });
  });
});

/** A workbook of one year of two partners, in a layout of its own. */
const small = (
  parameters: Record<string, unknown>,
  sheets: Record<string, readonly (readonly (string | number)[])[]>,
): Workbook =>
  new Map<string, unknown>([
    [
      "Query Parameters",
      Object.entries({
        "Download Date": "2025-03-31T15:41:54.802Z",
        "Trade Flow": "Imports For Consumption",
        "Data Format": "1",
        Years: "2022, 2023",
        "Select Type": "Use All Countries",
        "Country List": null,
        ...parameters,
      }) as [string, string | null][],
    ],
    ...Object.entries(sheets),
  ]) as unknown as Workbook;
const dims = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description"] as const;
const inShort = (book: Workbook) =>
  read(book).flows.map((f) =>
    [
      f.exporter,
      f.importer,
      f.product,
      f.period,
      f.value_usd,
      f.valuation,
      f.quantity,
      f.quantity_unit,
      f.printed,
    ].join(" "),
  );

describe("the layouts that DataWeb offers", () => {
  const wide = {
    "Customs Value": [
      [...dims, "2022", "2023"],
      ["Customs Value", "China", "2846", "X", "Value for: kilograms", 4.5, 0],
      ["Total:", "", "", "", "", 4.5, 0],
    ],
    "First Unit of Quantity": [
      [...dims, "2022", "2023", "2022_Suppressed", "2023_Suppressed"],
      ["First Unit of Quantity", "China", "2846", "X", "kilograms", 0.3, 2, 0, 0],
    ],
  };

  it("multiplies values and quantities by the Data Format, and keeps what is printed", () => {
    expect(inShort(small({ "Data Format": "1000" }, wide))).toEqual([
      "CHN USA hs-2846 2022 4500 customs 300 kg 4.5 thousand USD; 0.3 thousand kilograms",
      "CHN USA hs-2846 2023  customs 2000 kg 0 thousand USD; 2 thousand kilograms",
    ]);
    expect(inShort(small({ "Data Format": "1,000,000" }, wide))[0]).toBe(
      "CHN USA hs-2846 2022 4500000 customs 300000 kg 4.5 million USD; 0.3 million kilograms",
    );
    expect(inShort(small({ "Data Format": 1 }, wide))).toEqual([
      "CHN USA hs-2846 2022 4.5 customs 0.3 kg ",
      "CHN USA hs-2846 2023 0 customs 2 kg ",
    ]);
  });

  it("reads years as lines, as columns, and as sheets of their own", () => {
    const rows = [
      "CHN USA hs-2846 2022 10 customs 1 kg ",
      "CHN USA hs-2846 2023 20 customs 2 kg ",
      "CHL USA hs-2846 2023 30 customs 3 kg ",
    ];
    const line = (measure: string, country: string, unit: string, figure: number) =>
      [measure, country, "2846", "X", unit, figure] as const;
    const lines = (measure: string, unit: string, by: number) => [
      ["Data Type", "Country", "HTS Number", "Description", "Year", "Quantity Description", measure],
      [measure, "China", "2846", "X", "2022", unit, 1 * by],
      [measure, "China", "2846", "X", 2023, unit, 2 * by],
      [measure, "Chile", "2846", "X", "2023", unit, 3 * by],
    ];
    expect(
      inShort(
        small(
          {},
          {
            "Customs Value": lines("Customs Value", "Value for: kilograms", 10),
            "First Unit of Quantity": lines("First Unit of Quantity", "kilograms", 1),
          },
        ),
      ),
    ).toEqual(rows);
    const sheet = (measure: string, year: number, by: number, unit: string) => [
      [...dims, String(year)],
      ...(year === 2022
        ? [line(measure, "China", unit, 1 * by)]
        : [line(measure, "China", unit, 2 * by), line(measure, "Chile", unit, 3 * by)]),
    ];
    expect(
      inShort(
        small(
          {},
          Object.fromEntries(
            [2022, 2023].flatMap((year) => [
              [`${year}, Customs Value`, sheet("Customs Value", year, 10, "Value for: kilograms")],
              [`${year}, First Unit of Quantity`, sheet("First Unit of Quantity", year, 1, "kilograms")],
            ]),
          ),
        ),
      ),
    ).toEqual(rows);
    const split = {
      "Customs Value": [
        [...dims, "2022", "2023"],
        line("Customs Value", "China", "Value for: kilograms", 10).concat(20),
        line("Customs Value", "Chile", "Value for: kilograms", 0).concat(30),
      ],
    };
    expect(read(small({}, split)).flows.map((flow) => [flow.exporter, flow.period, flow.value_usd])).toEqual([
      ["CHN", "2022", 10],
      ["CHN", "2023", 20],
      ["CHL", "2023", 30],
    ]);
  });

  it("marks total exports and general imports, and reads a total over all countries as the world", () => {
    const fas = {
      "FAS Value": [
        ["Data Type", "HTS Number", "Quantity Description", "2022"],
        ["FAS Value", "2846", "Value for: kilograms", 7],
      ],
    };
    const book = small({ "Trade Flow": "Total Exports", "Country Aggregation": "Aggregate Countries" }, fas);
    expect(queryOf(book).sourceId).toBe("usitc-dataweb-exports-total-2025-03");
    const [flow] = read(book).flows;
    expect(flow).toMatchObject({ exporter: "USA", importer: "_WLD", value_usd: 7, valuation: "FAS" });
    expect(flow?.scope).toMatch(/^Total exports/);
    expect(queryOf(small({ "Trade Flow": "General Imports" }, wide)).sourceId).toBe(
      "usitc-dataweb-imports-general-2025-03",
    );
  });

  it("refuses a sheet that is broken out by a part of the trade", () => {
    const broken = {
      "Customs Value": [
        [...dims, "District", "2022"],
        ["Customs Value", "China", "2846", "X", "Value for: kilograms", "Boston, MA", 7],
      ],
    };
    expect(() => read(small({}, broken))).toThrow('Customs Value: the column "District" is not read');
  });
});
