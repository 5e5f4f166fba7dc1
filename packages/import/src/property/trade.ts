import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { baci } from "../official/baci/importer.ts";
import { comtrade, wits } from "../official/comtrade/importer.ts";
import { usitcDataWeb } from "../official/usitc-dataweb/importer.ts";
import { caseOf } from "./promise.ts";
import { csvFile, workbook } from "./write.ts";

const figure = (i: number) => 1000 + i * 37.5;
const edition = "un-comtrade-test-v1";

const records = [156, 842, 392, 890, 987, 36].flatMap((partnerCode) =>
  ["2021", "2022"].flatMap((period, j) =>
    ["280530", "811292", "9999AA", "010101"].map((cmdCode, k) => ({
      typeCode: "C",
      freqCode: "A",
      period,
      reporterCode: 398,
      flowCode: j === 0 ? "X" : "M",
      partnerCode,
      cmdCode,
      qtyUnitAbbr: k === 0 ? "kg" : "u",
      qty: figure(partnerCode),
      isQtyEstimated: k === 1,
      netWgt: k === 0 ? 10 : 0,
      isNetWgtEstimated: false,
      primaryValue: figure(partnerCode + k),
    })),
  ),
);

const witsPage = {
  what: "by product",
  options: { edition },
  lines: ["Japan", "United States", "World", "Atlantis", "Korea, Rep."].flatMap((partner, i) =>
    [2019, 2020].map((year) => `China,Export,284690,X,${year},"${partner}",${figure(i)},${i},Kg`),
  ),
  write: csvFile(
    "WITS-By-HS6Product.csv",
    "Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit",
  ),
};

const dimensions = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description"];
const query = (flow: string, format: string, years: string, ...select: readonly (readonly string[])[]) => [
  ["Download Date", "2025-03-31T15:41:54.802Z"],
  ["Trade Flow", flow],
  ["Data Format", format],
  ["Years", years],
  ...select,
];

/** Files of trade. */
export const trade = [
  caseOf({
    importer: comtrade,
    what: "responses of the interface",
    options: { edition },
    lines: records,
    write: (lines, folder) => {
      const path = join(folder, "response.json");
      writeFileSync(path, JSON.stringify({ count: lines.length, data: lines, error: "" }));
      return path;
    },
  }),
  caseOf({
    importer: comtrade,
    what: "downloads with semicolons in UTF-16",
    options: { edition },
    lines: records,
    write: (lines, folder) => {
      const path = join(folder, "download.csv");
      const names = Object.keys(records[0] as object);
      const rows = lines.map((line) => names.map((name) => line[name as keyof typeof line]).join(";"));
      writeFileSync(path, Buffer.from(`\uFEFF${[names.join(";"), ...rows].join("\r\n")}\r\n`, "utf16le"));
      return path;
    },
  }),
  caseOf({ importer: comtrade, ...witsPage, what: "WITS by product" }),
  caseOf({ importer: wits, ...witsPage }),
  caseOf({
    importer: baci,
    lines: [156, 842, 36, 987].flatMap((i) =>
      ["280530", "284690", "9999AA", "010101"].map(
        (k, n) => `2020,${i},392,${k},${figure(i + n)},${n === 0 ? "NA" : n}`,
      ),
    ),
    write: csvFile("BACI_HS17_Y2020_V202601.csv", "t,i,j,k,v,q"),
  }),
  caseOf({
    importer: usitcDataWeb,
    what: "split by lines of countries, headings and units",
    lines: ["China", "Japan", "Atlantis", "Chile"].flatMap((country, c) =>
      [
        ["2846", "kilograms"],
        ["8505", "kilograms"],
        ["8505", "number"],
      ].map(([heading, unit], h) => ({
        country,
        heading,
        unit,
        figures: [figure(c * 3 + h), h === 1 ? 0 : figure(c)],
      })),
    ),
    runs: 8,
    write: (lines, folder) => {
      const sheet = (measure: string, prefix: string) => [
        ["Imports For Consumption|Annual Data"],
        ["Data Row Count", lines.length],
        [...dimensions, "2022", "2023"],
        ...lines.map(({ country, heading, unit, figures }) => [
          measure,
          country,
          heading,
          "X",
          `${prefix}${unit}`,
          ...figures,
        ]),
      ];
      return workbook(join(folder, "dataweb.xlsx"), {
        "Query Parameters": query("Imports For Consumption", "1000", "2022, 2023", [
          "Select Type",
          "Use All Countries",
        ]),
        "Customs Value": sheet("Customs Value", "Value for: "),
        "First Unit of Quantity": sheet("First Unit of Quantity", ""),
      });
    },
  }),
  caseOf({
    importer: usitcDataWeb,
    what: "split by years, of chosen countries",
    lines: [2019, 2021, 2022, 2023],
    runs: 8,
    write: (years, folder) => {
      const countries = ["China", "Japan", "Chile"];
      const sheet = (measure: string, prefix: string, by: number) => [
        [...dimensions, ...years.map(String)],
        ...countries.map((country, c) => [
          measure,
          country,
          "2846",
          "X",
          `${prefix}kilograms`,
          ...years.map((year) => by * (year + c)),
        ]),
      ];
      return workbook(join(folder, "dataweb.xlsx"), {
        "Query Parameters": query(
          "Domestic Exports",
          "1",
          [...years].sort().join(", "),
          ["Select Type", "Select Individual Countries"],
          ["Country List", countries.join(", ")],
        ),
        "FAS Value": sheet("FAS Value", "Value for: ", 10),
        "First Unit of Quantity": sheet("First Unit of Quantity", "", 1),
      });
    },
  }),
];
