import { describe, expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { printShares } from "./print-shares.ts";

const print = (commodity: "rare-earths" | "lithium" | "nickel", measure: "production" | "reserves") =>
  shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity, stage: "mine", measure, year: 2025 });

describe("the shares of a print as it stands", () => {
  it("has Brazil's erratum in the whole", () => {
    // 44,000,000 and 1,900,000 of 75,290,000; with Brazil's 21,000,000 before the erratum, of 85,290,000.
    const now = printShares(print("rare-earths", "reserves"));
    expect(now.of("CHN")?.share_pct).toBeCloseTo((100 * 44) / 75.29, 6);
    expect(now.of("USA")?.share_pct).toBeCloseTo((100 * 1.9) / 75.29, 6);
    expect(now.of("BRA")?.source).toBe("usgs-mcs-2026-v1-3");
    expect(now.denominator).toMatchObject({ kind: "row_sum", value: 75_290_000 });
    const before = printShares(print("rare-earths", "reserves").asOf("2026-02-10"));
    expect(before.of("CHN")?.share_pct).toBeCloseTo((100 * 44) / 85.29, 6);
    expect(before.of("USA")?.share_pct).toBeCloseTo((100 * 1.9) / 85.29, 6);
  });

  it("is at most 100 together, the greatest first", () => {
    const { areas } = printShares(print("rare-earths", "production"));
    expect(areas[0]?.area).toBe("CHN");
    expect(areas.reduce((all, { share_pct }) => all + (share_pct ?? 0), 0)).toBeLessThanOrEqual(100 + 1e-9);
  });

  it("gives the United States no share of a total without them", () => {
    const { of, warnings } = printShares(print("lithium", "production"));
    expect(of("USA")).toBeUndefined();
    expect(warnings.join()).toContain("leaves out the United States");
  });

  it("computes none where the rows do not reach the bound that is printed as their total", () => {
    // More than 140,000,000 t; Indonesia's 62,000,000 are at most 44.3 % of it.
    const { areas, of, denominator } = printShares(print("nickel", "reserves"));
    expect(areas.every(({ share_pct }) => share_pct === undefined)).toBe(true);
    expect(of("IDN")?.high).toBeCloseTo((100 * (of("IDN")?.quantity as number)) / 140_000_000, 6);
    expect(denominator).toMatchObject({ value: undefined, low: 140_000_000 });
  });
});
