import { expect, it } from "vitest";
import { exports } from "./exports.ts";

const rule = exports.rules.find(({ code }) => code === "flow-as-printed");
const found = (printed: string | null, cells: object) =>
  rule?.check({ printed, value_usd: null, quantity: null, quantity_unit: "kg", ...cells } as never)?.column;

it.each([
  [null, { value_usd: 5 }],
  ["446000 kilograms; 5770000 dollars", { quantity: 446000, value_usd: 5770000 }],
  [
    "2610 r metric tons; 10,700 r thousand dollars",
    { quantity: 2610, quantity_unit: "t_content", value_usd: 10_700_000 },
  ],
  ['"--" metric tons; "--" thousand dollars', { quantity: 0, quantity_unit: "t", value_usd: 0 }],
  ["3236652.39 thousand USD", { value_usd: 3_236_652_390 }],
  ["over $2 billion", { value_usd: 2e9 }],
])("a flow is as it is printed: %s", (printed, cells) => {
  expect(found(printed, cells)).toBeUndefined();
});

it.each([
  ["value_usd", "5770 thousand dollars", { value_usd: 5_770 }],
  ["value_usd", "5770 thousand dollars", { value_usd: null }],
  ["quantity", "446000 kilograms", { quantity: 44_600 }],
  ["quantity", '"--" kilograms', { quantity: 5 }],
  ["quantity_unit", "446000 metric tons", { quantity: 446_000 }],
])("and %s is not what %s says in %j", (column, printed, cells) => {
  expect(found(printed, cells)).toBe(column);
});
