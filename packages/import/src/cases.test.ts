import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "../../data/src/csv/read.ts";
import { tables } from "../../data/src/tables/index.ts";
import { putRows } from "./put.ts";
import { Scratch } from "./scratch.ts";

// Files that people brought, as small as they can be. Right values are read off the files by hand.
const scratch = new Scratch();
afterAll(() => rmSync(scratch.folder, { recursive: true }));
beforeEach(() => scratch.reset());

const at = (path: string) => join(import.meta.dirname, "official", path);
const edition = "un-comtrade-test-v1";
const comtrade = (name: string, options = {}) =>
  scratch.run("comtrade", [at(`comtrade/fixtures/${name}`)], { edition, ...options });
const added = () => scratch.changes("exports").added;

/** A file of a test's own. */
function written(name: string, content: string | Uint8Array): string {
  const path = join(scratch.folder, name);
  writeFileSync(path, content);
  return path;
}

describe("DataWeb", () => {
  it("in thousands is multiplied, values and quantities", async () => {
    await scratch.run("usitc-dataweb", [at("usitc-dataweb/fixtures/dataweb-in-thousands.xlsx")]);
    const figures = added().map((row) =>
      row
        .split(",")
        .filter((_, i) => [0, 5, 6, 8].includes(i))
        .join(" "),
    );
    expect(figures).toEqual(["CHN kg 4500000 300000", "JPN kg 1200000 40000"]);
  });

  it("of one country, stated anew, leaves the flows of a country that it does not ask about", async () => {
    await scratch.run("usitc-dataweb", [at("usitc-dataweb/fixtures/dataweb-in-thousands.xlsx")]);
    const head = ["Data Type", "Country", "HTS Number", "Description", "Quantity Description", "2023"];
    const sheets = {
      "Query Parameters": [
        ["Download Date", "2025-03-31T15:41:54.802Z"],
        ["Trade Flow", "Imports For Consumption"],
        ["Data Format", "1"],
        ["Years", "2023"],
        ["Select Type", "Select Individual Countries"],
        ["Country List", "China"],
      ],
      "Customs Value": [head, ["Customs Value", "China", "2846", "X", "Value for: kilograms", 4_500_123]],
    };
    const path = join(scratch.folder, "china.xlsx");
    await writeWorkbook(
      Object.entries(sheets).map(([sheet, rows]) => ({
        sheet,
        data: rows.map((row) => row.map((value) => ({ value }))),
      })) as never,
    ).toFile(path);
    await scratch.run("usitc-dataweb", [path]);
    expect(
      added().map((row) =>
        row
          .split(",")
          .filter((_, i) => [0, 6].includes(i))
          .join(" "),
      ),
    ).toEqual(["CHN 4500123", "JPN 1200000"]);
    expect(scratch.changes("sources").added.join()).toContain("A query of 2 partners");
  });

  it("of all countries is read, and its source says that the partners are the world", async () => {
    await scratch.run("usitc-dataweb", [at("usitc-dataweb/fixtures/dataweb-all-countries.xlsx")]);
    expect(added().map((row) => row.split(",")[6])).toEqual(["4500", "1200"]);
    expect(scratch.changes("sources").added.join()).toContain("A query of all countries: the partners are the world.");
    // The same month, asked of two countries: a share among them would be read as one of the world.
    await expect(
      scratch.run("usitc-dataweb", [at("usitc-dataweb/fixtures/dataweb-in-thousands.xlsx")]),
    ).rejects.toThrow("name another source with --edition");
  });
});

describe("UN Comtrade", () => {
  it("estimated quantities are marked", async () => {
    await comtrade("comtrade-estimated-quantity.json");
    expect(added()).toEqual([
      `_WLD,USA,hs-2846,2021,importer_reported,kg,5000000,CIF,1234567.891,eq,estimated,Quantity estimated by UN Comtrade,,${edition},842/0/M,primary`,
    ]);
  });

  it("the second year stands beside the first, in either order, and once more changes nothing", async () => {
    const states: string[] = [];
    for (const order of [
      [2021, 2022],
      [2022, 2021],
      [2021, 2022, 2021, 2022],
    ]) {
      scratch.reset();
      for (const year of order) await comtrade(`comtrade-year-${year}.json`);
      states.push(scratch.text("exports"));
      expect(
        added().map((row) =>
          row
            .split(",")
            .filter((_, i) => [1, 3, 6].includes(i))
            .join(" "),
        ),
      ).toEqual(["CHN 2021 1002021", "CHN 2022 1002022", "USA 2021 502021", "USA 2022 502022"]);
      expect(scratch.changes("exports").gone).toEqual([]);
    }
    expect(new Set(states).size).toBe(1);
  });

  it("a year that is stated anew is replaced, its partners that are gone included, and nothing beside it", async () => {
    await comtrade("comtrade-year-2021.json");
    await comtrade("comtrade-year-2022.json");
    const record = { typeCode: "C", freqCode: "A", period: "2022", reporterCode: 398, flowCode: "X", partnerCode: 156 };
    const again = { ...record, cmdCode: "811292", primaryValue: 7, fobvalue: 7, netWgt: 3 };
    const file = written("again.json", JSON.stringify({ count: 1, data: [again] }));
    const { told } = await scratch.run("comtrade", [file], { edition });
    expect(told).toContain("2 existing flows were replaced by those in the files");
    expect(
      added().map((row) =>
        row
          .split(",")
          .filter((_, i) => [1, 3, 6].includes(i))
          .join(" "),
      ),
    ).toEqual(["CHN 2021 1002021", "CHN 2022 7", "USA 2021 502021"]);
  });

  it("a total that is stated anew says nothing of the partners beside it", async () => {
    await comtrade("comtrade-year-2022.json");
    const record = { typeCode: "C", freqCode: "A", period: "2022", reporterCode: 398, flowCode: "X", partnerCode: 0 };
    for (const value of [9, 11]) {
      const total = { ...record, cmdCode: "811292", primaryValue: value, fobvalue: value, netWgt: 3 };
      await scratch.run("comtrade", [written("total.json", JSON.stringify({ count: 1, data: [total] }))], { edition });
    }
    expect(
      added().map((row) =>
        row
          .split(",")
          .filter((_, i) => [1, 6].includes(i))
          .join(" "),
      ),
    ).toEqual(["CHN 1002022", "USA 502022", "_WLD 11"]);
  });

  it("replaces a whole source where that is asked for, and says first how much goes", async () => {
    await comtrade("comtrade-year-2021.json");
    const dry = await comtrade("comtrade-year-2022.json", { replace: true, dryRun: true });
    expect(dry.told).toContain(`2 existing flows of ${edition} are removed, because of --replace`);
    const { told } = await comtrade("comtrade-year-2022.json", { replace: true });
    expect(told).toContain(`2 existing flows of ${edition} are removed, because of --replace`);
    expect(added().map((row) => row.split(",")[3])).toEqual(["2022", "2022"]);
  });

  it("does not put a file under the name of a release that it is not", async () => {
    const standing = scratch.lines("exports").filter((row) => row.includes(",un-comtrade-nickel-v1,")).length;
    expect(standing).toBeGreaterThan(200);
    await expect(comtrade("comtrade-year-2022.json", { edition: "un-comtrade-nickel-v1" })).rejects.toThrow(
      `un-comtrade-nickel-v1 is another release, with ${standing} existing flows`,
    );
    expect(scratch.changes("exports")).toEqual({ added: [], gone: [] });
  });

  it("of 1990 has flows to states that were", async () => {
    await comtrade("comtrade-former-yugoslavia.json");
    expect(added().map((row) => row.split(",").slice(0, 4).join(" "))).toEqual([
      "JPN USA hs-280530 1990",
      "JPN YUG hs-280530 1990",
    ]);
  });

  it.each(["comtrade-legacy-layout.csv", "comtrade-snake-case.csv"])("%s is read", async (name) => {
    await comtrade(name);
    const year = name.includes("legacy") ? 2018 : 2023;
    expect(added()).toEqual([
      `CHN,JPN,hs-280530,${year},exporter_reported,kg,250000,FOB,1000,eq,reported,,,${edition},156/392/X,primary`,
    ]);
  });

  const legacy =
    "Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Partner Code,Commodity Code,Qty Unit Code,Qty,Netweight (kg),Trade Value (US$),Flag";
  const names: Record<string, string> = {
    "by machines on the old site":
      "pfCode,yr,period,rgCode,rgDesc,rtCode,ptCode,cmdCode,qtCode,TradeQuantity,NetWeight,TradeValue,estCode",
    "by R, which puts points for what it does not like":
      "Classification,Year,Period,Trade.Flow.Code,Trade.Flow,Reporter.Code,Partner.Code,Commodity.Code,Qty.Unit.Code,Qty,Netweight..kg.,Trade.Value..US..,Flag",
    "by an older client of R":
      "classification,year,period,trade_flow_code,trade_flow,reporter_code,partner_code,commodity_code,qty_unit_code,qty,netweight_kg,trade_value_usd,flag",
    "with the flow in words alone": legacy.replace("Trade Flow Code", "Aggregate Level"),
    "in capitals": legacy.toUpperCase(),
  };
  const cells = "H5,2018,2018,2,Export,156,392,280530,8,1000,1000,250000.5,4";
  const estimated = `CHN,JPN,hs-280530,2018,exporter_reported,kg,250000.5,FOB,1000,eq,estimated,Net weight estimated by UN Comtrade,,${edition},156/392/X,primary`;
  it.each(Object.entries(names))("a file with columns named %s is read", async (_, header) => {
    const line = header.includes("Aggregate Level") ? cells.replace(",2,Export", ",6,Export") : cells;
    await scratch.run("comtrade", [written("names.csv", `${header}\n${line}\n`)], { edition });
    expect(added()).toEqual([estimated]);
  });

  const semicolons = `${legacy.replaceAll(",", ";")}\n${cells.replaceAll(",", ";").replace("250000.5", "250000,5")}\n`;
  it.each([
    ["semicolons and decimal commas", semicolons],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${legacy}\r\n${cells}\r\n`, "utf16le")],
    ["UTF-16 without its mark", Buffer.from(`${legacy}\n${cells}\n`, "utf16le")],
    ["UTF-16, the other way round", Buffer.from(`\uFEFF${legacy}\n${cells}\n`, "utf16le").swap16()],
    [
      "tabs, in UTF-16, as a spreadsheet's Unicode text",
      Buffer.from(`\uFEFF${legacy}\n${cells}\n`.replaceAll(",", "\t"), "utf16le"),
    ],
  ])("a file with %s is read", async (_, content) => {
    await scratch.run("comtrade", [written("odd.csv", content)], { edition });
    expect(added()).toEqual([estimated]);
  });

  it("explains a file with semicolons in which a mark may mean two things", async () => {
    const doubtful = semicolons.replace("250000,5", "250,005");
    await expect(scratch.run("comtrade", [written("odd.csv", doubtful)], { edition })).rejects.toThrow(
      "odd.csv: the file has semicolons between its cells, so the mark in 250,005 may separate thousands or decimals",
    );
  });

  it.each([
    [10, "_NES", 899],
    [11, "_YAR", 886],
    [12, "YMD", 720],
    [13, "_ETER", 230],
    [14, "SUN", 810],
    [15, "CSK", 200],
    [16, "DDR", 278],
    [17, "SCG", 891],
    [18, "_OAF", 577],
    [19, "_BNK", 837],
  ])("partner %#: %s is %s by the code %i", async (value, area, code) => {
    const line = cells.replace(",392,", `,${code},`).replace("250000.5", String(value));
    await scratch.run("comtrade", [written("one.csv", `${legacy}\n${line}\n`)], { edition });
    expect(added().map((row) => row.split(",").filter((_, i) => [1, 6].includes(i)))).toEqual([[area, String(value)]]);
  });

  it("fails where nothing of a file can be used, in a dry run too, and says why", async () => {
    const nothing = written(
      "none.csv",
      `${legacy}\n${cells.replace("H5", "S3")}\n${cells.replace("280530", "010101")}\n`,
    );
    for (const dryRun of [true, false])
      await expect(scratch.run("comtrade", [nothing], { edition, dryRun })).rejects.toThrow(
        /none\.csv: nothing in it could be used\n {2}none\.csv:2: classificationCode "S3" is not an edition.*\n {2}lines of a code that is not in products: 1/,
      );
    const { unusable, rows } = await scratch.run(
      "comtrade",
      [nothing, at("comtrade/fixtures/comtrade-year-2021.json")],
      { edition },
    );
    expect([unusable?.length, rows.exports]).toEqual([1, 2]);
  });
});

describe("WITS by product", () => {
  const page = `Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit
China,Export,284690,"Compounds, of rare-earth metals",2019,Japan,"12,345.678",1000,Kg
China,Export,284690,"Compounds, of rare-earth metals",2019, World,20000.5,2000,Kg
China,Re-Export,284690,"Compounds, of rare-earth metals",2019,Japan,1,1,Kg
China,Export,284690,"Compounds, of rare-earth metals",2019,Atlantis,1,1,Kg
`;
  it("is read in dollars, and its source tells its terms", async () => {
    const { refused, leftOut } = await scratch.run("comtrade", [written("WITS-By-HS6Product.csv", page)], { edition });
    expect(added()).toEqual([
      `CHN,JPN,hs-284690,2019,exporter_reported,kg,12345678,FOB,1000,eq,reported,,"12,345.678 thousand USD",${edition},China/Japan/X,primary`,
      `CHN,_WLD,hs-284690,2019,exporter_reported,kg,20000500,FOB,2000,eq,reported,,20000.5 thousand USD,${edition},China/World/X,primary`,
    ]);
    expect(refused?.[0]).toMatchObject({ at: 5, reason: expect.stringContaining("Atlantis") });
    expect(Object.values(leftOut)).toEqual([1]);
    expect(scratch.changes("sources").added[0]).toContain("un-comtrade,World Bank WITS,world-bank-wits");
    await comtrade("comtrade-year-2021.json");
  });

  it("is read as the advanced query writes it", async () => {
    const query = `Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD,Quantity,QtyToken
H5,CHN,850511,China,JPN,Japan,2020,Import,5,1.5,7,Item
`;
    await scratch.run("wits", [written("DataJobID.csv", query)], { edition });
    expect(added()).toEqual([
      `JPN,CHN,hs-850511,2020,importer_reported,number,1500,CIF,7,eq,reported,,1.5 thousand USD,${edition},China/Japan/M,primary`,
    ]);
  });

  it("is not put under a source whose flows came another way", async () => {
    await comtrade("comtrade-year-2021.json");
    await expect(scratch.run("comtrade", [written("wits.csv", page)], { edition })).rejects.toThrow(
      "wits.csv came through World Bank WITS, whose terms apply, and un-comtrade-test-v1 has 2 flows that did not",
    );
  });
});

it("BACI of 1995 is read, its goods that are not specified counted", async () => {
  const { leftOut } = await scratch.run("baci", [at("baci/fixtures/BACI_HS92_Y1995_V202601.csv")]);
  expect(added()).toEqual([
    "CHN,USA,hs92-280530,1995,reconciled,t,1500,FOB,2,eq,reported,,,cepii-baci-hs92-v202601,156/842,primary",
  ]);
  expect(Object.values(leftOut)).toEqual([1]);
});

it("a file has an odd name only if its importer says how the publisher names files", () => {
  const told: string[] = [];
  const put = (file: string, fileNames?: RegExp) => {
    const rows = readTable(scratch.folder, tables.oxides).map((row) => ({ ...row, locator: `${file}, line 2` }));
    putRows(scratch.folder, tables.oxides, rows, {
      of: () => false,
      report: (line) => told.push(line),
      ...(fileNames === undefined ? {} : { fileNames }),
    });
    return readTable(scratch.folder, tables.oxides)[0]?.locator;
  };
  expect(put("weights.csv")).toBe("weights.csv, line 2");
  expect(told).toEqual([]);
  expect(put("copy.csv", /^weights/)).toBe("weights.csv, line 2");
  expect(told).toEqual(["copy.csv is not one of the publisher's file names: existing locators are kept"]);
});

describe("the Mineral Commodity Summaries", () => {
  const mcs = (path: string, edition: string, options = {}) => scratch.run("usgs-mcs", [path], { edition, ...options });
  const trim = at("usgs-mcs/fixtures/trim-of-mcs2026.csv");

  it("a line of a release that stands changes nothing, under any name of the file", async () => {
    const before = scratch.text("shares");
    for (const path of [trim, written("MCS2026_Commodities_Data.csv", readFileSync(trim))]) {
      await mcs(path, "2026");
      expect(scratch.text("shares")).toBe(before);
    }
    expect((await mcs(trim, "2026")).told).toContain(
      "trim-of-mcs2026.csv is not one of the publisher's file names: existing locators are kept",
    );
  });

  it("a line that says something else changes its row, its share within the print, and nothing else", async () => {
    const text = readFileSync(trim, "utf8").replace("2,000", "2,100");
    await mcs(written("trim.csv", text), "2026");
    const { added, gone } = scratch.changes("shares");
    expect([added.length, gone.length]).toEqual([1, 1]);
    // 2,100 of the 302,000 t that MCS 2026 prints for the world: 0.695 %.
    expect(added[0]).toMatch(
      /^cobalt,mine,.*,CHN,2024,2100,t,eq,,,estimated,0\.695,.*"MCS2026_Commodities_Data\.csv, /,
    );
  });

  it("a file that a spreadsheet saved with semicolons is read", async () => {
    await mcs(at("usgs-mcs/fixtures/mcs2024-raree_world.csv"), "2024");
    const rows = scratch.lines("shares").filter((row) => /^rare-earths,.*,CHN,.*,usgs-mcs-2024-v2-0,/.test(row));
    expect(
      rows.map((row) =>
        row
          .split(",")
          .filter((_, i) => [2, 7, 8, 13].includes(i))
          .join(" "),
      ),
    ).toEqual([
      "production 2022 200000 reported",
      "production 2023 230000 estimated",
      "reserves 2023 44000000 reported",
    ]);
  });

  it("a year that says that it is an estimate is read as one; another is told with line, column and cell", async () => {
    const path = at("usgs-mcs/fixtures/MCS2027_Commodities_Data.csv");
    await mcs(path, "2027");
    expect(scratch.changes("shares").added.map((row) => row.split(",").slice(6, 13).join(" "))).toEqual([
      "CHN 2025 800000 kg eq  ",
      "CHN 2026 810000 kg eq  ",
    ]);
    expect(scratch.changes("shares").added.every((row) => row.includes(",estimated,"))).toBe(true);
    const text = readFileSync(path, "utf8").replace("2026_estimated", "20x6");
    await expect(mcs(written("MCS2027_Commodities_Data.csv", text), "2027")).rejects.toThrow(
      'MCS2027_Commodities_Data.csv:3:Year: "20x6" is not a known year',
    );
  });

  it("a file in which nothing can be used takes nothing away, even where the release is to be replaced", async () => {
    const [header] = readFileSync(trim, "utf8").split("\n", 1);
    const line = 'COBALT,Import Sources,Cobalt,Norway,Import,"Metal, oxide, and salts",percent,2021–24,20,,Yes,';
    const path = written("MCS2026_Commodities_Data.csv", `${header}\n${line}\n`);
    for (const options of [{}, { replace: true }, { dryRun: true }])
      await expect(mcs(path, "2026", options)).rejects.toThrow(
        "MCS2026_Commodities_Data.csv: nothing in it could be used\n  line of a US section: 1",
      );
    expect(scratch.changes("shares")).toEqual({ added: [], gone: [] });
    const nameless = written("world.csv", "Source,Country,Type,Prod_t_2022\nMCS2024,China,Mine,1\n");
    await expect(mcs(nameless, "2024")).rejects.toThrow("does not name its commodity");
  });

  it("a file that is no CSV is told with its line, in plain words", async () => {
    const broken = 'Source,Country,Type,Prod_t_2022\nMCS2024,China,"Mine" production,1\n';
    await expect(mcs(written("mcs2024-raree_world.csv", broken), "2024")).rejects.toThrow(
      "mcs2024-raree_world.csv:2: text follows the quotation mark that ends a cell",
    );
  });
});
