import { expect, it } from "vitest";
import { ageOf } from "./edition-age.ts";

it("orders editions by the reach of their data, and by publication between equals", () => {
  const book = { data_through: "2021-09-23", published: "2024-10-28", retrieved: null };
  const tables = { data_through: "2023-11-13", published: "2024-08-28", retrieved: null };
  const again = { ...book, published: "2025-01" };
  expect([again, tables, book].sort((a, b) => (ageOf(a) < ageOf(b) ? -1 : 1))).toEqual([book, again, tables]);
});

it("takes the day of publication where no reach is stated, and the day of reading where that is not known", () => {
  const age = (published: string | null, retrieved: string | null) => ageOf({ published, retrieved });
  const oldestFirst = [
    age(null, null),
    age("2024-12-31", null),
    age("2025-01-31", "2026-11-23"),
    age("2025-01", null),
    age("2025", null),
    age(null, "2026-01-01"),
  ];
  expect([...oldestFirst].reverse().sort()).toEqual(oldestFirst);
});
