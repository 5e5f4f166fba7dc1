import { expect, it } from "vitest";
import { mirror, partners, tradeTotal, trend } from "../installed/trade.ts";
import { unitValue } from "../metrics/index.ts";
import { exportFlows } from "../tables/exports.ts";

// UN Comtrade's quantities of China's exports in 2016 are wrong at the source, and the ledger marks them as incomplete.
const sold = { from: "CHN", product: "hs-284690", series: "un-comtrade-china-exports-wits" } as const;

it("divides by no quantity that is incomplete, and says so", () => {
  const { partners: all, warnings } = partners({ ...sold, period: "2016" });
  expect(all.map(({ unit_value, status }) => [unit_value, status])).toEqual(all.map(() => [undefined, "incomplete"]));
  expect(warnings.join(" ")).toMatch(/ of \d+ quantities are incomplete: /);
  const step = trend({ ...sold, to: "_WLD" }).steps.find(({ period }) => period === "2016");
  expect(step).toMatchObject({ status: "incomplete", unit_value: undefined, growth: expect.any(Number) });
  const [flow] = mirror({ from: "CHN", to: "USA", product: "hs-284690", period: "2016" });
  expect(flow?.exporterReported).toMatchObject({ status: "incomplete", unit_value: undefined });
  const query = exportFlows.where({ exporter: "CHN", importer: "_WLD", product: "hs-284690", period: "2016" });
  expect(unitValue(query)).toMatchObject({ value: undefined, details: { leftOut: 1 } });
  expect(tradeTotal(query, { of: "quantity" }).warnings.join(" ")).toContain("1 of 1 quantities is incomplete");
  expect(tradeTotal(query).warnings).toEqual([]);
});

it("has the statuses of its flows", () => {
  const { partners: all } = partners({ ...sold, period: "2015" });
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(["reported"]));
  expect(all.every(({ unit_value }) => unit_value !== undefined)).toBe(true);
});

it("says that a figure is approximate", () => {
  const antimony = exportFlows.where({
    exporter: "TJK",
    product: "hs-261710",
    source: "asiaplus-tajik-antimony-2024-12",
  });
  expect(tradeTotal(antimony).warnings.join()).toContain("1 of 1 flows is approximate: Both figures are rounded");
  const [step] = trend({ from: "TJK", product: "hs-261710", source: "asiaplus-tajik-antimony-2024-12" }).steps;
  expect(step?.status).toBe("approx, reported");
});
