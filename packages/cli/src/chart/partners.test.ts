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
