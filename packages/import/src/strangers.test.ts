import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { workbook } from "./property/write.ts";
import { Scratch } from "./scratch.ts";

// Further files as strangers bring them: other switches, encodings, units and names, files that are none.
const scratch = new Scratch();
afterAll(() => rmSync(scratch.folder, { recursive: true }));
beforeEach(() => scratch.reset());

/** A file of a test's own. */
function written(name: string, content: string): string {
  const path = join(scratch.folder, name);
  writeFileSync(path, content);
  return path;
}
const sheet = (name: string, rows: readonly (readonly (string | number)[])[]) =>
  workbook(join(scratch.folder, "book.xlsx"), { [name]: rows });

const dimensions = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description", "2023"];
const dataWeb = (parameters: Readonly<Record<string, string>>, unit = "kilograms") =>
  workbook(join(scratch.folder, "dataweb.xlsx"), {
    "Query Parameters": Object.entries({
      "Download Date": "2025-03-31T15:41:54.802Z",
      "Trade Flow": "Imports For Consumption",
      "Data Format": "1",
      Years: "2023",
      "Select Type": "Use All Countries",
      ...parameters,
    }),
    "Customs Value": [dimensions, ["Customs Value", "China", "2846", "X", "Value for: kilograms", 4500]],
    "First Unit of Quantity": [dimensions, ["First Unit of Quantity", "China", "2846", "X", unit, 7000]],
  });

const old =
  "Classification,Year,Period,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Qty,Netweight (kg),Trade Value (US$),Flag";
const line = "H5,2018,2018,2,156,392,280530,1000,1000,250000.5,0";
const mcs =
  "MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes";
const gallium = (country: string, unit: string, year: string, value: string) =>
  `${mcs}\nGALLIUM,World Low-Purity Production and Capacity,Gallium,${country},Production,Primary production,${unit},${year},${value},,Yes,\n`;
const codes = "hs6,hs_edition,description_short,commodity,stage,notes";

describe("is refused, with what is wrong", () => {
  it.each<[what: string, publisher: string, file: () => string | Promise<string>, said: string]>([
    [
      "another power of ten",
      "usitc-dataweb",
      () => dataWeb({ "Data Format": "100" }),
      'the Data Format "100" is not one of',
    ],
    [
      "a query by months",
      "usitc-dataweb",
      () => dataWeb({ "Timeframe Aggregation": "Break Out Months" }),
      'Timeframe Aggregation "Break Out Months"',
    ],
    [
      "a query of one program",
      "usitc-dataweb",
      () => dataWeb({ "Import Program": "Civil Aircraft" }),
      'Import Program "Civil Aircraft"',
    ],
    [
      "trade in services",
      "comtrade",
      () => written("s.csv", `typeCode,${old}\nS,${line}\n`),
      'typeCode "S" is not trade in goods',
    ],
    [
      "thousands with commas",
      "comtrade",
      () => written("t.csv", `${old}\n${line.replace("250000.5", '"250,000.5"')}\n`),
      't.csv:2: primaryValue "250,000.5" is not a figure',
    ],
    [
      "two values of one flow",
      "comtrade",
      () => written("two.csv", `${old}\n${line}\n${line.replace("250000.5", "9")}\n`),
      "two.csv:3: CHN JPN hs-280530 2018",
    ],
    [
      "a download that was cut off",
      "comtrade",
      () => written("cut.json", '{"count":1,"data":[{"typeCode":"C"'),
      "the download was truncated",
    ],
    [
      "a country in French",
      "usgs-mcs",
      () => written("MCS2027_Commodities_Data.csv", gallium("Chine", "kilograms", "2025", "5")),
      ':2:Value: "Chine" is not a known country',
    ],
    [
      "a unit of another trade",
      "usgs-mcs",
      () => written("MCS2027_Commodities_Data.csv", gallium("China", "bushels", "2025", "5")),
      '"bushels" is not a known unit',
    ],
    [
      "a range of years",
      "usgs-mcs",
      () => written("MCS2027_Commodities_Data.csv", gallium("China", "kilograms", "2024-25", "5")),
      '"2024-25" is not a known year',
    ],
    [
      "a text in place of a workbook",
      "usgs-ds140",
      () => written("ds.csv", "Year,Production\n2000,1\n"),
      "ds.csv: not a readable workbook (.xlsx)",
    ],
    [
      "a list with other columns",
      "hs-codes",
      () => written("hs.csv", "code,commodity\n280530,rare_earths\n"),
      "hs_codes.csv lacks the columns hs6, hs_edition",
    ],
    [
      "a list with semicolons",
      "hs-codes",
      () => written("hs.csv", `${codes}\n${"280530,HS92-HS22,X,rare_earths,metal,"}\n`.replaceAll(",", ";")),
      "it has commas between its cells",
    ],
    [
      "a code that lost its zero",
      "hs-codes",
      () => written("hs.csv", `${codes}\n28053,HS92-HS22,X,rare_earths,metal,\n`),
      '"28053" is not an HS code of 4 or 6 digits',
    ],
    [
      "a folder of something else",
      "deposit-compilations",
      () => scratch.folder,
      "is missing: one folder must contain the raw files of all compilations",
    ],
  ])("%s: %s", async (_, publisher, file, said) => {
    const options =
      publisher === "comtrade"
        ? { edition: "un-comtrade-test-v1" }
        : publisher === "usgs-mcs"
          ? { edition: "2027" }
          : {};
    await expect(scratch.run(publisher, [await file()], options)).rejects.toThrow(said);
  });
});

describe("is read", () => {
  const figures = () =>
    scratch.changes("exports").added.map((row) =>
      row
        .split(",")
        .filter((_, i) => [5, 6, 8].includes(i))
        .join(" "),
    );

  it("a format with a comma", async () => {
    await scratch.run("usitc-dataweb", [await dataWeb({ "Data Format": "1,000" })]);
    expect(figures()).toEqual(["kg 4500000 7000000"]);
  });

  it("a quantity in another unit than its value says, but for that quantity, which is told of", async () => {
    const { refused } = await scratch.run("usitc-dataweb", [await dataWeb({}, "grams")]);
    expect(figures()).toEqual(["kg 4500 "]);
    expect(refused?.map(({ at, reason }) => `${at}: ${reason}`)).toEqual([
      "China, 2846: a quantity is in grams, but there is no value for grams: the quantity is left out",
    ]);
  });

  it("a column of row numbers before the publisher's, and a figure with an exponent", async () => {
    const content = `,${old}\n0,${line.replace("250000.5", "2.5e+05")}\n`;
    await scratch.run("comtrade", [written("frame.csv", content)], { edition: "un-comtrade-test-v1" });
    expect(figures()).toEqual(["kg 250000 1000"]);
  });

  it("a year that a program wrote as text", async () => {
    for (const table of ["shares", "us_balances"]) scratch.keep(table, () => false);
    const path = await sheet("Rare earths", [
      ["Year", "Production"],
      ["2025", 45_001],
    ]);
    await scratch.run("usgs-ds140", [path]);
    expect(scratch.lines("us_balances").slice(1)).toHaveLength(1);
  });
});
