import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../node/own-rows.ts";
import { largestTradeOf, type TradeRow, tradeOf } from "./trade-of.ts";

const source = (id: string, more: object = {}) => ({
  id,
  series: id,
  edition: id,
  publisher: "My Books",
  title: id,
  published: "2026-03-01",
  licence: "cc-by-4-0",
  ...more,
});
const sources = [source("books"), source("last-day", { published: "2024-12-31" }), source("other-books")];

const flow = (exporter: string, importer: string, value_usd: number | null, more: object = {}) => ({
  exporter,
  importer,
  product: "narrow",
  period: "2024",
  flow_basis: "exporter_reported",
  quantity_unit: "kg",
  quantity: 2,
  value_usd,
  valuation: "FOB",
  comparator: "eq",
  status: "reported",
  source: "books",
  ...more,
});
const product = (id: string, commodities: readonly string[], also_holds: string | null = null) => ({
  id,
  title: `The ${id}`,
  code: id,
  classification: "basket",
  commodities,
  also_holds,
});
const products = [
  product("narrow", ["gallium"]),
  product("second", ["indium"]),
  product("wide", ["gallium"], "other goods"),
  product("several", ["gallium", "indium"]),
];
const imports = { flow_basis: "importer_reported", valuation: "CIF" };
const ledgerOf = (...exports: readonly object[]) =>
  ledgerOfRows({ sources, products, exports } as never, { check: false });
const inShort = (rows: readonly TradeRow[]) => rows.map((row) => `${row.product} ${row.partner} ${row.value_usd}`);
const sold = async (...exports: readonly object[]) =>
  inShort(tradeOf(await ledgerOf(...exports), { area: "CHN" }).sells.rows);

describe("what a country sells", () => {
  it("lists one commodity alone first, then what has other goods, then several commodities; each by value", async () => {
    const flows = [
      flow("CHN", "JPN", 90, { product: "several" }),
      flow("CHN", "JPN", 80, { product: "wide" }),
      flow("CHN", "USA", 1),
      flow("CHN", "JPN", 5),
      flow("CHN", "DEU", 3, { product: "second" }),
    ];
    const all = ["narrow JPN 5", "second DEU 3", "narrow USA 1", "wide JPN 80", "several JPN 90"];
    expect(await sold(...flows)).toEqual(all);
    const ledger = await ledgerOf(...flows);
    for (const most of [1, 2, 3, 4, 5, 6])
      expect(inShort(largestTradeOf(ledger, { area: "CHN" }, most).sells)).toEqual(all.slice(0, most));
  });

  it("lists unnamed partners after named ones, and equal values by product", async () => {
    expect(await sold(flow("CHN", "_OTH", 90), flow("CHN", "JPN", 1), flow("CHN", "USA", 2))).toEqual([
      "narrow USA 2",
      "narrow JPN 1",
      "narrow _OTH 90",
    ]);
    expect(await sold(flow("CHN", "JPN", 1, { product: "second" }), flow("CHN", "JPN", 1))).toEqual([
      "narrow JPN 1",
      "second JPN 1",
    ]);
  });

  it("finds the largest also if unnamed partners have the most", async () => {
    const ledger = await ledgerOf(
      flow("CHN", "_OTH", 90),
      flow("CHN", "JPN", 1),
      flow("CHN", "USA", 7, { product: "second" }),
    );
    expect(inShort(largestTradeOf(ledger, { area: "CHN" }, 1).sells)).toEqual(["second USA 7"]);
    expect(inShort(largestTradeOf(ledger, { area: "CHN" }, 2).sells)).toEqual(["second USA 7", "narrow JPN 1"]);
  });

  it("has the first by product of equal values, whichever is read first", async () => {
    const ledger = await ledgerOf(flow("CHN", "DEU", 5, { product: "second" }), flow("CHN", "JPN", 5));
    expect(inShort(largestTradeOf(ledger, { area: "CHN" }, 1).sells)).toEqual(["narrow JPN 5"]);
  });

  it("has no row for the world, for a printed zero, or for goods without a value", async () => {
    const flows = [
      flow("CHN", "_WLD", 9),
      flow("CHN", "JPN", 5),
      flow("CHN", "USA", 0, { status: "nil" }),
      flow("CHN", "DEU", 0, { quantity_unit: "t", status: "nil" }),
      flow("CHN", "DEU", 2),
    ];
    expect(await sold(...flows)).toEqual(["narrow JPN 5", "narrow DEU 2"]);
    expect(await sold(flow("CHN", "JPN", null), flow("CHN", "USA", null))).toEqual([]);
  });

  it("keeps goods that came back apart, for no partner", async () => {
    const ledger = await ledgerOf(flow("CHN", "CHN", 9), flow("CHN", "JPN", 5), flow("CHN", "USA", 1));
    const { sells } = tradeOf(ledger, { area: "CHN" });
    expect(inShort(sells.rows)).toEqual(["narrow JPN 5", "narrow USA 1"]);
    expect(inShort(sells.reimports)).toEqual(["narrow CHN 9"]);
    expect(inShort(largestTradeOf(ledger, { area: "CHN" }, 9).sells)).toEqual(["narrow JPN 5", "narrow USA 1"]);
  });

  it("has an amount for each unit only of one unit, and not of nothing", async () => {
    const of = async (...exports: readonly object[]) =>
      tradeOf(await ledgerOf(...exports), { area: "CHN" }).sells.rows.find(({ partner }) => partner === "JPN");
    const usa = flow("CHN", "USA", 1);
    expect(await of(flow("CHN", "JPN", 5), usa)).toMatchObject({ quantity: 2, quantity_unit: "kg", unit_value: 2.5 });
    expect(await of(flow("CHN", "JPN", 5, { quantity: 0 }), usa)).toMatchObject({ quantity: 0, unit_value: undefined });
    expect(await of(flow("CHN", "JPN", 5), flow("CHN", "JPN", 4, { quantity_unit: "t" }), usa)).toMatchObject({
      value_usd: 9,
      quantity: undefined,
      unit_value: undefined,
    });
  });
});

describe("what its partners' books say", () => {
  it("counts for a product of which its own books name no partner", async () => {
    const theirs = [flow("CHN", "JPN", 5, imports), flow("CHN", "USA", 6, { ...imports, source: "other-books" })];
    expect(await sold(...theirs)).toEqual(["narrow USA 6", "narrow JPN 5"]);
    expect(await sold(...theirs, flow("CHN", "DEU", 1))).toEqual(["narrow DEU 1"]);
    expect(await sold(...theirs, flow("CHN", "DEU", 1, { product: "second" }))).toHaveLength(3);
  });

  it("is of the newest complete year: not of months, and not of a source of the year's last day", async () => {
    const older = flow("CHN", "JPN", 5, { ...imports, period: "2023" });
    expect(await sold(older, flow("CHN", "JPN", 7, imports))).toEqual(["narrow JPN 7"]);
    expect(await sold(older, flow("CHN", "JPN", 7, { ...imports, source: "last-day" }))).toEqual(["narrow JPN 5"]);
    expect(await sold(older, flow("CHN", "JPN", 7, { ...imports, period: "2024-12" }))).toEqual(["narrow JPN 5"]);
  });

  it("is not told of a product that the ledger does not have", async () => {
    const { buys, sells } = tradeOf(await ledgerOf(flow("JPN", "CHN", 5)), { area: "CHN" });
    expect(inShort(buys.rows)).toEqual(["narrow JPN 5"]);
    expect(sells.rows).toEqual([]);
  });
});
