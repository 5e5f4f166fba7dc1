import { describe, expect, it } from "vitest";
import { daysBetween, firstDay, lastDay } from "./partial-date.ts";

describe("partial dates", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-12", "2025-12-01", "2025-12-31"],
    ["2025-04-04", "2025-04-04", "2025-04-04"],
  ])("%s runs from %s to %s", (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it("counts days over a month's end", () => {
    expect(daysBetween("2026-11-23", "2026-12-01")).toBe(8);
    expect(daysBetween("2026-12-01", "2026-11-23")).toBe(-8);
  });
});
