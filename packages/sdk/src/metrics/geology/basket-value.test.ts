import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../errors.ts";
import { basketValue } from "./basket-value.ts";

describe("the value of a basket", () => {
  it("is each price times its weight, added up", () => {
    const measure = basketValue({ A: 0.25, B: 0.75 }, { A: 8, B: 4 });
    expect([measure.value, measure.unit, measure.warnings]).toEqual([5, "price unit", []]);
    expect(measure.details.parts.map(({ part, weight, value }) => [part, weight, value])).toEqual([
      ["A", 0.25, 2],
      ["B", 0.75, 3],
    ]);
    expect(basketValue({ A: 1 }, { A: 8 }, { unit: "USD/kg" }).unit).toBe("USD/kg");
  });

  it("of bounds is a range, and each part with a bound has no value", () => {
    const measure = basketValue({ A: 0.5, B: 0.5 }, { A: { low: 2, high: 4 }, B: 4 });
    expect([measure.value, measure.low, measure.high]).toEqual([undefined, 3, 4]);
    expect(measure.details.parts.map(({ value }) => value)).toEqual([undefined, 2]);
  });

  it("says that the rest of the mass is worthless if the weights are less than one", () => {
    expect(basketValue({ A: 0.5, B: 0 }, { A: 8, B: 4 }).warnings).toEqual([
      "The weights add up to 0.5: the rest of the mass counts as worthless.",
    ]);
    expect(basketValue({ A: 0.1, B: 0.2, C: 0.7 }, { A: 1, B: 1, C: 1 }).warnings).toEqual([]);
  });

  it("needs weights that are not negative and add up to at most one", () => {
    for (const weights of [{ A: -0.1, B: 0.5 }, { A: 0.6, B: 0.5 }, { A: Number.NaN }])
      expect(() => basketValue(weights, { A: 1, B: 1 })).toThrow(InvalidInput);
  });
});
