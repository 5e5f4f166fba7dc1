import { describe, expect, it } from "vitest";
import { lastPlace, meantPlace } from "./printed-place.ts";

describe("the place of the last printed digit", () => {
  it.each([
    [27_000, 1000, 1000],
    [300_000, 100_000, 10_000],
    [390_000, 10_000, 10_000],
    [100, 100, 10],
    [5, 1, 1],
    [45_500, 100, 100],
    [0.35, 0.01, 0.01],
    [0.3, 0.1, 0.1],
    [1e21, 1e21, 1e20],
    [-27_000, 1000, 1000],
  ])("of %d is %d, and %d is meant", (value, last, meant) => {
    expect([lastPlace(value), meantPlace(value)]).toEqual([last, meant]);
  });

  it("of nothing says nothing", () => {
    expect([lastPlace(0), meantPlace(0)]).toEqual([1, 0]);
  });
});
