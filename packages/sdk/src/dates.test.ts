import { describe, expect, it } from "vitest";
import { firstDay, lastDay } from "./dates.ts";
import { InvalidInput } from "./errors.ts";

describe("partial dates", () => {
  it("means the last day, leap years included", () => {
    expect(lastDay("2025")).toBe("2025-12-31");
    expect(lastDay("2024-02")).toBe("2024-02-29");
    expect(lastDay("2025-04-04")).toBe("2025-04-04");
    expect(firstDay("2025-04")).toBe("2025-04-01");
  });

  it("refuses what is no day", () => {
    for (const wrong of ["", "2025-13", "2025-02-30", "06/11/2025", "2025-1-1", "2025-00"])
      expect(() => lastDay(wrong)).toThrow(InvalidInput);
  });
});
