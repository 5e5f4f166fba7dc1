import { expect, it } from "vitest";
import { basisInWords, unitText } from "./unit-text.ts";

it.each([
  ["t", "REO", "t REO"],
  ["t", null, "t"],
  ["t", "unspecified", "t"],
  ["pct", "REO", "pct"],
  ["USD_per_kg", null, "USD/kg"],
  ["t_content", "element", "t content element"],
  [null, "REO", "REO"],
  [null, null, ""],
])("the unit %s on the basis %s is written %s", (unit, basis, text) => {
  expect(unitText(unit, basis)).toBe(text);
});

it.each([
  ["REO", "mine", "REO"],
  ["element", "mine", "contained"],
  ["element", "refining", ""],
  ["element", "smelting", ""],
  ["element", "metal", ""],
  ["gross", "mine", ""],
  ["unspecified", "mine", ""],
])("the basis %s of a %s is written %s", (basis, stage, text) => {
  expect(basisInWords(basis, stage)).toBe(text);
});
