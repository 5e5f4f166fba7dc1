import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import { partnerFlows } from "./partner-rows.ts";
import { type PartnerTable, partnerTableOf } from "./partner-tables.ts";
import type { Sheet } from "./table.ts";

const areaOf = areaNames(readTable(join(import.meta.dirname, "../../../../data/csv"), tables.areas));
const cited = { source: "usgs-myb-test", table: "Minerals Yearbook 2022, test, table 6" };

const read = (sheet: Sheet) => partnerFlows(sheet, partnerTableOf(sheet) as PartnerTable, cited, areaOf);
const brief = (sheet: Sheet) =>
  read(sheet).flows.map(({ exporter, importer, product, period, quantity, value_usd, status }) =>
    [exporter, importer, product, period, quantity, value_usd, status].join(" "),
  );

const end: Sheet = [
  ["rRevised.  -- Zero."],
  ["1Table includes data available through May 11, 2020."],
  ["2Customs values."],
  ["3Less than ½ unit."],
];

/** US imports of natural graphite, in two of its classes and their total, by year. */
const natural = (...lines: Sheet): Sheet => [
  ["TABLE 6"],
  ["U.S. IMPORTS FOR CONSUMPTION OF NATURAL GRAPHITE, BY COUNTRY OR LOCALITY1"],
  [null],
  [null, null, "Crystalline flake"],
  [null, null, "and flake dust", null, null, null, "Amorphous", null, null, null, "Total"],
  [null, null, ...["Quantity", null, "Value2", null, "Quantity", null, "Value2", null, "Quantity", null, "Value2"]],
  [
    "Country or locality",
    null,
    ...Array.from({ length: 3 }, () => ["(metric tons)", null, "(thousands)", null]).flat(),
  ],
  ...lines,
  ...end,
];
const line = (label: string, ...figures: Sheet[number]): Sheet[number] => [label, null, ...figures];

describe("a table of US trade by class and partner", () => {
  it("is told by its title", () => {
    expect(partnerTableOf(natural())).toMatchObject({ chapter: "graphite", direction: "imports" });
    expect(partnerTableOf([["TABLE 2"], ["U.S. CONSUMPTION OF NATURAL GRAPHITE, BY END USE1"]])).toBeUndefined();
  });

  it("gives each class its partners, the others in one sum and the total, and leaves out what spans classes", () => {
    const sheet = natural(
      ["2018:"],
      line("Mexico", "--", null, "--", null, 13300, null, 5650, "r", 13300, null, 5650),
      line("Other4", "(3)", null, 4, null, "--", null, "--", null, "(3)", null, 4),
      line("Total", 1, "r", 4, null, 13300, null, 5650, null, 13300, null, 5650),
      ["See footnotes at end of table."],
      ["TABLE 6—Continued"],
    );
    expect(brief(sheet)).toEqual([
      "MEX USA usgs-graphite-flake 2018 0 0 nil",
      "MEX USA usgs-graphite-amorphous 2018 13300 5650000 reported",
      "_OTH USA usgs-graphite-flake 2018  4000 reported",
      "_OTH USA usgs-graphite-amorphous 2018 0 0 nil",
      "_WLD USA usgs-graphite-flake 2018 1 4000 reported",
      "_WLD USA usgs-graphite-amorphous 2018 13300 5650000 reported",
    ]);
    const { flows, leftOut, classes } = read(sheet);
    expect(leftOut).toEqual({ spanning: 6, bare: 0 });
    expect([...classes.values()]).toEqual([
      `${cited.table}, Crystalline flake and flake dust`,
      `${cited.table}, Amorphous`,
    ]);
    expect(flows.slice(1, 3)).toMatchObject([
      {
        quantity_unit: "t",
        valuation: "customs",
        comparator: "eq",
        scope: "Revised.",
        printed: "13300 metric tons; 5650 r thousand dollars",
        locator: `${cited.table}, Amorphous, row Mexico, 2018`,
      },
      {
        comparator: "lt",
        scope: "Quantity of less than half a metric ton.",
        printed: "(3) metric tons; 4 thousand dollars",
        locator: `${cited.table}, Crystalline flake and flake dust, row Other, 2018`,
      },
    ]);
  });

  it("leaves out a year whose partners are not printed: it would stand in place of those of the book before", () => {
    const sheet = natural(
      line("2018", 1, null, 2, null, 3, null, 4, null, 4, null, 6),
      ["2019:"],
      line("Total", 5, null, 6, null, 7, null, 8, null, 12, null, 14),
    );
    expect(brief(sheet)).toEqual([
      "_WLD USA usgs-graphite-flake 2019 5 6000 reported",
      "_WLD USA usgs-graphite-amorphous 2019 7 8000 reported",
    ]);
    expect(read(sheet).leftOut).toEqual({ spanning: 2, bare: 6 });
  });

  it("reads years that stand over the columns, and a class that only the title names", () => {
    const sheet: Sheet = [
      ["TABLE 8"],
      ["U.S. IMPORTS FOR CONSUMPTION OF SYNTHETIC GRAPHITE, BY COUNTRY OR LOCALITY1, 2"],
      [null],
      [null, null, 2019, null, null, null, 2020],
      [null, null, "Quantity", null, "Value2", null, "Quantity", null, "Value2"],
      ["Country or locality", null, "(metric tons)", null, "(thousands)", null, "(metric tons)", null, "(thousands)"],
      line("China", 28400, "r", 191000, null, 20600, null, 118000),
      ...end,
    ];
    expect(brief(sheet)).toEqual([
      "CHN USA usgs-synthetic-graphite 2019 28400 191000000 reported",
      "CHN USA usgs-synthetic-graphite 2020 20600 118000000 reported",
    ]);
  });

  /** US imports of lithium chemicals, in blocks of lines. */
  const chemicals = (...lines: Sheet): Sheet => [
    ["TABLE 3"],
    ["U.S. IMPORTS FOR CONSUMPTION OF LITHIUM CHEMICALS, BY COMPOUND AND COUNTRY OR"],
    ["LOCALITY1"],
    [null],
    [null, null, 2021, null, null, null, 2022],
    [null, null, "Gross weight", null, "Value2", null, "Gross weight", null, "Value2"],
    [
      "Compound and country or locality",
      null,
      ...["(metric tons)", null, "(thousands)", null, "(metric tons)", null, "(thousands)"],
    ],
    ...lines,
    ...end,
  ];

  it("reads classes that stand over blocks of lines, and what the total contains", () => {
    const sheet = chemicals(
      ["Lithium carbonate:"],
      line("Chile", 5800, null, 39500, null, 8070, null, 108000),
      line("Total", 5800, null, 39500, null, 8070, null, 108000),
      line("Total Li content", 1089.1, "r", "XX", null, "(3)", null, "XX"),
      ["Lithium hydroxide:"],
      line("Russia", 238, null, 2980, null, 43, null, 993),
    );
    expect(brief(sheet)).toEqual([
      "CHL USA usgs-lithium-carbonate 2021 5800 39500000 reported",
      "CHL USA usgs-lithium-carbonate 2022 8070 108000000 reported",
      "_WLD USA usgs-lithium-carbonate 2021 5800 39500000 reported",
      "_WLD USA usgs-lithium-carbonate 2022 8070 108000000 reported",
      "_WLD USA usgs-lithium-carbonate 2021 1089.1  reported",
      "_WLD USA usgs-lithium-carbonate 2022   qualitative",
      "RUS USA usgs-lithium-hydroxide 2021 238 2980000 reported",
      "RUS USA usgs-lithium-hydroxide 2022 43 993000 reported",
    ]);
    expect(read(sheet).flows.slice(4, 6)).toMatchObject([
      { quantity_unit: "t_content", value_usd: null, comparator: "eq", scope: "Lithium content. Revised." },
      {
        quantity_unit: "t_content",
        comparator: "lt",
        scope: "Lithium content. Quantity of less than half a metric ton.",
        printed: "(3) metric tons",
      },
    ]);
  });

  it("reads a class whose one partner stands in its own line, which is its total too", () => {
    const sheet = chemicals(
      line("Lithium carbonate, U.S.P.,4 India", "(3)", null, 5, null, 12, null, 50),
      line("Lithium carbonate, U.S.P.,4 India, Li content", "(3)", null, "XX", null, 2, null, "XX"),
    );
    expect(brief(sheet).filter((flow) => flow.includes("2022"))).toEqual([
      "IND USA usgs-lithium-carbonate-usp 2022 12 50000 reported",
      "_WLD USA usgs-lithium-carbonate-usp 2022 12 50000 reported",
      "IND USA usgs-lithium-carbonate-usp 2022 2  reported",
      "_WLD USA usgs-lithium-carbonate-usp 2022 2  reported",
    ]);
    expect(read(sheet).flows.map(({ locator }) => locator)[4]).toBe(
      `${cited.table}, Lithium carbonate, U.S.P., row India, Li content, 2021`,
    );
  });

  it("gives what goods contain, in a column of its own, a row beside theirs", () => {
    const sheet: Sheet = [
      ["TABLE 4"],
      ["U.S. IMPORTS FOR CONSUMPTION OF COBALT, BY COUNTRY OR LOCALITY1"],
      [null],
      [null, null, "Metal2", null, null, null, null, null, "Other forms4"],
      [null, null, "Quantity", null, null, null, null, null, "Quantity"],
      [null, null, "(metric tons)", null, null, null, null, null, "(metric tons)"],
      [null, null, ...["Gross", null, "Cobalt", null, "Value2", null, "Gross", null, "Cobalt", null, "Value2"]],
      [
        "Country or locality",
        null,
        ...["weight", null, "content5", null, "(thousands)", null, "weight", null, "content5", null, "(thousands)"],
      ],
      ["2022:"],
      line("Russia", 455, null, 455, null, 24300, null, "(3)", null, "(3)", "r", 4),
      ...end,
    ];
    expect(brief(sheet)).toEqual([
      "RUS USA usgs-cobalt-metal-imports 2022 455 24300000 reported",
      "RUS USA usgs-cobalt-metal-imports 2022 455  estimated",
      "RUS USA usgs-cobalt-salts 2022  4000 reported",
      "RUS USA usgs-cobalt-salts 2022   qualitative",
    ]);
    expect(read(sheet).flows.map(({ quantity_unit, scope }) => [quantity_unit, scope])).toEqual([
      ["t", null],
      ["t_content", "Cobalt content, estimated from gross weight."],
      ["t", "Quantity of less than half a metric ton."],
      ["t_content", "Cobalt content, estimated from gross weight. Revised. Quantity of less than half a metric ton."],
    ]);
  });

  it("reads a table of contents alone, a class for each column; a content that is assumed is an estimate", () => {
    const sheet: Sheet = [
      ["TABLE 9"],
      ["U.S. IMPORTS FOR CONSUMPTION OF NICKEL PRODUCTS, BY COUNTRY OR LOCALITY1"],
      [null],
      ["(Metric tons, nickel content)2"],
      [null],
      [null, null, 2020],
      [null, null, "Powder", null, "Stainless–", null, "Total", null, "Wrought nickel"],
      ["Country or locality3", null, "and flakes", null, "steel scrap", null, "in 2019", null, "in 20205"],
      line("Canada", 2320, null, 9060, null, 69600, null, "(3)"),
      ...end,
    ];
    expect(brief(sheet)).toEqual([
      "CAN USA usgs-nickel-powders 2020 2320  reported",
      "CAN USA usgs-stainless-steel-scrap 2020 9060  estimated",
      "CAN USA usgs-wrought-nickel 2020   qualitative",
    ]);
    const { flows, leftOut } = read(sheet);
    expect(leftOut).toEqual({ spanning: 1, bare: 0 });
    expect(flows[1]).toMatchObject({
      quantity_unit: "t_content",
      valuation: "unspecified",
      scope: "Nickel content, an assumed part of the gross weight.",
      locator: `${cited.table}, Stainless-steel scrap, row Canada, 2020`,
    });
  });

  it("counts goods by what they contain where the title says so, and leaves scrap to the tables of its own", () => {
    const sheet: Sheet = [
      ["TABLE 14"],
      ["U.S. EXPORTS OF UNMANUFACTURED COPPER (COPPER CONTENT), BY COUNTRY OR LOCALITY1"],
      [null],
      [null, null, "Refined5", null, null, null, "Unalloyed copper scrap6"],
      [null, null, "Quantity", null, "Value6", null, "Quantity", null, "Value6"],
      ["Country or locality", null, "(metric tons)", null, "(thousands)", null, "(metric tons)", null, "(thousands)"],
      ["2020:"],
      line("Mexico", 26800, null, 173000, null, 2650, null, 14500),
      ...end,
      ["6Free alongside ship value."],
    ];
    expect(brief(sheet)).toEqual(["USA MEX usgs-refined-copper-exports 2020 26800 173000000 reported"]);
    expect(read(sheet)).toMatchObject({
      flows: [{ quantity_unit: "t_content", valuation: "FAS" }],
      leftOut: { spanning: 2 },
    });
  });

  const figures = [1, null, 4, null, 5, null, 6, null, 6, null, 10];
  it.each([
    ["a country that no area knows", natural(["2018:"], line("Utopia", ...figures)), /"Utopia" is not understood/],
    ["a line before any year", natural(line("China", ...figures)), /"China" is not understood/],
    ["a heading that is new", natural(["Vein:"]), /"Vein:" is not understood/],
    ["a mark other than r", natural(["2018:"], line("China", 1, "e", 4)), /the cell "1 e" is not understood/],
    ["a cell that is no figure", natural(["2018:"], line("China", "W", null, 4)), /the cell "W" is not understood/],
    ["a footnote of other words", natural(["2018:"], line("China", "(2)", null, 4)), /the cell "\(2\)" is not/],
    ["a weight without a value", natural(["2018:"], line("China", 1, null, "--")), /do not go together/],
    [
      "a class that is new",
      natural(["2018:"], line("China", ...figures)).map((cells) =>
        cells.map((cell) => (cell === "Amorphous" ? "Vein" : cell)),
      ),
      /"China" is not understood/,
    ],
    [
      "a column that counts something else",
      natural().map((cells) => cells.map((cell) => (cell === "(thousands)" ? "(millions)" : cell))),
      /the column "Value2 \(millions\)" is not understood/,
    ],
    [
      "another valuation",
      natural().map((cells) => cells.map((cell) => (cell === "2Customs values." ? "2Landed values." : cell))),
      /the valuation "Landed values." is not understood/,
    ],
    [
      "a content with a value",
      chemicals(["Lithium hydroxide:"], line("Total Li content", 1, null, 2, null, 3, null, "XX")),
      /a content with a value is not understood/,
    ],
    [
      "a content of a table that has none",
      natural(["2018:"], line("Total content", 1, null, "XX")),
      /a content is not/,
    ],
  ] as [string, Sheet, RegExp][])("stops at %s", (_, sheet, reason) => expect(() => read(sheet)).toThrow(reason));
});
