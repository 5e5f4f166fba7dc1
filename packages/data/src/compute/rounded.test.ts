import { expect, it } from "vitest";
import { rounded } from "./rounded.ts";

it.each([
  [12.3456, 2, 12.35],
  [-12.3456, 2, -12.35],
  [0.01, 2, 0.01],
  [0.006, 2, 0.006],
  [0.000_123, 2, 0.000_12],
  [-0.000_98, 2, -0.000_98],
  [0, 2, 0],
  // 0.1515 is held as a little less in binary.
  [0.1515, 3, 0.152],
  [1e21, 3, 1e21],
  [Number.POSITIVE_INFINITY, 3, Number.POSITIVE_INFINITY],
])("%d to %d decimals is %d", (value, decimals, expected) => {
  expect(rounded(value, decimals)).toBe(expected);
});
