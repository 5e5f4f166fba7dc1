import { expect, it } from "vitest";
import { oddOnes } from "./odd-ones.ts";

const odd = (words: string) =>
  oddOnes(
    words.split(" "),
    ([group]) => group,
    (word) => word.slice(1),
    2,
  ).map(({ row, others, count }) => `${row}, as ${count} others: ${others}`);

it("finds the one row that differs from all others of its group", () => {
  expect(odd("ax ax ay bz")).toEqual(["ay, as 2 others: x"]);
});

it("finds none where too few agree, where two differ, or where there are three values", () => {
  expect(odd("ax ay")).toEqual([]);
  expect(odd("ax ax ay ay")).toEqual([]);
  expect(odd("ax ax ay az")).toEqual([]);
});
