import { expect, it } from "vitest";
import { tableList } from "../../tables/index.ts";
import { rules } from "../rules/index.ts";
import { exceptable, exceptionForm, wideExceptions } from "./exceptions.ts";

const good = {
  rule: "coordinate",
  row: "areas/BHR",
  field: "capital_latitude",
  value: "26.2" as string | null,
  reason: "The outline used is too coarse for Bahrain.",
};
const found = (change: Partial<typeof good>) => wideExceptions([{ ...good, ...change }]).map(({ column }) => column);

it("lets pass an exception for one cell, with a reason in words", () => {
  expect(found({})).toEqual([]);
  expect(found({ rule: "reference-cell", field: "*" })).toEqual([]);
});

it.each([
  "reference",
  "formula-injection",
  "term",
  "type",
  "required",
  "duplicate-key",
  "row-order",
  "printed-figure",
  "row-count",
])("lets nothing accept a finding of %s", (rule) => {
  expect(found({ rule })).toEqual(["rule"]);
});

it("finds an exception for a whole row", () => {
  expect(found({ field: "*" })).toEqual(["field"]);
});

it("binds an exception of a rule of tests to the cell that stands", () => {
  const exception = { ...good, rule: "reference-cell" };
  const told = (cell: string | undefined) => wideExceptions([exception], () => cell).map(({ column }) => column);
  expect(told("26.2")).toEqual([]);
  expect(told(undefined)).toEqual([]);
  expect(told("26.21")).toEqual(["value"]);
});

it.each(["ok", "x", "fine as it is", "see see see see see see", "1 2 3 4 5 6", "....... ....."])(
  "takes %j for no reason",
  (reason) => {
    expect(found({ reason })).toEqual(["reason"]);
  },
);

it("accepts findings of rules that judge what is likely, each with a code of its own", () => {
  expect(exceptable.has("magnitude")).toBe(true);
  expect(exceptable.has("world-total")).toBe(true);
  const codes = [...rules, exceptionForm, ...new Set(tableList.flatMap((table) => table.rules))].map(
    ({ code }) => code,
  );
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});
