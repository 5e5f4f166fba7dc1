import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../csv/read.ts";
import { tables } from "../../../tables/index.ts";
import type { Share } from "../../../tables/shares.ts";
import { slippedBalances } from "./balance-magnitude.ts";
import { leaps } from "./magnitude.ts";
import { oddLives } from "./reserves-over-production.ts";
import { slippedUnits } from "./unit-slip.ts";

const folder = join(import.meta.dirname, "../../../../csv");
const shares = readTable(folder, tables.shares);
const balances = readTable(folder, tables.us_balances);
const sources = readTable(folder, tables.sources);

/** The rows with the figures of one correction as the release prints them: divided by what it multiplied. */
const asPrinted = (correction: string, factor: number): Share[] =>
  shares.map((row) => {
    if (row.correction !== correction) return row;
    const scaled = (figure: number | null) => (figure === null ? null : figure / factor);
    return { ...row, quantity: scaled(row.quantity), low: scaled(row.low), high: scaled(row.high) };
  });

describe("a slip of unit that stands uncorrected", () => {
  it.each([
    ["usgs-mcs-2023-rhenium-reserves-unit", 1e-6],
    ["usgs-mcs-2023-vanadium-reserves-unit", 1000],
    ["usgs-mcs-2024-selenium-reserves-unit", 1e-3],
    ["usgs-mcs-2024-talc-reserves-unit", 1000],
    ["usgs-mcs-2025-industrial-sand-production-unit", 1000],
    ["usgs-mcs-2025-titanium-production-unit", 1000],
    ["usgs-mcs-2025-titanium-reserves-unit", 1000],
    ["usgs-mcs-2026-vanadium-reserves-unit", 1000],
  ] as const)("is found: %s", (correction, factor) => {
    const rows = asPrinted(correction, factor);
    expect(rows.some((row, i) => row !== shares[i])).toBe(true);
    const commodity = rows.find((row) => row.correction === correction)?.commodity;
    expect(slippedUnits(rows, sources).map(({ row }) => row.commodity)).toContain(commodity);
    expect(slippedUnits(shares, sources)).toEqual([]);
  });

  it("of reserves is found by how long they would last", () => {
    const found = (correction: string, factor: number) =>
      oddLives(asPrinted(correction, factor)).map(({ row }) => `${row.commodity} ${row.source}`);
    expect(oddLives(shares)).toEqual([]);
    expect(found("usgs-mcs-2026-vanadium-reserves-unit", 1000)).toEqual(["vanadium usgs-mcs-2026-v1-0"]);
    expect(found("usgs-mcs-2023-vanadium-reserves-unit", 1000)).toEqual(["vanadium usgs-mcs-2023"]);
  });

  it("of a price is found, though the factor is that of pounds and kilograms", () => {
    const found = (correction: string, unit: "USD_per_lb" | "USD_per_t") =>
      slippedBalances(
        balances.map((row) => (row.correction === correction ? { ...row, unit } : row)),
        sources,
      ).map(({ row }) => `${row.commodity} ${row.form}`);
    expect(found("usgs-mcs-2024-selenium-price-unit", "USD_per_lb")).toEqual(
      expect.arrayContaining(["selenium europe", "selenium united-states"]),
    );
    expect(found("usgs-mcs-2026-manganese-price-unit", "USD_per_t")).toContain("manganese china-cif");
    expect(found("usgs-mcs-2022-manganese-price-unit", "USD_per_t")).toContain("manganese china-cif");
  });

  it("from one year to the next is found from fifty times on", () => {
    const row = shares.find((one) => one.commodity === "lithium" && one.area === "AUS" && one.year === 2025) as Share;
    const of = (year: number, quantity: number) => ({ ...row, year, quantity });
    expect(leaps([of(2024, 100), of(2025, 4900)], sources)).toEqual([]);
    expect(leaps([of(2024, 100), of(2025, 5000)], sources)).toHaveLength(1);
  });
});
