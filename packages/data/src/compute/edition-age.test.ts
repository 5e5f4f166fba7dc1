import { expect, it } from "vitest";
import { ageOfSource } from "./edition-age.ts";

const inOrder = (sources: readonly Parameters<typeof ageOfSource>[0][]) =>
  [...sources].sort((a, b) => (ageOfSource(a) < ageOfSource(b) ? -1 : 1));

it("orders editions by the reach of their data, and by publication between equals", () => {
  const book = { data_through: "2021-09-23", published: "2024-10-28", retrieved: null };
  const tables = { data_through: "2023-11-13", published: "2024-08-28", retrieved: null };
  const again = { ...book, published: "2025-01" };
  expect(inOrder([again, tables, book])).toEqual([book, again, tables]);
});

it("takes the day of publication where no reach is stated, and that of reading where it is earlier or alone", () => {
  const oldestFirst = [
    { published: null, retrieved: null },
    { published: "2025-01", retrieved: "2026-11-23" },
    { published: "2026", retrieved: "2026-02-06" },
    { published: null, retrieved: "2026-02-07" },
  ];
  expect(inOrder([...oldestFirst].reverse())).toEqual(oldestFirst);
});
