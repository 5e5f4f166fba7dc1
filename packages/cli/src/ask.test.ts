import { describe, expect, it } from "vitest";
import { conditionOf, queryOf, tableNamesOf } from "./ask.ts";
import { installedLedger } from "./ledger.ts";

const ledger = installedLedger();
const shares = queryOf(ledger, "shares");

describe("filters", () => {
  it("read values, lists, ranges and empty cells", () => {
    expect(conditionOf(shares, "area", "CHN")).toBe("CHN");
    expect(conditionOf(shares, "area", "CHN,AUS")).toEqual(["CHN", "AUS"]);
    expect(conditionOf(shares, "year", "2020..2024")).toEqual({ from: 2020, to: 2024 });
    expect(conditionOf(shares, "quantity", "1_000..")).toEqual({ from: 1000 });
    expect(conditionOf(shares, "scope", "")).toBeNull();
  });

  it("understand the names that people use", () => {
    for (const name of ["Burma", "MM", "myanmar", "MMR"]) expect(conditionOf(shares, "area", name)).toBe("MMR");
    expect(conditionOf(shares, "area", "KZ")).toBe("KAZ");
    expect(conditionOf(shares, "commodity", "Dy")).toBe("dysprosium");
    expect(conditionOf(shares, "commodity", "Rare Earths")).toBe("rare-earths");
    expect(conditionOf(shares, "area", "C5")).toContain("KAZ");
    expect(conditionOf(shares, "area", "EU27", "2026-01-01")).toContain("DEU");
    expect(conditionOf(shares, "stage", "Mine")).toBe("mine");
  });

  it("refuse what means nothing, and say what would", () => {
    expect(() => conditionOf(shares, "year", "last")).toThrow(/--year takes a number, a list \(2023,2024\) or a range/);
    expect(() => conditionOf(shares, "year", "2020..now")).toThrow(/--year/);
    expect(() => conditionOf(shares, "area", "Kazakstan")).toThrow(/Did you mean Kazakhstan \(KAZ\)/);
    expect(() => conditionOf(shares, "commodity", "galium")).toThrow(/Did you mean gallium/);
    expect(() => conditionOf(shares, "measure", "prodution")).toThrow(
      /Did you mean production\?.*capacity, .*reserves/,
    );
  });

  it("find every table, and name the nearest", () => {
    expect(tableNamesOf(ledger)).toContain("resource_estimates");
    expect(queryOf(ledger, "policy-events").table).toBe("policy_events");
    expect(() => queryOf(ledger, "shaers")).toThrow(/Did you mean shares/);
  });
});
