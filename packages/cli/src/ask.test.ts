import { describe, expect, it } from "vitest";
import { conditionOf, queryOf, tableNames } from "./ask.ts";

describe("flags", () => {
  it("read values, lists, ranges and empty cells", () => {
    expect(conditionOf("area", "CHN", false)).toBe("CHN");
    expect(conditionOf("area", "CHN,AUS", false)).toEqual(["CHN", "AUS"]);
    expect(conditionOf("year", "2020..2024", true)).toEqual({ from: 2020, to: 2024 });
    expect(conditionOf("quantity", "1_000..", true)).toEqual({ from: 1000 });
    expect(conditionOf("note", "", false)).toBeNull();
  });

  it("refuse what is no number, and say what would be", () => {
    expect(() => conditionOf("year", "last", true)).toThrow(/--year takes a number, a list \(2023,2024\) or a range/);
    expect(() => conditionOf("year", "2020..now", true)).toThrow(/--year/);
  });

  it("find every table, and name the nearest", () => {
    expect(tableNames).toContain("resource_estimates");
    expect(queryOf("policy-events").table).toBe("policy_events");
    expect(() => queryOf("shaers")).toThrow(/Did you mean shares/);
  });
});
