import { expect, it } from "vitest";
import { figureOf, figureText } from "./figure.ts";

it("a figure that is not known is told by its ends, or by why", () => {
  const none = { value: undefined, low: 0, high: Number.POSITIVE_INFINITY, status: "not_available" };
  const texts = [{ value: 13_000 }, { low: 5, high: 9 }, { low: 5 }, { high: 9 }, {}, { low: -3, high: 9 }];
  expect(texts.map((some) => figureText({ ...none, ...some }))).toEqual([
    "13,000",
    "5 to 9",
    "more than 5",
    "less than 9",
    "not available",
    "less than 9",
  ]);
  expect(figureText({ ...none, low: -3, high: 9 }, Number.NEGATIVE_INFINITY)).toBe("-3 to 9");
});

it("a figure is given with its ends, unknown without any, and of the status that it states", () => {
  const of = (given: Parameters<typeof figureOf>[1]) => {
    const { value, low, high, status } = figureOf("x", given);
    return [value, low, high, status];
  };
  const none = Number.POSITIVE_INFINITY;
  expect(of(5)).toEqual([5, 5, 5, "given"]);
  expect(of({ value: 5 })).toEqual([5, 5, 5, "given"]);
  expect(of({ low: 5 })).toEqual([undefined, 5, none, "given"]);
  expect(of({ high: 5 })).toEqual([undefined, 0, 5, "given"]);
  expect(of({ low: 5, high: 5 })).toEqual([5, 5, 5, "given"]);
  expect(of(null)).toEqual([undefined, 0, none, "not_available"]);
  expect(of({})).toEqual([undefined, 0, none, "not_available"]);
  expect(of({ status: "withheld" })).toEqual([undefined, 0, none, "withheld"]);
  for (const given of [{ value: 5, low: 6 }, { value: 5, high: 4 }, { low: 2, high: 1 }, -1, { low: -1 }])
    expect(() => of(given)).toThrow();
});
