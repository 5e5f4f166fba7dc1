import { expect, it } from "vitest";
import { otherThanPrinted } from "./printed-status.ts";

const found = (printed: string | null, status: string, comparator = "eq", correction: string | null = null) =>
  otherThanPrinted([{ printed, status, comparator, correction, quantity: null, low: null, high: null }] as never).map(
    ({ column, suggestion }) => [column, suggestion],
  );

it.each([
  ["W metric tons", "withheld", "eq"],
  ["NA", "not_available", "eq"],
  ['NA; note: Categorized as "Large"', "qualitative", "eq"],
  ["— metric tons", "nil", "eq"],
  ['"--" metric tons', "nil", "eq"],
  ["0 metric tons", "nil", "eq"],
  ["0.5 metric tons", "reported", "eq"],
  ["E percent", "net_exporter", "eq"],
  ["XX", "not_applicable", "eq"],
  ["e12 metric tons", "estimated", "eq"],
  [">100 kt", "reported", "gt"],
  ["Less than 500 kilograms", "estimated", "lt"],
  ["25–50 percent", "reported", "range"],
  ["about 30 percent", "reported", "approx"],
  [null, "reported", "eq"],
])("lets %j be %s, %s", (printed, status, comparator) => {
  expect(found(printed, status, comparator)).toEqual([]);
});

it("finds a token under a status that it does not mean", () => {
  expect(found("W metric tons", "nil")).toEqual([["status", "withheld"]]);
  expect(found("W", "reported")).toEqual([["status", "withheld"]]);
  expect(found("NA", "withheld")).toEqual([["status", "not_available"]]);
  expect(found("— metric tons", "not_available")).toEqual([["status", "nil"]]);
  expect(found("0 t", "withheld")).toEqual([["status", "nil"]]);
});

it("finds a number under a status of no number, and a lost sign", () => {
  expect(found("13,000 metric tons", "withheld")).toEqual([["status", undefined]]);
  expect(found(">100 kt", "reported", "eq")).toEqual([["comparator", "gt"]]);
  expect(found("25–50 percent", "reported", "eq")).toEqual([["comparator", "range"]]);
});

it("leaves to a correction what it says otherwise", () => {
  expect(found("13,000 metric tons", "withheld", "eq", "slip")).toEqual([]);
});
