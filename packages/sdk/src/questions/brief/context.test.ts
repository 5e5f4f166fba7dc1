import { expect, it } from "vitest";
import { dayInWords, sumInWords } from "./context.ts";

it("tells a sum of money in full below a million, then in millions and billions", () => {
  expect([999_999, 999_999.6, 1e6, 2_550_000, 999_999_999, 1e9, 2_345_000_000].map(sumInWords)).toEqual([
    "999,999",
    "1,000,000",
    "1.0 million",
    "2.5 million",
    "1000.0 million",
    "1.00 bn",
    "2.35 bn",
  ]);
});

it("tells a day as exactly as it is known", () => {
  expect(["2025-01-09", "2025-12", "2025"].map(dayInWords)).toEqual(["9 January 2025", "December 2025", "2025"]);
});
