import { describe, expect, it } from "vitest";
import { codeOf, isPartOf, isSameCode, lengthOf, overlap } from "./books.ts";

describe("the code of a product", () => {
  it("is read from the Harmonized System and from codes that begin with it, and from no basket", () => {
    expect(["hs-8505", "hs22-850511", "us-hts-8505110070", "us-schedule-b-8505110000"].map(codeOf)).toEqual([
      "8505",
      "850511",
      "8505110070",
      "8505110000",
    ]);
    expect(["gacc-magnets", "hs-", "hs-85-05"].map(codeOf)).toEqual([undefined, undefined, undefined]);
  });

  it("is the same in any edition; a basket is only itself", () => {
    expect(isSameCode("hs-850511", "hs22-850511")).toBe(true);
    expect(isSameCode("hs-850511", "hs-8505")).toBe(false);
    expect(isSameCode("magnets", "magnets")).toBe(true);
    expect(isSameCode("magnets", "alloys")).toBe(false);
  });
});

describe("two products", () => {
  it("contain each other if one code begins with the other, whichever is first", () => {
    for (const test of [isPartOf, overlap]) {
      expect(test("hs-8505", "hs-850511")).toBe(true);
      expect(test("hs-850511", "hs-8505")).toBe(true);
      expect(test("hs-850511", "hs22-850511")).toBe(true);
      expect(test("hs-850511", "hs-850519")).toBe(false);
    }
  });

  it("may overlap if one is a basket, but are then not known to be parts", () => {
    for (const [one, other] of [
      ["magnets", "hs-850511"],
      ["hs-850511", "magnets"],
      ["magnets", "alloys"],
    ] as const) {
      expect(overlap(one, other)).toBe(true);
      expect(isPartOf(one, other)).toBe(false);
    }
    expect(overlap("magnets", "magnets")).toBe(true);
  });
});

describe("a period", () => {
  it("is a year, a month or an interval", () => {
    expect(["2024", "2024-05", "2024-01/2024-05", "2023/2024"].map(lengthOf)).toEqual([
      "year",
      "month",
      "interval",
      "interval",
    ]);
  });
});
