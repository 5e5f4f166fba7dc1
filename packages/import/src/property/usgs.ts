import { join } from "node:path";
import { usgsCriticalList } from "../official/usgs-critical-list/importer.ts";
import { usgsMcs } from "../official/usgs-mcs/importer.ts";
import { usgsMyb } from "../official/usgs-myb/importer.ts";
import { usgsDs140 } from "../official/usgs-rare-earth-history/importer.ts";
import { usgsSalient } from "../official/usgs-salient/importer.ts";
import { caseOf } from "./promise.ts";
import { csvFile, workbook } from "./write.ts";

const mcsFile = csvFile(
  "MCS2027_Commodities_Data.csv",
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes",
);

/** The world tables of a chapter of the yearbook, by their sheets. */
const cobalt: Readonly<Record<string, readonly [title: string, header: readonly (string | number | null)[]]>> = {
  T9: ["COBALT: WORLD MINE PRODUCTION", [2024, null, "2025", null]],
  T10: ["COBALT: WORLD REFINERY PRODUCTION", [2024, null, "2025", null]],
  T11: ["WORLD ANNUAL COBALT REFINERY CAPACITY, DECEMBER 31, 2025", ["Capacity", null]],
};

/** Releases of the U.S. Geological Survey. */
export const usgs = [
  caseOf({
    importer: usgsMcs,
    options: { edition: "2027" },
    // A part of the other shares is enough.
    prepare: (scratch) => scratch.keep("shares", (row) => row.startsWith("gallium,")),
    lines: ["China", "Japan", "Ukraine", "World total"].flatMap((country, c) =>
      [2025, 2026].map(
        (year) =>
          `GALLIUM,World Low-Purity Production and Capacity,Gallium,${country},Production,Primary production,kilograms,${year}${year === 2026 ? "_estimated" : ""},"${country === "World total" ? 900000 + year : 1000 * (c + 1) + year}",,Yes,`,
      ),
    ),
    together: false,
    write: mcsFile,
  }),
  caseOf({
    importer: usgsSalient,
    what: "split by chapters",
    options: { edition: "2027" },
    lines: [
      ["COBALT", "Cobalt", "Imports for consumption", "metric tons"],
      ["GALLIUM", "Gallium", "Imports for consumption: Metal", "kilograms"],
      ["TIN", "Tin", "Imports for consumption: Refined", "metric tons"],
    ].map(([chapter, commodity, detail, unit], i) =>
      [2022, 2023, 2024, 2025, 2026]
        .map(
          (year) =>
            `${chapter},Salient Statistics—United States,${commodity},United States,Import,${detail},${unit},${year}${year === 2026 ? "_estimated" : ""},"${100 * (i + 1) + year}",,Yes,`,
        )
        .join("\n"),
    ),
    together: false,
    write: mcsFile,
  }),
  caseOf({
    importer: usgsCriticalList,
    options: { edition: "2026" },
    prepare: (scratch) => scratch.keep("group_members", (row) => !row.startsWith("us-critical-2025,")),
    lines: ["Gallium", "Germanium", "Graphite", "Tungsten", "Zinc", "Nickel"].map((name) => `MCS2026,${name}`),
    together: false,
    write: csvFile("MCS2026_T6_Critical_Minerals_End_Use.csv", "Source,Critical_Mineral"),
  }),
  caseOf({
    importer: usgsMyb,
    what: "split by tables and their lines",
    prepare: (scratch) => scratch.keep("shares", (row) => row.startsWith("cobalt,")),
    lines: Object.keys(cobalt).flatMap((sheet, s) =>
      ["Finland", "Congo (Kinshasa)e", "Cuba", "Total"].map((label, i) => {
        const amount = 100 * (s + 1) + 10 * i;
        return { sheet, label, figures: sheet === "T11" ? [amount, null] : [amount, "e", amount + 7, null] };
      }),
    ),
    runs: 8,
    write: (lines, folder) => {
      const sheets = Object.entries(cobalt).flatMap(([name, [title, header]]) => {
        const own = lines.filter(({ sheet }) => sheet === name);
        const cells = [
          [`TABLE ${name.slice(1)}`],
          [`${title}, BY COUNTRY OR LOCALITY1`],
          ["(Metric tons, cobalt content)"],
          ["(Continued)"],
          ["Country or locality2", null, ...header],
          ...own.map(({ label, figures }) => [label, null, ...figures]),
          ["eEstimated.  -- Zero."],
          ["1Table includes data available through July 1, 2026."],
        ];
        return own.length === 0 ? [] : [[name, cells] as const];
      });
      return workbook(join(folder, "myb1-2025-cobalt.xlsx"), {
        Note: [["Advance release"], ["USGS Minerals Yearbook 2025, volume I, Metals"], ["Posted: May 1, 2027"]],
        ...Object.fromEntries(sheets),
      });
    },
  }),
  caseOf({
    importer: usgsDs140,
    what: "split by years",
    prepare: (scratch) => {
      for (const table of ["shares", "us_balances"]) scratch.keep(table, (row) => /^rare-earths,.*ds140/.test(row));
    },
    runs: 8,
    lines: [
      [1956, "W", 27.8, 30400, 5230],
      [2001, 0, 19201, "NA", 94501],
      [2018, 18001, 10000, 9000, 190001],
      [2025, 45001, 12000, 9100, 390001],
      [2026, 46001, 13000, 9200, 400001],
    ],
    together: false,
    write: (lines, folder) =>
      workbook(join(folder, "ds140-rare-earths-2020.xlsx"), {
        "Rare earths": [
          ["RARE EARTHS STATISTICS1"],
          ["Year", "Production", "Imports", "Unit value (98$/t)", "World production"],
          ...lines,
        ],
      }),
  }),
];
