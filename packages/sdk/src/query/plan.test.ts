import { describe, expect, it } from "vitest";
import { compareValues } from "./plan.ts";

describe("the order of values", () => {
  it("is by size of numbers, below zero, between whole ones and however small", () =>
    expect([3, 0.25, -5, 1e-7, 0.5, 20, -40].sort(compareValues)).toEqual([-40, -5, 1e-7, 0.25, 0.5, 3, 20]));

  it("is by the alphabet of text, with the numbers in it by size", () =>
    expect(["v10", "Zinc", "v9", "alumina"].sort(compareValues)).toEqual(["alumina", "v9", "v10", "Zinc"]));
});
