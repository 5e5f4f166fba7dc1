import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { tradeOf, traders } from "../installed/trade.ts";
import { areas } from "../tables/areas.ts";
import { commodities } from "../tables/commodities.ts";
import { largestTradeOf, type TradeRow } from "./trade-of.ts";

/** The rows of a CSV, read by a few lines that share nothing with the package. */
function csv(table: string): Record<string, string>[] {
  const text = readFileSync(fileURLToPath(new URL(`../../../data/csv/${table}.csv`, import.meta.url)), "utf8");
  const [header = [], ...lines] = text
    .trimEnd()
    .split("\n")
    .map((line) => (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, "")));
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

const rows = csv("exports");
const sources = new Map(csv("sources").map((source) => [source.id as string, source]));

describe("traders of every commodity", () => {
  const all = commodities.toArray().flatMap(({ id }) => traders({ commodity: id }).map((trader) => ({ id, trader })));

  it("are some, and name no partner twice, nor the country itself, nor the world", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(57);
    for (const { id, trader } of all) {
      const named = trader.partners.map(({ area }) => area);
      expect([id, new Set(named).size, named.includes(trader.area), named.includes("_WLD")]).toEqual([
        id,
        named.length,
        false,
        false,
      ]);
    }
  });

  it("say whose partners they are, as their source does", () => {
    for (const { trader } of all) {
      expect(["all_partners", "largest_partners", "chosen_partners"]).toContain(trader.universe);
      const [source] = trader.cite();
      expect(trader.universe).toBe(sources.get(source?.source ?? "")?.universe);
    }
  });

  it("are of the newest year that the books which answer have of the product", () => {
    for (const { trader } of all) {
      const [keeper, partner] = trader.sells
        ? (["exporter", "importer"] as const)
        : (["importer", "exporter"] as const);
      expect([`${keeper}_reported`, "reconciled"]).toContain(trader.basis);
      const years = rows
        .filter(
          (row) =>
            row.product === trader.product &&
            row.flow_basis === trader.basis &&
            row[keeper] === trader.area &&
            row[partner] !== "_WLD" &&
            row.period?.length === 4 &&
            row.source === trader.cite()[0]?.source,
        )
        .map(({ period }) => period as string);
      // Where no source has years, twelve months make one.
      if (years.length > 0) expect([trader.product, trader.period]).toEqual([trader.product, years.sort().at(-1)]);
      else expect(trader.period).toBe("2024");
    }
  });

  it("put what holds other goods last, and the rows add units", () => {
    const tungsten = traders({ commodity: "tungsten" });
    expect(tungsten[0]).toMatchObject({ product: "hs17-810194", basis: "reconciled", alsoHolds: undefined });
    const places = tungsten.map(({ product }) => product);
    expect(places.indexOf("hs-7202")).toBe(-1);
    const gallium = traders({ commodity: "gallium" });
    expect(gallium.length).toBeGreaterThan(0);
    expect(gallium.every(({ alsoHolds }) => alsoHolds !== undefined)).toBe(true);
    // Magnets are counted by number and by weight: one partner, with the value of both.
    const magnets = traders({ commodity: "permanent-magnets", most: 9 }).find(
      ({ product, sells, area }) => product === "hs-8505" && area === "USA" && !sells,
    );
    const china = rows.filter(
      (row) =>
        row.product === "hs-8505" &&
        row.importer === "USA" &&
        row.exporter === "CHN" &&
        row.period === magnets?.period &&
        row.source === "usitc-dataweb-imports-2026-07" &&
        row.value_usd !== "",
    );
    if (magnets !== undefined)
      expect(magnets.partners.find(({ area }) => area === "CHN")?.value_usd).toBe(
        china.reduce((sum, row) => sum + Number(row.value_usd), 0),
      );
  });
});

describe("the trade of every country", () => {
  const pages = areas
    .toArray()
    .filter(({ id }) => !id.startsWith("_"))
    .map(({ id }) => ({ id, ...tradeOf({ area: id }) }));

  it("has no partner of one product twice, no goods that came back among them, and one year of a product", () => {
    for (const { id, sells, buys } of pages)
      for (const side of [sells, buys]) {
        const flows = side.rows.map(({ partner: who, product }) => `${who} ${product}`);
        expect([id, new Set(flows).size]).toEqual([id, flows.length]);
        expect(side.rows.some(({ partner: who }) => who === id || who === "_WLD")).toBe(false);
        const years = new Map<string, Set<string>>();
        for (const { product, year } of side.rows) years.set(product, (years.get(product) ?? new Set()).add(year));
        expect([id, [...years.values()].every(({ size }) => size === 1)]).toEqual([id, true]);
      }
  });

  it("begins with the same rows where no more are read than are asked for", () => {
    const told = (rows: readonly TradeRow[]) => rows.map(({ cite: _, ...row }) => row);
    for (const { id, sells, buys } of pages)
      for (const most of [1, 4]) {
        const first = largestTradeOf(ledger, { area: id }, most);
        expect([id, told(first.sells), told(first.buys)]).toEqual([
          id,
          told(sells.rows.slice(0, most)),
          told(buys.rows.slice(0, most)),
        ]);
      }
  });

  it("begins with the same rows where some goods have no named partner", () => {
    const asked = { area: "USA", asOf: "2025-04-01" } as const;
    const { sells, buys } = tradeOf(asked);
    const names = (rows: readonly TradeRow[]) => rows.map(({ product, partner }) => `${product} ${partner}`);
    for (let most = 1; most <= 40; most++) {
      const first = largestTradeOf(ledger, asked, most);
      expect([most, names(first.sells)]).toEqual([most, names(sells.rows.slice(0, most))]);
      expect([most, names(first.buys)]).toEqual([most, names(buys.rows.slice(0, most))]);
    }
  });

  it("ends with what holds other goods, and leaves out what ended years before the rest", () => {
    for (const { sells, buys } of pages)
      for (const { rows: side } of [sells, buys]) {
        const breadths = side.map(({ breadth }) => breadth);
        expect(breadths).toEqual([...breadths].sort());
        const last = Math.max(0, ...side.map(({ year }) => Number(year)));
        expect(side.every(({ year }) => last - Number(year) <= 2)).toBe(true);
      }
  });

  it("takes China's own goods apart, and Japan's largest purchase from the present", () => {
    const china = pages.find(({ id }) => id === "CHN");
    expect(china?.buys.reimports.length).toBeGreaterThan(0);
    const japan = pages.find(({ id }) => id === "JPN");
    expect(japan?.buys.rows[0]).toMatchObject({
      partner: "ZAF",
      product: "hs17-711011",
      year: "2024",
      basis: "reconciled",
    });
    expect(japan?.buys.rows.find(({ product }) => product === "hs-282520")).toMatchObject({
      partner: "CHN",
      year: "2024",
    });
    expect(japan?.buys.rows.some(({ year }) => year < "2022")).toBe(false);
  });

  it("is told once: what both sides' reports were reconciled to never stands beside one side's books of the same code", () => {
    for (const { id, sells, buys } of pages)
      for (const { rows: side } of [sells, buys]) {
        const bases = new Map<string, Set<string>>();
        for (const { product, basis } of side)
          if (basis !== "cited") {
            const code = product.replace(/^hs\d*-/, "");
            bases.set(code, (bases.get(code) ?? new Set()).add(basis === "reconciled" ? "reconciled" : "reported"));
          }
        expect([id, [...bases].filter(([, kinds]) => kinds.size > 1)]).toEqual([id, []]);
      }
  });

  it("keeps a cited basket last, by its name", () => {
    const last = pages
      .find(({ id }) => id === "KAZ")
      ?.sells.rows.filter(({ product }) => product === "oec-critical-minerals");
    expect(last?.map(({ partner: who, value_usd }) => [who, value_usd])).toEqual([
      ["CHN", 3_070_000_000],
      ["RUS", 1_800_000_000],
      ["USA", 544_000_000],
    ]);
  });
});
