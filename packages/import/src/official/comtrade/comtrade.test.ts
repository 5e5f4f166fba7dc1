import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { REIMPORT } from "../../../../data/src/tables/exports.ts";
import { partnersOf } from "../../trade/partners.ts";
import { lineRules } from "./columns.ts";
import { type FlowContext, flowRules, flowsOf } from "./flows.ts";
import { readerOf } from "./readers.ts";

const folder = mkdtempSync(join(tmpdir(), "oreledger-comtrade-"));
afterAll(() => rmSync(folder, { recursive: true }));

const context: FlowContext = {
  source: "un-comtrade-test",
  evidence: "primary",
  partners: partnersOf([
    { id: "CHN", name: "China", aliases: [], m49: "156", other_names: [] },
    { id: "AUS", name: "Australia", aliases: [], m49: "036", other_names: [] },
    { id: "JPN", name: "Japan", aliases: [], m49: "392", other_names: [] },
    { id: "TWN", name: "Taiwan", aliases: ["Other Asia, nes"], m49: "158", other_names: ["490"] },
    { id: "SRB", name: "Serbia", aliases: [], m49: "688", other_names: [] },
    { id: "_WLD", name: "World", aliases: [], m49: "001", other_names: ["0"] },
    {
      id: "_NES",
      name: "Areas not elsewhere specified",
      aliases: ["Areas, nes", "Unspecified"],
      m49: null,
      other_names: ["899"],
    },
  ]),
  products: new Set(["hs-2846", "hs-284690", "hs-250410", "hs-2504", "hs-850760"]),
};

const read = async (name: string, content?: string, given: FlowContext = context) => {
  const path = content === undefined ? join(import.meta.dirname, "fixtures", name) : join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  return flowsOf([{ path, file: await readerOf(path).read(path) }], given);
};
const inShort = (flows: Awaited<ReturnType<typeof read>>["flows"]) =>
  flows.map((f) =>
    [f.exporter, f.importer, f.product, f.period, f.value_usd, f.valuation, f.quantity, f.quantity_unit, f.status].join(
      " ",
    ),
  );

const record = (change: Record<string, unknown>) => ({
  typeCode: "C",
  freqCode: "A",
  refYear: 2023,
  period: "2023",
  reporterCode: 156,
  flowCode: "M",
  partnerCode: 36,
  partner2Code: 0,
  cmdCode: "2846",
  customsCode: "C00",
  motCode: 0,
  qtyUnitAbbr: "kg",
  qty: 10,
  netWgt: 10,
  isNetWgtEstimated: false,
  cifvalue: 100.5,
  fobvalue: null,
  primaryValue: 100.5,
  ...change,
});
const response = (...data: Record<string, unknown>[]) =>
  JSON.stringify({ elapsedTime: "0 s", count: data.length, data });

describe("a response of the interface", () => {
  it("gives each flow from exporter to importer, with what its value includes", async () => {
    const { flows, leftOut } = await read(
      "2023.json",
      response(
        record({}),
        record({ partnerCode: 490, isNetWgtEstimated: true }),
        record({ partnerCode: 156, netWgt: 0, qty: 0, qtyUnitAbbr: "N/A" }),
        record({ partnerCode: 0, netWgt: null, qty: 3, qtyUnitAbbr: "u" }),
        record({ partnerCode: 899, cifvalue: null, fobvalue: 100.5 }),
        record({ flowCode: "X", cifvalue: null, fobvalue: 100.5 }),
      ),
    );
    expect(inShort(flows)).toEqual([
      "AUS CHN hs-2846 2023 100.5 CIF 10 kg reported",
      "TWN CHN hs-2846 2023 100.5 CIF 10 kg estimated",
      "CHN CHN hs-2846 2023 100.5 CIF  none reported",
      "_WLD CHN hs-2846 2023 100.5 CIF 3 number reported",
      "_NES CHN hs-2846 2023 100.5 FOB 10 kg reported",
      "CHN AUS hs-2846 2023 100.5 FOB 10 kg reported",
    ]);
    expect(flows[2]?.scope).toBe(REIMPORT);
    expect(flows[1]).toMatchObject({ scope: "Net weight estimated by UN Comtrade", locator: "156/490/M" });
    expect(leftOut).toEqual({});
  });

  it("says where UN Comtrade estimated a quantity", async () => {
    const { flows } = await read(
      "2023.json",
      response(
        record({ netWgt: 0, isNetWgtEstimated: true, isQtyEstimated: true }),
        record({ partnerCode: 392, netWgt: null, isQtyEstimated: true }),
        record({ partnerCode: 490, netWgt: 0, isQtyEstimated: false }),
      ),
    );
    expect(inShort(flows)).toEqual([
      "AUS CHN hs-2846 2023 100.5 CIF 10 kg estimated",
      "JPN CHN hs-2846 2023 100.5 CIF 10 kg estimated",
      "TWN CHN hs-2846 2023 100.5 CIF 10 kg reported",
    ]);
    expect(flows[1]?.scope).toBe("Quantity estimated by UN Comtrade");
  });

  it("leaves out, with a count, what is no flow of its own", async () => {
    const { flows, leftOut } = await read(
      "2023.json",
      response(
        record({}),
        record({}),
        record({ motCode: 2100 }),
        record({ partner2Code: 392 }),
        record({ flowCode: "RX" }),
        record({ cmdCode: "0101" }),
        record({ cmdCode: "TOTAL" }),
        record({ partnerCode: 392, primaryValue: 0, cifvalue: 0, netWgt: 0, qty: 0 }),
      ),
    );
    expect(flows).toHaveLength(1);
    expect(leftOut).toEqual({
      [lineRules.part]: 2,
      [lineRules.otherFlow]: 1,
      [lineRules.allGoods]: 1,
      [flowRules.again]: 1,
      [flowRules.unlisted]: 1,
      [flowRules.zero]: 1,
    });
  });

  it("refuses a record that it does not understand, with the reason, and reads the rest", async () => {
    const { flows, refused } = await read(
      "2023.json",
      response(
        record({}),
        record({ partnerCode: 987 }),
        record({ partnerCode: 987, flowCode: "X" }),
        record({ cmdCode: "AG2" }),
      ),
    );
    expect(flows).toHaveLength(1);
    expect(refused.map(({ at, reason, count }) => `${at}: ${reason} ${count}`)).toEqual([
      '4: cmdCode "AG2" is not an HS code 1',
      "2: the partner code 987 is unknown: it is neither an ISO 3166-1 number nor a known UN Comtrade code 2",
    ]);
    for (const [change, reason] of [
      [{ period: "202313" }, 'period "202313" is not a year or month'],
      [{ freqCode: "M" }, 'period "2023" is not a year or month for freqCode "M"'],
      [
        { classificationCode: "S4", cmdCode: "28461" },
        'classificationCode "S4" is not an edition of the Harmonized System',
      ],
      [{ typeCode: "S", cmdCode: "200" }, 'typeCode "S" is not trade in goods'],
      [{ classificationCode: "H4", isOriginalClassification: false }, "the figures were converted into H4"],
      [{ primaryValue: -1 }, 'primaryValue "-1" is not a figure'],
      [{ qty: "many" }, 'qty "many" is not a figure'],
      [{ isQtyEstimated: "perhaps" }, 'isQtyEstimated "perhaps" is neither true nor false'],
      [{ legacyEstimationFlag: 3 }, 'the estimation flag "3" is not 0, 2, 4 or 6'],
    ] as const) {
      const { flows, unusable } = await read("2023.json", response(record(change)));
      expect(flows).toEqual([]);
      expect(unusable).toEqual([expect.stringContaining(`2023.json:1: ${reason}`)]);
    }
  });

  it("refuses a response that contradicts itself, is cut off or reports an error", async () => {
    await expect(read("2023.json", response(record({}), record({ primaryValue: 7, cifvalue: 7 })))).rejects.toThrow(
      /2023\.json:2: AUS CHN hs-2846 2023 importer_reported has the value 7 .* 100\.5 and 10 elsewhere in the release/,
    );
    await expect(read("2023.json", JSON.stringify({ count: 2, data: [record({})] }))).rejects.toThrow(
      "the response states 2 records but contains 1",
    );
    await expect(
      read("2023.json", response(...Array.from({ length: 500 }, (_, i) => record({ partnerCode: i })))),
    ).rejects.toThrow("some may be missing");
    await expect(read("2023.json", response(record({})).slice(0, -5))).rejects.toThrow(
      "2023.json: the file begins as JSON",
    );
    await expect(read("2023.json", JSON.stringify({ count: 0, data: [], error: "no key" }))).rejects.toThrow(
      "UN Comtrade answered with an error: no key",
    );
  });

  it("marks what UN Comtrade estimated: the weight, the quantity, or neither", async () => {
    const weightless = { netWgt: 0, qty: 1234567.891 };
    for (const [change, expected] of [
      [{ isNetWgtEstimated: true, isQtyEstimated: false }, "10 kg estimated: Net weight estimated by UN Comtrade"],
      [{ isNetWgtEstimated: false, isQtyEstimated: true }, "10 kg reported: null"],
      [{ ...weightless, isQtyEstimated: true }, "1234567.891 kg estimated: Quantity estimated by UN Comtrade"],
      [{ ...weightless, isQtyEstimated: false, isNetWgtEstimated: true }, "1234567.891 kg reported: null"],
      [
        { ...weightless, netWgt: null, isQtyEstimated: "TRUE", qtyUnitAbbr: "u" },
        "1234567.891 number estimated: Quantity estimated by UN Comtrade",
      ],
      [
        { ...weightless, isQtyEstimated: undefined, legacyEstimationFlag: 2 },
        "1234567.891 kg estimated: Quantity estimated by UN Comtrade",
      ],
      [
        { isQtyEstimated: undefined, isNetWgtEstimated: undefined, legacyEstimationFlag: 4 },
        "10 kg estimated: Net weight estimated by UN Comtrade",
      ],
      [
        { isNetWgtEstimated: undefined, legacyEstimationFlag: 6 },
        "10 kg estimated: Net weight estimated by UN Comtrade",
      ],
      [{ isNetWgtEstimated: undefined, legacyEstimationFlag: 0 }, "10 kg reported: null"],
      [{ netWgt: 0, qty: 0, isQtyEstimated: true, isNetWgtEstimated: true }, "null none reported: null"],
    ] as const) {
      const [flow] = (await read("2023.json", response(record(change)))).flows;
      expect(`${flow?.quantity} ${flow?.quantity_unit} ${flow?.status}: ${flow?.scope}`).toBe(expected);
    }
  });

  it("yields to a nearer copy of the same flow, and says where the two differ", async () => {
    const nearer = (value_usd: number) => ({
      ...context,
      nearer: new Map([["AUS CHN hs-2846 2023 importer_reported", { value_usd, quantity: 10 }]]),
    });
    expect((await read("2023.json", response(record({})), nearer(100.5))).leftOut).toEqual({ [flowRules.nearer]: 1 });
    await expect(read("2023.json", response(record({})), nearer(99))).rejects.toThrow("in the nearer copy");
  });
});

const header =
  "typeCode,freqCode,refYear,period,reporterCode,flowCode,partnerCode,cmdCode,qtyUnitAbbr,qty,netWgt,cifvalue,fobvalue,primaryValue,isReported,label";

describe("a download of Comtrade Plus", () => {
  it("is read by its header, or by its header shifted by one where its lines begin with a frequency", async () => {
    const rows = ["AUS CHN hs-284690 2023 5 CIF 2 kg reported"];
    const right = `${header}\nC,A,2023,2023,156,M,36,284690,kg,2,2,5,,5,FALSE,Rare Earths\n`;
    const shifted = `${header.replace("reporterCode", "CountryCode")}\nA,2023,2023,156,M,36,284690,kg,2,2,5,,5,FALSE,,Rare Earths\n`;
    expect(inShort((await read("plus.csv", right)).flows)).toEqual(rows);
    expect(inShort((await read("plus.csv", shifted)).flows)).toEqual(rows);
  });

  it("is read as the site writes it, with a comma more in each line than in the header, and as a bulk file, with tabs", async () => {
    const cells = `C,A,2023,2023,156,M,36,284690,kg,2,2,5,,5,FALSE,`;
    expect(inShort((await read("site.csv", `${header}\n${cells},\n\n`)).flows)).toEqual([
      "AUS CHN hs-284690 2023 5 CIF 2 kg reported",
    ]);
    const bulk = `${header.replace("qtyUnitAbbr", "qtyUnitCode")}\n${cells.replace("kg,2,2", "5,2,")}\n`;
    expect(inShort((await read("bulk.txt", bulk.replaceAll(",", "\t"))).flows)).toEqual([
      "AUS CHN hs-284690 2023 5 CIF 2 number reported",
    ]);
  });

  it("is read with padded blanks, NA, a BOM and monthly periods", async () => {
    const line = `\uFEFF${header}\r\nC, M ,2023,202304, 156 ,X,  36,284690,kg,NA,  NA ,,7.25, 7.25,FALSE,\r\n`;
    expect(inShort((await read("plus.csv", line)).flows)).toEqual([
      "CHN AUS hs-284690 2023-04 7.25 FOB  none reported",
    ]);
  });

  it("refuses lines that no shift explains", async () => {
    const odd = await read("plus.csv", `${header}\n156,C,A,2023,M,36,284690,kg,2,2,5,,5,FALSE,x,y\n`);
    expect(odd.unusable[0]).toContain('plus.csv:2: typeCode "156" is not trade in goods');
    const short = await read("plus.csv", `${header}\nC,A,2023\n`);
    expect(short.unusable[0]).toContain("plus.csv:2: 3 cells below a header with 16");
  });

  it("comes as a workbook too", async () => {
    expect(inShort((await read("plus.xlsx")).flows)).toEqual(["CHN AUS hs-2504 2023 25.5 CIF 10 kg reported"]);
  });
});

describe("the other forms", () => {
  it("reads a WITS workbook: thousands of dollars, WITS names, 2016 without trust in its quantities", async () => {
    const { flows, leftOut } = await read("china_ree_exports_fixture.xlsx");
    expect(inShort(flows)).toEqual([
      "CHN JPN hs-284690 2015 12340 FOB 1000 kg reported",
      "CHN TWN hs-284690 2015 1500 FOB 20 kg reported",
      "CHN SRB hs-284690 2016 70 FOB 1 kg incomplete",
      "CHN _NES hs-284690 2016 3000 FOB  none incomplete",
      "CHN _WLD hs-284690 2015 13840 FOB 1020 kg reported",
      "CHN _WLD hs-284690 2016 3070 FOB 1 kg incomplete",
    ]);
    expect(flows[0]?.printed).toBe("12.34 thousand USD");
    expect(Object.values(leftOut)).toEqual([8]);
  });

  it("reads months, values alone, and edges of a network", async () => {
    const months =
      "period_dt,partner_name,hs6,val,qty,uv\n2017-01-01,Australia,250410,10200.0,6116.362,1.66\n2017-02-01,Japan,250410,5.0,0.0,inf\n";
    expect(inShort((await read("m.csv", months)).flows)).toEqual([
      "CHN AUS hs-250410 2017-01 10200 FOB 6116.362 kg reported",
      "CHN JPN hs-250410 2017-02 5 FOB  none reported",
    ]);
    const values = "canonical_product_id,year,partner_code,partner_iso3,import_value_usd\n284690,2018,490,TWN,60\n";
    expect(
      inShort(
        (
          await read("v.csv", values, {
            ...context,
            partners: { ...context.partners, byCode: (code) => (code === 842 ? "USA" : context.partners.byCode(code)) },
          })
        ).flows,
      ),
    ).toEqual(["TWN USA hs-284690 2018 60 CIF  none reported"]);
    const edges =
      "commodity,flow,reporter,partner,reporter_name,partner_name,value_usd,net_kg\n2846,M,156,392,China,Japan,7.5,2\n";
    expect(inShort((await read("e.csv", edges)).flows)).toEqual(["JPN CHN hs-2846 2023 7.5 CIF 2 kg reported"]);
    const odd = await read("m.csv", months.replace("2017-02-01", "2017-02-30"));
    expect([odd.flows.length, odd.refused[0]?.at]).toEqual([1, 3]);
    expect((await read("e.csv", edges.replace("7.5", "NA"))).unusable[0]).toContain("e.csv:2:");
  });

  it("names the forms that are read where a file is none of them", () => {
    writeFileSync(join(folder, "other.csv"), "a,b\n1,2\n");
    expect(() => readerOf(join(folder, "other.csv"))).toThrow(
      "not one of the formats that can be read: response of the API",
    );
  });
});

describe("partners", () => {
  it("go by the year where one name passed from one state to another", () => {
    const { byName } = partnersOf([]);
    expect([2005, 2007].map((year) => byName("Serbia, FR(Serbia/Montenegro)", year))).toEqual(["SCG", "SRB"]);
  });
});
