import { ledger } from "@oreledger/sdk";
import { expect, it } from "vitest";
import { balanceChart } from "./balances.ts";

const linesOf = (commodity: string, form?: string) => {
  const wanted = { commodity, asOf: "2026-11-01", most: 8, ...(form === undefined ? {} : { form }) };
  const { points } = balanceChart(ledger, "prices", wanted as Parameters<typeof balanceChart>[2]);
  const lines = new Map<string, number[]>();
  for (const { name, year } of points) lines.set(name, [...(lines.get(name) ?? []), year]);
  return lines;
};

it("draws the prices of two assessors as two lines, and those of one as one", () => {
  const lithium = linesOf("lithium");
  expect([...lithium.keys()].sort()).toEqual(["Benchmark Mineral Intelligence", "Fastmarkets"]);
  expect(lithium.get("Fastmarkets")).toEqual([2017, 2018, 2019, 2020]);
  expect([...linesOf("gallium").keys()].join()).not.toContain("US trade statistics");
});

it("names a line without a form only among others", () => {
  expect([...linesOf("gallium").keys()]).toContain("no form named");
  const { names } = balanceChart(ledger, "reliance", { commodity: "gallium", asOf: "2026-11-01", most: 8 });
  expect(names).toEqual([""]);
});
