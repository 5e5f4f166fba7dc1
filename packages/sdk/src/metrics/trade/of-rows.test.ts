import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../../node/own-rows.ts";
import { cagr } from "./cagr.ts";
import { grubelLloyd } from "./grubel-lloyd.ts";
import { grubelLloydAggregate } from "./grubel-lloyd-aggregate.ts";
import { rca } from "./rca.ts";

const source = (id: string, edition = id) => ({
  id,
  series: "books",
  edition,
  publisher: "My Books",
  title: id,
  published: "2026-03-01",
  licence: "cc-by-4-0",
});
const flow = (exporter: string, importer: string, value_usd: number, more: object = {}) => ({
  exporter,
  importer,
  product: "hs-850511",
  period: "2024",
  flow_basis: "exporter_reported",
  quantity_unit: "none",
  value_usd,
  valuation: "FOB",
  comparator: "eq",
  status: "reported",
  source: "books",
  ...more,
});
const imports = { flow_basis: "importer_reported", valuation: "CIF" };
const flows = async (...exports: readonly object[]) =>
  (
    await ledgerOfRows({ sources: [source("books"), source("later")], exports } as never, { check: false })
  ).tables.exports.everyEdition() as never;

describe("growth of rows", () => {
  it("is from the first year to the last, whatever is between them", async () => {
    const years = [100, 400, 121].map((value, i) => flow("CHN", "JPN", value, { period: String(2020 + i) }));
    expect(cagr(await flows(...years)).value).toBeCloseTo(10, 9);
    expect(cagr(await flows(...years)).details).toMatchObject({ years: 2, from: expect.stringContaining("/2020/") });
    expect(cagr(await flows(...years)).warnings).toEqual([]);
  });

  it("needs two years, each of one length and one row", async () => {
    const of = async (...periods: readonly string[]) =>
      cagr(await flows(...periods.map((period, i) => flow("CHN", "JPN", 1 + i, { period }))));
    await expect(of("2020")).rejects.toThrow(/two years or more/);
    await expect(of()).rejects.toThrow();
    await expect(of("2020-01", "2021-01")).rejects.toThrow(/is not a year/);
    const twice = [
      flow("CHN", "JPN", 1, { period: "2020" }),
      flow("CHN", "JPN", 2, { source: "later", period: "2021" }),
    ];
    expect(cagr(await flows(...twice)).warnings[0]).toMatch(/^The ends come from two editions, books and later/);
  });
});

describe("two-way trade of rows", () => {
  const own = [flow("USA", "_WLD", 10), flow("_WLD", "USA", 30, imports)];

  it("compares a country's exports with its imports, by its own books", async () => {
    const measure = grubelLloyd(await flows(...own), { area: "USA" } as never);
    expect([measure.value, measure.inputs.map(({ label, value }) => [label, value])]).toEqual([
      0.5,
      [
        ["X", 10],
        ["M", 30],
      ],
    ]);
  });

  it("counts neither flows of others nor what came back to the country", async () => {
    const others = [flow("CHN", "JPN", 99), flow("USA", "USA", 99)];
    expect(grubelLloyd(await flows(...own, ...others), { area: "USA" } as never).value).toBe(0.5);
  });

  it("is refused without both sides of one good: a flow without a row is not zero", async () => {
    for (const rows of [own.slice(0, 1), own.slice(1), [flow("USA", "CHN", 10), flow("CHN", "JPN", 9)]]) {
      const each = await flows(...rows);
      expect(() => grubelLloyd(each, { area: "USA" } as never)).toThrow(/both sides of one good of USA/);
    }
    const tin = [flow("USA", "_WLD", 10, { product: "hs-8001" })];
    const measure = grubelLloydAggregate(await flows(...own, ...tin), { area: "USA" } as never);
    expect(measure).toMatchObject({
      value: undefined,
      low: 0,
      high: 1,
      substituted: expect.stringContaining("no row"),
    });
  });

  it("is refused if one side is in the partners' books", async () => {
    const theirs = await flows(flow("USA", "_WLD", 10), flow("CHN", "USA", 30));
    expect(() => grubelLloyd(theirs, { area: "USA" } as never)).toThrow(/USA's own books/);
    const back = await flows(flow("USA", "JPN", 10, imports), flow("_WLD", "USA", 30, imports));
    expect(() => grubelLloyd(back, { area: "USA" } as never)).toThrow(/USA's own books/);
  });
});

describe("the revealed advantage in rows", () => {
  const partners = [
    flow("CHN", "JPN", 30),
    flow("CHN", "JPN", 10, { product: "hs-850519" }),
    flow("USA", "JPN", 20),
    flow("USA", "JPN", 60, { product: "hs-850519" }),
  ];
  const of = async (rows: readonly object[], options: object = { exporter: "CHN", product: "hs-850511" }) =>
    rca(await flows(...rows), options as never);

  it("is the product's part of a country's exports over its part of all", async () => {
    expect((await of(partners)).value).toBeCloseTo(30 / 40 / (50 / 120), 12);
  });

  it("takes an exporter's flow with the world as its total, in place of its partners", async () => {
    const world = partners.map((row) => ({ ...row, importer: "_WLD" }));
    expect((await of(world)).value).toBeCloseTo(30 / 40 / (50 / 120), 12);
    const usa = flow("USA", "_WLD", 1000);
    expect((await of([...partners, usa])).value).toBeCloseTo(30 / 40 / (1030 / 1100), 12);
  });

  it("needs an exporter and a product", async () => {
    for (const options of [{}, { exporter: "CHN" }, { product: "hs-850511" }])
      await expect(of(partners, options)).rejects.toThrow(/needs an exporter and a product/);
  });
});
