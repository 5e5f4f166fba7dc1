import { expect, it } from "vitest";
import { arrange } from "./arrange.ts";

const rows = [{ n: 10, t: "b" }, { n: null, t: "B" }, { n: 9, t: null }, { n: 100, t: "a" }, { t: "b" }];
const by = (sort: string, column: "n" | "t") => arrange(rows, { sort }).map((row) => row[column] ?? null);

it("sorts numbers by size and text by code unit, with empty cells last in both directions", () => {
  expect(by("n", "n")).toEqual([9, 10, 100, null, null]);
  expect(by("-n", "n")).toEqual([100, 10, 9, null, null]);
  expect(by("t", "t")).toEqual(["B", "a", "b", "b", null]);
  expect(by("-t", "t")).toEqual(["b", "b", "a", "B", null]);
});

it("leaves equal rows in their order, and a mixture of numbers and text as text", () => {
  expect(arrange(rows, { sort: "t" }).map(({ n }) => n)).toEqual([null, 100, 10, undefined, 9]);
  expect(arrange([{ a: 10 }, { a: "9" }, { a: "x" }], { sort: "a" })).toEqual([{ a: 10 }, { a: "9" }, { a: "x" }]);
  expect(arrange([{ a: "9" }, { a: 10 }], { sort: "a" })).toEqual([{ a: 10 }, { a: "9" }]);
});

it("keeps the first of them up to a limit, sorted or not", () => {
  expect(arrange(rows, { limit: 2 })).toEqual(rows.slice(0, 2));
  expect(arrange(rows, { sort: "-n", limit: 1 })).toEqual([{ n: 100, t: "a" }]);
  expect(arrange(rows, {})).toEqual(rows);
});
