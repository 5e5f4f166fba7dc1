import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule } from "./correction.ts";

const correction = (more: object = {}) => ({
  ...{ id: "fix", in_table: "shares", source: "mcs", commodity: "tin", expect: "5 t", field: "cell" },
  ...{ release_prints: "5", meant: "7", stage: "mine", measure: "production" },
  ...{ forms: [], areas: [], years: [], items: [] },
  ...more,
});
const row = (more: object = {}) => ({
  ...{ id: "row", source: "mcs", commodity: "tin", stage: "mine", measure: "production", form: "all", area: "USA" },
  ...{
    year: 2024,
    quantity: 7,
    low: null,
    high: null,
    unit: "t",
    status: "reported",
    printed: "5 t",
    correction: "fix",
  },
  ...more,
});
const found = (one: object, ...shares: object[]) =>
  breachesOf(rule, { corrections: [one], shares }).map((breach) => breach.replace(/ $/, ""));

it("is met by a row that names it and has the figure that it gives", () => {
  expect(found(correction(), row())).toEqual([]);
});

it.each([
  ["no row that names it", [row({ correction: null, printed: "6 t" })], ["fix id"]],
  ["a row that has the printed figure", [row({ quantity: 5 })], ["row quantity"]],
  ["a row of another commodity", [row({ commodity: "lead" })], ["row correction"]],
  ["a row that prints something else", [row({ printed: "6 t" })], ["fix expect", "row printed"]],
  ["a row of its own that does not name it", [row(), row({ id: "other", correction: null })], ["other correction"]],
  [
    "a doubtful figure without a correction",
    [row(), row({ id: "other", correction: null, printed: "W", status: "doubtful", quantity: null })],
    ["other correction"],
  ],
  ["a row that names another", [row(), row({ id: "other", correction: "gone", printed: "W" })], []],
] as const)("tells %s", (_, rows, breaches) => {
  expect(found(correction(), ...rows)).toEqual(breaches);
});

it("takes a figure that is not known for doubtful", () => {
  const unknown = correction({ meant: null });
  expect(found(unknown, row({ quantity: null, status: "doubtful" }))).toEqual([]);
  expect(found(unknown, row())).toEqual(["row quantity"]);
});

it("waits for faulty rows of its source and commodity, and for no others", () => {
  const waits = (cells: object) =>
    breachesOf(rule, { corrections: [correction()] }, { shares: { faulty: [cells] } } as never).length === 0;
  expect(waits({ source: "mcs", commodity: "tin" })).toBe(true);
  expect(waits({ source: "mcs", commodity: "lead" })).toBe(false);
  expect(waits({ source: "bgs", commodity: "tin" })).toBe(false);
});
