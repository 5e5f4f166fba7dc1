import { describe, expect, it } from "vitest";
import { mirror, partners, tradeTotal } from "../installed/trade.ts";
import { exportFlows } from "../tables/exports.ts";

const SERIES = "cepii-baci-hs17-extract";
const baci = exportFlows.where({ series: SERIES });
const sumOf = (where: object): number =>
  baci
    .where(where as never)
    .toArray()
    .reduce((sum, { value_usd }) => sum + (value_usd ?? 0), 0);

describe("figures that a publisher reconciled from both sides' books", () => {
  it("answer where the country's own books name no partner, under the code of their own edition, and say so", () => {
    const chile = partners({ from: "CHL", product: "hs-283691" });
    expect(chile).toMatchObject({ basis: "reconciled", product: "hs17-283691", period: "2024", series: SERIES });
    expect(chile.universe).toBe("all_partners");
    const where = { exporter: "CHL", product: "hs17-283691", period: "2024" };
    expect(chile.partners).toHaveLength(baci.where(where as never).length);
    expect(chile.partners.reduce((sum, { value_usd = 0 }) => sum + value_usd, 0)).toBe(sumOf(where));
    expect(chile.partners.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(chile.warnings.some((text) => text.includes("from the books of CHL"))).toBe(true);
  });

  it("stand behind the country's own books of all partners", () => {
    const china = partners({ from: "CHN", product: "hs-850511" });
    expect(china).toMatchObject({ basis: "exporter_reported", product: "hs-850511", universe: "all_partners" });
    expect(partners({ from: "CHN", product: "hs17-850511" })).toMatchObject({ basis: "reconciled", period: "2024" });
  });

  it("are named beside a list of chosen partners, which they never complete", () => {
    const chosen = partners({ from: "CHN", product: "hs-811292" });
    expect(chosen).toMatchObject({ basis: "exporter_reported", universe: "chosen_partners" });
    expect(chosen.warnings.some((text) => text.includes("hs17-811292"))).toBe(true);
    expect(chosen.cite().every(({ source }) => !source.startsWith("cepii"))).toBe(true);
  });

  it("do not answer for books that were named", () => {
    expect(() => partners({ from: "CHL", product: "hs-283691", basis: "exporter_reported" })).toThrow(/No source has/);
    expect(() => partners({ from: "CHL", product: "hs17-283691", period: "2023" })).toThrow(/2023/);
  });

  it("add up among themselves, and never with one side's books", () => {
    const magnets = exportFlows.where({ exporter: "CHN", importer: "USA", period: "2024" });
    expect(() => tradeTotal(magnets.where({ product: ["hs-850511", "hs17-850511"] } as never))).toThrow(/differ in/);
    const reconciled = magnets.where({ product: "hs17-850511" } as never);
    expect(tradeTotal(reconciled).value).toBe(
      sumOf({ exporter: "CHN", importer: "USA", product: "hs17-850511", period: "2024" }),
    );
    expect(mirror({ from: "CHN", to: "USA", product: "hs17-850511" })).toEqual([]);
  });

  it("are provisional in the last year of their version, and in no other", () => {
    const statuses = [...baci.groupBy("period")].map(([period, flows]) => [
      period,
      [...flows.groupBy("status").keys()],
    ]);
    expect(statuses).toEqual([
      ["2022", ["reported"]],
      ["2024", ["provisional"]],
    ]);
  });
});
