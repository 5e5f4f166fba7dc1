import { expect, it } from "vitest";
import { figureText } from "./figure.ts";

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
