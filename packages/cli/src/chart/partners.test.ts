import { ledger } from "@oreledger/sdk";
import { expect, it } from "vitest";
import { balanceChart } from "./balances.ts";
import { partnersChart } from "./partners.ts";

const chart = (product: string) =>
  partnersChart(ledger, { exporter: "CHN", product, period: "2024", commodity: "rare-earths", most: 3 });

it("is headed by the product that is meant, however its code is written", () => {
  expect(chart("284690").title).toBe(chart("hs-284690").title);
  expect(chart("284690").title).not.toContain("284690");
});

it("writes a unit in words", () => {
  const { measure } = partnersChart(ledger, {
    exporter: "USA",
    product: "usgs-nickel-oxide",
    period: "2020",
    commodity: "nickel",
    most: 3,
  });
  expect(measure).toContain("t content");
  expect(balanceChart(ledger, "prices", { commodity: "gallium", asOf: "2026-11-01", most: 3 }).measure).not.toMatch(
    /_/,
  );
});

it("draws values without shares if the source names selected partners only", () => {
  const bought = (product: string, period: string) =>
    partnersChart(ledger, { importer: "USA", product, period, commodity: "rare-earths", most: 3 });
  const some = bought("hs-8505", "2024");
  expect(some.measure).toBe("million US dollars");
  expect(some.points.map(({ text }) => text).join()).not.toContain("%");
  expect(chart("hs-284690").points.every(({ text }) => text.includes("%"))).toBe(true);
});
