import { ledger } from "@oreledger/sdk";
import { expect, it } from "vitest";
import { callTool } from "./server.ts";
import { loadTools } from "./tools.ts";

const served = { ledger, ...(await loadTools(ledger)), today: () => "2026-11-28" };
const ask = (given: Readonly<Record<string, unknown>>) => callTool(served, "metric", given);

it("answers a metric from rows and from figures of the caller", () => {
  const mined = ask({ metric: "hhi", name: "hhi" });
  expect(mined.isError).toBe(true);
  const rows = ask({ name: "hhi", inputs: { commodity: "Ga", year: 2024 } }).structuredContent as {
    rows: { value: number; editions: string }[];
    citations: unknown[];
  };
  expect(rows.rows[0]?.value).toBeGreaterThan(9_000);
  expect(rows.citations.length).toBeGreaterThan(0);
  expect(ask({ name: "hhi", inputs: { figures: "CHN=50 AUS=50" } }).structuredContent).toMatchObject({
    rows: [{ value: 5000 }],
  });
});

it("refuses a wrong metric and a wrong input with what would be right", () => {
  expect(JSON.stringify(ask({ name: "giny" }).content)).toContain("gini");
  expect(JSON.stringify(ask({ name: "hhi", inputs: { comodity: "Ga" } }).content)).toContain("commodity");
});
