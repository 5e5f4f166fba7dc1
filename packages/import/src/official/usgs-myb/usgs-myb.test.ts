import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import { Corrections } from "../../corrections.ts";
import { labelOf } from "./label.ts";
import { releaseOf } from "./release.ts";
import { worldRows, worldTableOf } from "./rows.ts";
import type { Sheet } from "./table.ts";
import type { WorldTable } from "./world-tables.ts";

const areaOf = areaNames(readTable(join(import.meta.dirname, "../../../../data/csv"), tables.areas));
const cited = { source: "usgs-myb-test", table: "Minerals Yearbook 2022, test, table 1" };
const none = new Corrections([], "shares", cited.source);

/** A sheet of a world table of 2021 and 2022, as the yearbook lays it out. */
const sheetOf = (title: string, lines: Sheet, unit = "(Metric tons)"): Sheet => [
  ["TABLE 1"],
  [`${title}, BY COUNTRY OR LOCALITY1, 2`],
  [null],
  [unit],
  [null],
  ["Country or locality2", null, 2021, null, "2022", null],
  ...lines,
];
const end: Sheet = [["eEstimated.  rRevised.  -- Zero."], ["1Table includes data available through July 1, 2023."]];

const read = (sheet: Sheet) =>
  worldRows(sheet, worldTableOf(sheet) as WorldTable, cited, areaOf, none).map(
    ({ area, form, year, quantity, status }) => [area, form, year, quantity, status],
  );

describe("a label of the yearbook", () => {
  const label = (text: string) => {
    const { area, rest, marks, opens } = labelOf(text, areaOf, (word) =>
      ["concentrates", "Other", "Primary"].includes(word),
    );
    return [area, rest, marks, opens];
  };

  it("is an area, what follows it, and marks; the last letter of a name is none", () => {
    expect(label("Greece")).toEqual(["GRC", "", [], false]);
    expect(label("Greecee")).toEqual(["GRC", "", ["e"], false]);
    expect(label("Indiae, 4")).toEqual(["IND", "", ["e", "4"], false]);
    expect(label("Korea, Republic of, concentrates3")).toEqual(["KOR", "concentrates", ["3"], false]);
    expect(label("Ecuador, concentratese, 3")).toEqual(["ECU", "concentrates", ["e", "3"], false]);
  });

  it("opens a block with a colon, before which no mark stands", () => {
    expect(label("Korea, North:e")).toEqual(["PRK", "", ["e"], true]);
    expect(label("Russia:e, 5")).toEqual(["RUS", "", ["e", "5"], true]);
    expect(label("Primary:")).toEqual([undefined, "Primary", [], true]);
  });

  it("is a word of the table before it is an area", () =>
    expect(label("Other")).toEqual([undefined, "Other", [], false]));

  it("stops where it is known neither with marks nor without", () => expect(() => label("Utopiae")).toThrow(/Utopiae/));
});

describe("a world table of the yearbook", () => {
  it("parts names from marks, and marks from figures; a footnote becomes the scope", () => {
    const sheet = sheetOf("RARE EARTHS: WORLD MINE PRODUCTION", [
      ["Indiae, 4", null, 2900, null, 2900, null],
      ["Burundi", null, 180, "e", "--", null],
      ["China3", null, 168000, null, 210000, "e"],
      ["Total", null, 290000, "r", "W", null],
      ...end,
      ["3Official production quota."],
      ["4Not disclosed."],
    ]);
    const rows = worldRows(sheet, worldTableOf(sheet) as WorldTable, cited, areaOf, none);
    expect(rows.map(({ area, year, quantity, status, scope }) => [area, year, quantity, status, scope])).toEqual([
      ["IND", 2021, 2900, "estimated", "Not disclosed."],
      ["IND", 2022, 2900, "estimated", "Not disclosed."],
      ["BDI", 2021, 180, "estimated", null],
      ["BDI", 2022, 0, "nil", null],
      ["CHN", 2021, 168_000, "reported", "Official production quota."],
      ["CHN", 2022, 210_000, "estimated", "Official production quota."],
      ["_WLD", 2021, 290_000, "reported", "Revised."],
      ["_WLD", 2022, null, "withheld", null],
    ]);
    expect(rows.map(({ printed }) => printed).slice(3, 4)).toEqual(['"--" metric tons']);
    expect(rows[0]?.locator).toBe("Minerals Yearbook 2022, test, table 1, row India, 2021");
  });

  it("gives a country of one form both, and the block of another its lines and its whole", () => {
    const sheet = sheetOf("COPPER: WORLD REFINERY PRODUCTION", [
      ["Canada:", null, null, null, null, null],
      ["Primary:", null, null, null, null, null],
      ["Leaching, electrowon", null, 1, null, 2, null],
      ["Other", null, 10, null, 20, null],
      ["Total, primary", null, 11, null, 22, null],
      ["Secondary", null, 3, null, 4, "e"],
      ["Total, primary and secondary", null, 14, null, 26, null],
      ["See footnotes at end of table."],
      ["TABLE 1—Continued"],
      ["Country or locality2", null, 2021, null, "2022", null],
      ["Chile, primary:", null, null, null, null, null],
      ["Leaching, electrowon", null, 5, null, 6, null],
      ["Other", null, 7, null, 8, null],
      ["Total", null, 12, null, 14, null],
      ["Norway, primary", null, 9, null, 9, null],
      ["Grand total", null, 35, null, 49, null],
      ["Of which:", null, null, null, null, null],
      ["Primary:", null, null, null, null, null],
      ["Leaching, electrowon", null, 6, null, 8, null],
      ["Other", null, 26, null, 37, null],
      ["Total", null, 32, null, 45, null],
      ["Secondary", null, 3, null, 4, null],
      ...end,
    ]);
    const in2021 = read(sheet).filter(([, , year]) => year === 2021);
    expect(in2021.map(([area, form, , quantity]) => `${area} ${form} ${quantity}`)).toEqual([
      "CAN leaching-electrowon 1",
      "CAN primary-other 10",
      "CAN primary 11",
      "CAN secondary 3",
      "CAN all 14",
      "CHL leaching-electrowon 5",
      "CHL primary-other 7",
      "CHL primary 12",
      "CHL all 12",
      "NOR primary-other 9",
      "NOR primary 9",
      "NOR all 9",
      "_WLD all 35",
      "_WLD leaching-electrowon 6",
      "_WLD primary-other 26",
      "_WLD primary 32",
      "_WLD secondary 3",
    ]);
    expect(read(sheet).find(([area, form, year]) => area === "CAN" && form === "secondary" && year === 2022)?.[4]).toBe(
      "estimated",
    );
  });

  it("reads three bases for each year, a label that goes on in the next line, and a total without the United States", () => {
    const sheet: Sheet = [
      ["TABLE 4"],
      ["LITHIUM MINERALS AND BRINE: WORLD PRODUCTION, BY COUNTRY OR LOCALITY1"],
      [null],
      ["(Metric tons)"],
      [null],
      [null, null, 2021, null, null, null, null, null],
      [null, null, "Gross", null, "Lithium", null, null, null],
      ["Country or locality2", null, "weight", null, "content", null, "LCE3", null],
      ["Chile, subsurface brine:", null, null, null, null, null, null, null],
      ["Lithium hydroxide", null, 100, null, 16.5, null, 88, "r"],
      ["China, lithium carbonate", null, 75000, "e", 14100, "e", 75000, "e"],
      ["equivalent5", null, null, null, null, null, null, null],
      ["Total6", null, 2360000, null, 106000, null, 566000, null],
      ...end,
      ["5Produced from brine."],
      ["6Excludes U.S. production."],
    ];
    const rows = worldRows(sheet, worldTableOf(sheet) as WorldTable, cited, areaOf, none);
    expect(
      rows.map(({ area, stage, form, basis, quantity }) => [area, stage, form, basis, quantity].join(" ")),
    ).toEqual([
      "CHL compound lithium-hydroxide gross 100",
      "CHL compound lithium-hydroxide element 16.5",
      "CHL compound lithium-hydroxide LCE 88",
      "CHN mine lithium-carbonate-equivalent gross 75000",
      "CHN mine lithium-carbonate-equivalent element 14100",
      "CHN mine lithium-carbonate-equivalent LCE 75000",
      "_XUS mine all gross 2360000",
      "_XUS mine all element 106000",
      "_XUS mine all LCE 566000",
    ]);
    expect(rows[2]?.scope).toBe("Subsurface brine. Revised.");
  });

  it.each([
    ["a country that no area knows", [["Utopia", null, 1, null, 1, null]], /Utopia/],
    ["a mark without a footnote", [["China9", null, 1, null, 1, null]], /the mark "9" has no footnote/],
    ["a cell that is no figure", [["China", null, "about 5", null, 1, null]], /the cell "about 5" is not understood/],
    ["a form that the table does not have", [["China, pellets", null, 1, null, 1, null]], /pellets/],
  ])("stops at %s", (_, lines, reason) =>
    expect(() => read(sheetOf("RARE EARTHS: WORLD MINE PRODUCTION", [...(lines as Sheet), ...end]))).toThrow(reason),
  );

  it("stops at a unit that is not metric tons", () =>
    expect(() => read(sheetOf("RARE EARTHS: WORLD MINE PRODUCTION", end, "(Kilograms)"))).toThrow(/"\(Kilograms\)"/));
});

describe("the first sheet of a workbook", () => {
  const of = (...cells: (string | Date)[]) => releaseOf(new Map([["Note", cells.map((cell) => [cell])]]));

  it("says which yearbook it is of, when it was posted, and whether tables came before the chapter", () => {
    expect(
      of("Early Release of the", "Minerals Yearbook 2020, v. I, Metals and Minerals.", "Posted:  September 28, 2023"),
    ).toEqual({ year: 2020, posted: "2023-09-28", early: true });
    expect(
      of("Advance release", "USGS Minerals Yearbook 2019, volume I, Metals", new Date("2024-08-20T00:00:00Z")),
    ).toEqual({ year: 2019, posted: "2024-08-20", early: false });
    expect(() => of("Advance release")).toThrow("does not say which yearbook");
  });
});
