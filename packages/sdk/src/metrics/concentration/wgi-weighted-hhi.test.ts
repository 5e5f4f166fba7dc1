import { expect, it } from "vitest";
import { wgiWeightedHhi } from "../index.ts";

const supply = { CHN: 70, AUS: 30 };

it.each([
  [{ wgi: { CHN: Number.NaN, AUS: 1 } }, "wgi of CHN is NaN: it must be a finite number."],
  [{ wgi: { CHN: Number.POSITIVE_INFINITY, AUS: 1 } }, "wgi of CHN is Infinity: it must be a finite number."],
  [{ weights: { CHN: -1, AUS: 1 } }, "weights of CHN is -1: it must be a finite number, not less than 0."],
  [{ weights: { CHN: Number.POSITIVE_INFINITY, AUS: 1 } }, "weights of CHN is Infinity"],
])("refuses %j", (scores, why) => {
  expect(() => wgiWeightedHhi(supply, scores)).toThrow(why);
});

it("takes a score below 0, and a weight of 0", () => {
  expect(wgiWeightedHhi(supply, { wgi: { CHN: -0.3, AUS: 1.6 } }).value).toBeGreaterThan(0);
  expect(wgiWeightedHhi(supply, { weights: { CHN: 10, AUS: 0 } }).value).toBeCloseTo(4.9, 9);
});
