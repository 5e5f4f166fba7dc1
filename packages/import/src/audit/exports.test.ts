import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTable } from "../../../data/src/csv/read.ts";
import { toCSV } from "../../../data/src/csv/write.ts";
import { tables } from "../../../data/src/tables/index.ts";
import type { ImportReport } from "../importer.ts";
import { baci } from "../official/baci/importer.ts";
import { lineRules } from "../official/comtrade/columns.ts";
import { flowRules } from "../official/comtrade/flows.ts";
import { comtrade } from "../official/comtrade/importer.ts";
import { releases } from "../official/comtrade/releases.ts";
import { hsCodes } from "../official/hs-codes/importer.ts";
import { rules } from "../official/usitc-dataweb/flows.ts";
import { usitcDataWeb } from "../official/usitc-dataweb/importer.ts";
import { partnersOf } from "../trade/partners.ts";
import { readWorkbook } from "../workbook.ts";
import { onShelf, readShelf, shelf } from "./shelf.ts";

const csv = join(import.meta.dirname, "../../../data/csv");
const exports = readTable(csv, tables.exports);
const partners = partnersOf(readTable(csv, tables.areas));
const imported = new Set([
  ...releases.map(({ source }) => source),
  "usitc-dataweb-imports-2026-07",
  "usitc-dataweb-exports-2026-07",
]);

describe("exports as they stand", () => {
  it("cite UN Comtrade within its cap, and the carrier whose terms are stricter", () => {
    const sources = new Map(readTable(csv, tables.sources).map((source) => [source.id, source]));
    const un = exports.filter(({ source }) => sources.get(source)?.licence === "un-comtrade");
    expect(un.length).toBe(29_041);
    const wits = un.filter(({ source }) => sources.get(source)?.carrier_licence === "world-bank-wits");
    expect(wits.length).toBe(3477);
    expect(wits.every(({ period, status }) => (period === "2016") === (status === "incomplete"))).toBe(true);
  });

  it("have a direct twin of ten of the rows that came through WITS, which agrees within the print of WITS", () => {
    const key = (row: (typeof exports)[number]) => [
      row.exporter,
      row.importer,
      row.product,
      row.period,
      row.flow_basis,
    ];
    const direct = new Map(
      exports.filter(({ source }) => source === "un-comtrade-cmm-2025-12").map((row) => [key(row).join(), row]),
    );
    const twins = exports
      .filter(({ source }) => source === "un-comtrade-china-exports-wits-2026-04")
      .flatMap((row) => [direct.get(key(row).join())].flatMap((twin) => (twin === undefined ? [] : [[row, twin]])));
    expect(twins).toHaveLength(10);
    expect(new Set(twins.map(([row]) => `${row?.importer} ${row?.product}`))).toEqual(
      new Set(["USA hs-280530", "_WLD hs-280530"]),
    );
    const apart = twins.map(([row, twin]) => Math.abs((row?.value_usd as number) - (twin?.value_usd as number)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(5);
    const left = exports.filter(({ source }) => source === "un-comtrade-china-exports-wits-2026-04").length - 10;
    expect(left).toBe(3467);
  });

  it("hold a zero only where the source prints one or rounded the value away", () => {
    expect(exports.filter(({ quantity, status }) => quantity === 0 && status !== "nil")).toEqual([]);
    const worthless = exports.filter(({ value_usd, status }) => value_usd === 0 && status !== "nil");
    expect(worthless.every(({ printed, quantity }) => printed === "0 thousand USD" && quantity !== null)).toBe(true);
    expect(worthless.length).toBeLessThan(10);
  });
});

const trade = onShelf("trade/usitc_dataweb/us_imports_for_consumption_1993-2026.xlsx", 6);

describe.skipIf(!trade)("exports against the reference", () => {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-exports-"));
  const at = (path: string) => join(shelf, "trade", path);
  const reports: Record<string, ImportReport> = {};
  beforeAll(async () => {
    for (const table of ["areas", "products", "sources", "commodities"])
      cpSync(join(csv, `${table}.csv`), join(folder, `${table}.csv`));
    const entered = exports.filter(({ source }) => !imported.has(source));
    writeFileSync(join(folder, "exports.csv"), toCSV(tables.exports, entered));
    const run = { folder, report: () => {} };
    reports.products = await hsCodes.run({ ...run, input: [at("hs_codes.csv")] });
    reports.dataweb = await usitcDataWeb.run({ ...run, input: [at("usitc_dataweb")] });
    reports.comtrade = await comtrade.run({ ...run, input: [shelf] });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are what the importers make of the official files, to the byte", () => {
    for (const table of ["exports", "products", "sources"])
      expect(readFileSync(join(folder, `${table}.csv`)).equals(readFileSync(join(csv, `${table}.csv`))), table).toBe(
        true,
      );
  });

  it("account for every cell of the DataWeb workbooks", async () => {
    let cells = 0;
    for (const file of ["us_imports_for_consumption_1993-2026.xlsx", "us_domestic_exports_1993-2026.xlsx"])
      for (const [name, sheet] of await readWorkbook(at(`usitc_dataweb/${file}`)))
        for (const row of sheet.filter(([first, country]) => first !== "Total:" && typeof country === "string"))
          cells += row
            .slice(5, name.endsWith("YTD") ? undefined : 5 + 34)
            .filter((cell) => typeof cell === "number").length;
    const { rows, leftOut } = reports.dataweb as ImportReport;
    const contents = exports.filter(({ locator }) => locator?.endsWith(", second unit")).length;
    // A row of a first unit takes a cell of the value sheet and one of the quantity sheet.
    const taken = 2 * ((rows.exports as number) - contents) + contents;
    expect(taken + Object.values(leftOut).reduce((sum, count) => sum + count, 0)).toBe(cells);
    expect(Object.keys(leftOut).sort()).toEqual(Object.values(rules).sort());
    expect(rows.exports).toBe(19_274);
  });

  it("account for every line of UN Comtrade", () => {
    const { rows, leftOut } = reports.comtrade as ImportReport;
    const lines: Record<string, number> = {
      "comtrade_china_2846, 32 responses": 726,
      "trade_data_critical_minerals_subset.csv": readShelf(
        "trade/comtrade_2023_world_totals/trade_data_critical_minerals_subset.csv",
      ).length,
      "UN_nickel_trade.csv": readShelf("trade/comtrade_nickel/UN_nickel_trade.csv").length,
      "deep_dive_hs6_monthly.csv": readShelf("trade/comtrade_china_monthly/deep_dive_hs6_monthly.csv").length,
      "us_imports_rare_earths_2018_2025.csv": readShelf(
        "trade/us_imports_comtrade_index/us_imports_rare_earths_2018_2025.csv",
      ).length,
      "china_imports_2846_7403_2023.csv": readShelf(
        "trade/comtrade_china_imports_2023_index/china_imports_2846_7403_2023.csv",
      ).length,
      "comtrade_cmm, eight files": 720,
      "p3_minerals_quad workbooks": 144,
      "three WITS workbooks, observed sheets": 3478,
    };
    const {
      [flowRules.again]: again = 0,
      [flowRules.nearer]: nearer = 0,
      [flowRules.zero]: zero = 0,
      [flowRules.unlisted]: unlisted = 0,
      [lineRules.part]: part = 0,
      ...panels
    } = leftOut;
    // The file of heavy rare earths and that of light ones hold the same 80 lines; 72 lines are of HS 7402 and 7501.
    expect({ again, nearer, zero, unlisted, part }).toEqual({
      again: 4717 - 3625 + 80,
      nearer: 32,
      zero: 2,
      unlisted: 72,
      part: 53,
    });
    expect(Object.keys(panels)).toEqual(["lines of the zero-filled panels, whose flows are in the observed sheets"]);
    expect((rows.exports as number) + again + nearer + zero + unlisted + part).toBe(
      Object.values(lines).reduce((sum, count) => sum + count, 0),
    );
  });

  it("hold every line of the extract of the WITS workbooks", () => {
    const rows = new Map(
      exports
        .filter(({ source }) => source === "un-comtrade-china-exports-wits-2026-04")
        .map((row) => [`${row.product} ${row.period} ${row.importer}`, row]),
    );
    const lines = readShelf("trade/wits_china_rare_earths/china_exports_280530_284690_850511_2010_2024.csv");
    const differing = lines.filter(({ hs_code, year, partner, export_value_1000usd, quantity_kg }) => {
      const row = rows.get(`hs-${hs_code} ${year} ${partners.byName(partner as string, Number(year))}`);
      return (
        row?.value_usd !== Math.round(Number(export_value_1000usd) * 1e5) / 100 ||
        row.quantity !== (Number(quantity_kg) || null)
      );
    });
    expect(lines).toHaveLength(3478);
    // The one flow that rounds to nothing in value and in weight is no row.
    expect(differing.map(({ hs_code, year, partner }) => `${hs_code} ${year} ${partner}`)).toEqual([
      "850511 2015 Togo",
    ]);
  });

  it("hold every single published figure", () => {
    const sources = new Map(readTable(csv, tables.sources).map((source) => [source.id, source]));
    const products: Record<string, string> = {
      "rare earths (GACC aggregate)": "gacc-rare-earths",
      "rare earth permanent magnets and magnet alloys": "gacc-rare-earth-magnets",
      "rare earth permanent magnets": "gacc-rare-earth-magnets",
      "critical minerals (OEC grouping, codes not published in the article)": "oec-critical-minerals",
      "antimony ore and concentrates": "hs-261710",
    };
    const missing = readShelf("trade/headline_figures/headline_trade_figures.csv").filter(
      (line) =>
        !exports.some(
          (row) =>
            row.exporter === partners.byName(line.exporter as string, 2023) &&
            row.importer === partners.byName(line.importer as string, 2023) &&
            row.product === products[line.product as string] &&
            row.period === line.period &&
            (line.value_usd === "" || row.value_usd === Number(line.value_usd)) &&
            (line.quantity_t === "" || row.quantity === Number(line.quantity_t)) &&
            [sources.get(row.source)?.url, sources.get(row.source)?.quoted_by_url, "cited"].some(
              (url) => url === line.url || row.flow_basis === url,
            ),
        ),
    );
    expect(missing).toEqual([]);
  });

  it("leave out, each for a reason, the files that are no flows of ours to ship", () => {
    const leftOut: readonly { file: string; lines: number; rule: string }[] = [
      {
        file: "comtrade_top_traders/top_traders_by_mineral_stage_year.csv",
        lines: 8660,
        rule: "totals and shares that a third party computed over its own baskets: no flow between two countries",
      },
      {
        file: "growthlab_atlas_hs92/283691.csv",
        lines: 3236,
        rule: "the publisher's licence is not confirmed",
      },
      {
        file: "adb_wto_ticm/WTO_HS6Codes_Raw.csv",
        lines: 295,
        rule: "a list of codes, used in the notes of products",
      },
      {
        file: "cepii_baci_sample/country_codes_V202201.csv",
        lines: 238,
        rule: "a list of country codes, which the importer knows",
      },
    ];
    for (const { file, lines, rule } of leftOut) expect(readShelf(`trade/${file}`), rule).toHaveLength(lines);
    // The publisher's licence is not confirmed: country totals of HS 2846, a line each, with bars between the cells.
    expect(readFileSync(at("oec_rare_earth_compounds/net_trade_data.csv"), "utf8").trimEnd().split("\n")).toHaveLength(
      1 + 1874,
    );
  });
});

const sample = onShelf("trade/cepii_baci_sample/baci_hs17_2020_v202301_exporter_zaf_afg.csv", 1);

describe.skipIf(!sample)("BACI against its sample", () => {
  it("reads every line; the sample has every second row of the real file, and is never shipped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-baci-"));
    try {
      for (const table of ["areas", "products", "sources"])
        cpSync(join(csv, `${table}.csv`), join(folder, `${table}.csv`));
      const files = ["hs92_2021", "hs17_2020"].map((name) => `baci_${name}_v202301_exporter_zaf_afg.csv`);
      const { rows } = await baci.run({
        input: files.map((file) => join(shelf, "trade/cepii_baci_sample", file)),
        folder,
        report: () => {},
      });
      expect(rows.exports).toBe(1880);
      const flows = readTable(folder, tables.exports);
      const [line] = readShelf(`trade/cepii_baci_sample/${files[0]}`);
      expect(line).toMatchObject({ i: "4", j: "586", k: "253090", v: "13.627" });
      expect(
        flows.find(({ exporter, importer, product }) => `${exporter}${importer}${product}` === "AFGPAKhs92-253090"),
      ).toMatchObject({
        value_usd: 13_627,
        quantity: 48,
        quantity_unit: "t",
        period: "2021",
      });
      expect(exports.some(({ source }) => /^cepii-baci-hs\d\d-v/.test(source))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const extracts = [2022, 2024].map((year) => `trade-baci/baci_hs17_v202601_${year}.csv`);
const extract = "cepii-baci-hs17-extract-v202601";

describe.skipIf(!onShelf(extracts[0] as string, 2))("the extract of BACI, every partner of thirty codes", () => {
  const standing = exports.filter(({ source }) => source === extract);

  it("makes, imported again, the rows that stand, byte for byte, and refuses no line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-baci-"));
    try {
      for (const table of ["areas", "products", "sources"])
        cpSync(join(csv, `${table}.csv`), join(folder, `${table}.csv`));
      const report = await baci.run({ input: extracts.map((file) => join(shelf, file)), folder, report: () => {} });
      expect(report).toMatchObject({ rows: { exports: 44_890 }, refused: [], unusable: [] });
      expect(Object.values(report.leftOut)).toEqual([0]);
      expect(readFileSync(join(folder, "exports.csv"), "utf8")).toBe(toCSV(tables.exports, standing));
      for (const table of ["products", "sources"])
        expect(readFileSync(join(folder, `${table}.csv`), "utf8")).toBe(
          readFileSync(join(csv, `${table}.csv`), "utf8"),
        );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("carries each line once: its countries, code and whole dollars, read a second time", () => {
    const flow = (exporter: unknown, importer: unknown, code: unknown, period: unknown) =>
      [exporter, importer, code, period].join(" ");
    const rows = new Map(
      standing.map((row) => [flow(row.exporter, row.importer, row.product.replace("hs17-", ""), row.period), row]),
    );
    expect(rows.size).toBe(standing.length);
    const area = (letters: string | undefined) => (letters === "S19" ? "TWN" : letters);
    for (const [at, file] of extracts.entries())
      for (const { i, j, cmd, value } of readShelf(file)) {
        const row = rows.get(flow(area(i), area(j), cmd, [2022, 2024][at]));
        expect(Math.abs((row?.value_usd ?? Number.NaN) - Number(value)), `${i} ${j} ${cmd}`).toBeLessThan(1e-3);
        expect(row?.status).toBe(at === 0 ? "reported" : "provisional");
      }
    expect(standing.filter(({ exporter, importer }) => [exporter, importer].includes("TWN"))).toHaveLength(650 + 627);
  });
});
