import { expect, it } from "vitest";
import { printedUnit } from "./printed-unit.ts";

it.each([
  ["13,000 metric tons", "t", 1],
  ["e13 thousand metric dry tons", "t", 1e3],
  ["2270 t; note: thousand metric tons", "t", 1e3],
  ["2270 t; note: 5 thousand metric tons of this was imported", "t", 1],
  [">1.5 Mt", "t", 1e6],
  ["12 thousands of carats", "ct", 1e3],
  ["3 million liters", "m3", 1e3],
  ["4 t SW per year", "SWU", 1e3],
  ["48 t U as UF6 per year", "t", 1],
  ["310 cents per pound", "USD_per_lb", 0.01],
  ["2 dollars per gram", "USD_per_kg", 1e3],
  ["250 dollars per dry metric ton unit of tungsten trioxide", "USD_per_mtu", 1],
  ["250 dollars per metric ton, gross weight", "USD_per_t", 1],
  ["7 million dollars", "USD", 1e6],
] as const)("%s is counted in %s, times %d", (printed, unit, factor) => {
  expect(printedUnit(printed)).toEqual({ unit, factor });
});

it.each(["13,000", "120 mt", "30 dollars per 50 grams", "12 index (1982 = 100)", "W"])(
  "%s has no unit that is certain",
  (printed) => {
    expect(printedUnit(printed)).toBeUndefined();
  },
);
