import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../../data/src/csv/read.ts";
import { tables } from "../../../../data/src/tables/index.ts";
import { areaNames } from "../../area-names.ts";
import type { Sheet } from "./table.ts";
import { tradeFlows, tradeTableOf } from "./trade-rows.ts";
import { readUsLines } from "./us-lines.ts";

const areaOf = areaNames(readTable(join(import.meta.dirname, "../../../../data/csv"), tables.areas));
const cited = { source: "usgs-myb-test", table: "Minerals Yearbook 2022, test, table 6" };

const title = "U.S. IMPORTS FOR CONSUMPTION OF RARE-EARTH COMPOUNDS, BY COUNTRY OR LOCALITY1";

/** A sheet of US imports of 2021 and 2022, as the yearbook lays it out. */
const sheetOf = (...lines: Sheet): Sheet => [
  ["TABLE 6"],
  [title],
  [null],
  [null, null, null, null, "2021", null, null, null, "2022"],
  [null, null, null, null, "Gross weight", null, null, null, "Gross weight"],
  [
    "Category and country or locality",
    null,
    "HTS code2",
    null,
    "(kilograms)",
    null,
    "Value",
    null,
    "(kilograms)",
    null,
    "Value",
  ],
  ...lines,
  ["rRevised.  XX Not applicable.  -- Zero."],
  ["1Table includes data available through July 14, 2023."],
];
const heading = (label: string, code: string | null = null): Sheet[number] => [label, null, code, null];
const figures = (label: string, ...cells: Sheet[number]): Sheet[number] => [label, null, null, null, ...cells];

const read = (...lines: Sheet) => tradeFlows(sheetOf(...lines), "imports", cited, areaOf, readUsLines());
const brief = (...lines: Sheet) =>
  read(...lines).flows.map(({ exporter, product, period, quantity_unit: unit, quantity, value_usd: value, status }) =>
    [exporter, product, period, unit, quantity, value, status].join(" "),
  );

describe("a table of US trade", () => {
  it("is told by its title, and by the side that it is of", () => {
    expect(tradeTableOf(sheetOf())).toBe("imports");
    expect(tradeTableOf([["TABLE 4"], ["U.S. EXPORTS OF RARE-EARTH COMPOUNDS, BY COUNTRY OR LOCALITY1"]])).toBe(
      "exports",
    );
    expect(tradeTableOf([["TABLE 9"], ["U.S. EXPORTS OF COBALT, BY COUNTRY OR LOCALITY1"]])).toBeUndefined();
  });

  it("gives partners, the others in one sum, the total and its content; a zero is nil, what spans categories is left out", () => {
    const lines: Sheet = [
      heading("Cerium compounds:"),
      heading("Cerium oxides:", "2846.10.0010"),
      figures("Korea, Republic of", 300, null, 4000, null, "--", null, "--", null),
      figures("Other", 20, "r", 500, "r", 7, null, 90, null),
      figures("Total", 320, "r", 4500, "r", 7, null, 90, null),
      figures("Total estimated rare-earth-oxide (REO) equivalent content", 320, "r", "XX", null, 6.5, null, "XX", null),
      figures("Total, cerium compounds", 320, null, 4500, null, 7, null, 90, null),
      figures("Total estimated REO equivalent content", 320, null, "XX", null, 6.5, null, "XX", null),
    ];
    expect(brief(...lines)).toEqual([
      "KOR us-hts-2846100010 2021 kg 300 4000 reported",
      "KOR us-hts-2846100010 2022 kg 0 0 nil",
      "_OTH us-hts-2846100010 2021 kg 20 500 reported",
      "_OTH us-hts-2846100010 2022 kg 7 90 reported",
      "_WLD us-hts-2846100010 2021 kg 320 4500 reported",
      "_WLD us-hts-2846100010 2022 kg 7 90 reported",
      "_WLD us-hts-2846100010 2021 kg_content 320  estimated",
      "_WLD us-hts-2846100010 2022 kg_content 6.5  estimated",
    ]);
    const { flows, spanning } = read(...lines);
    expect(spanning).toBe(6);
    expect(flows.map(({ printed }) => printed).slice(0, 3)).toEqual([
      "300 kilograms; 4000 dollars",
      '"--" kilograms; "--" dollars',
      "20 r kilograms; 500 r dollars",
    ]);
    expect(flows[2]).toMatchObject({
      importer: "USA",
      valuation: "customs",
      scope: "Revised.",
      locator: "Minerals Yearbook 2022, test, table 6, Cerium oxides (2846.10.0010), row Other, 2021",
    });
  });

  it("reads codes and words that go on in the next line, and a category whose one partner stands in its own line", () => {
    expect(
      brief(
        heading("Ferrocerium and other pyrophoric alloys:", "3606.90.3010"),
        [null, null, "and 3606.90.3090"],
        figures("China", 5, null, 50, null, 6, null, 60, null),
        heading("Yttrium materials and compounds content by weight", "2846.90.4000"),
        heading("greater than19% but less than 85% oxide equivalent:"),
        figures("China", 1, null, 10, null, 2, null, 20, null),
        [
          "Scandium or yttrium chloride mixtures, Russia",
          null,
          "2846.90.2082",
          null,
          35,
          null,
          39000,
          null,
          "--",
          null,
          "--",
        ],
      ),
    ).toEqual([
      "CHN us-hts-36069030 2021 kg 5 50 reported",
      "CHN us-hts-36069030 2022 kg 6 60 reported",
      "CHN us-hts-2846904000 2021 kg 1 10 reported",
      "CHN us-hts-2846904000 2022 kg 2 20 reported",
      "RUS us-hts-2846902082 2021 kg 35 39000 reported",
      "_WLD us-hts-2846902082 2021 kg 35 39000 reported",
      "RUS us-hts-2846902082 2022 kg 0 0 nil",
      "_WLD us-hts-2846902082 2022 kg 0 0 nil",
    ]);
  });

  const cerium = heading("Cerium oxides:", "2846.10.0010");
  const right = figures("China", 5, null, 50, null, 6, null, 60, null);

  it.each([
    ["a code that no line knows", [heading("Cerium oxides:", "2846.10.0099"), right], /"China" is not understood/],
    [
      "words that are not those of the code",
      [heading("Lanthanum oxides:", "2846.10.0010"), right],
      /"China" is not understood/,
    ],
    ["a heading that is new", [heading("Fluorides:")], /"Fluorides:" is not understood/],
    ["a country that no area knows", [cerium, figures("Utopia", 5, null, 50, null, 6, null, 60, null)], /Utopia/],
    [
      "a mark other than r",
      [cerium, figures("China", 5, "e", 50, null, 6, null, 60, null)],
      /the cell "5 e" is not understood/,
    ],
    [
      "a cell that is no figure",
      [cerium, figures("China", "W", null, 50, null, 6, null, 60, null)],
      /the cell "W" is not understood/,
    ],
    [
      "a weight without a value",
      [cerium, figures("China", 5, null, "--", null, 6, null, 60, null)],
      /do not go together/,
    ],
    ["figures without a category", [right], /"China" is not understood/],
  ] as [string, Sheet, RegExp][])("stops at %s", (_, lines, reason) => expect(() => read(...lines)).toThrow(reason));
});
