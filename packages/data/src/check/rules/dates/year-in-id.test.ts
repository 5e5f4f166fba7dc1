import { expect, it } from "vitest";
import { otherYears } from "./year-in-id.ts";

it("catches a date of another year than the id's", () => {
  const row = { id: "can-aus-2025", signed: "2015-10-31" };
  expect(otherYears([row], "signed")).toEqual([
    { row, column: "signed", expected: "a date in 2025, the year in the id" },
  ]);
});

it("takes one year of several, and lets be what names or dates nothing", () => {
  const rows = [
    { id: "agenda-2030-of-2025", signed: "2025-10" },
    { id: "hs-2846", signed: "1999" },
    { id: "can-aus-2025", signed: null },
  ];
  expect(otherYears(rows, "signed")).toEqual([]);
});
