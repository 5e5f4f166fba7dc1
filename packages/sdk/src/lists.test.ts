import { expect, it } from "vitest";
import { andMore, byLetters, firstOfEach, inSentence, ofLastYear, present } from "./lists.ts";

it("orders texts by code unit, equal ones in neither order", () => {
  expect([byLetters("a", "b"), byLetters("b", "a"), byLetters("a", "a"), byLetters("Z", "a")]).toEqual([-1, 1, 0, -1]);
});

it("takes the first of each thing, and the items of each thing's last year", () => {
  const items = [
    { thing: "a", year: 2023 },
    { thing: "b", year: 2020 },
    { thing: "a", year: 2024 },
    { thing: "a", year: 2024 },
  ];
  expect(firstOfEach(items, ({ thing }) => thing)).toEqual([items[0], items[1]]);
  expect(ofLastYear(items, ({ thing }) => thing)).toEqual([items[1], items[2], items[3]]);
  expect(ofLastYear([] as typeof items, ({ thing }) => thing)).toEqual([]);
});

it("keeps every property that is not undefined", () => {
  expect(Object.keys(present({ a: 0, b: null, c: undefined, d: "" }))).toEqual(["a", "b", "d"]);
});

it("says how many of a list are not told", () => {
  expect([andMore(5, 3), andMore(4, 3, "; and "), andMore(3, 3), andMore(0, 3)]).toEqual([
    " and 2 more",
    "; and 1 more",
    "",
    "",
  ]);
});

it("lists texts as a sentence does", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(inSentence)).toEqual(["", "A", "A and B", "A, B and C"]);
});
