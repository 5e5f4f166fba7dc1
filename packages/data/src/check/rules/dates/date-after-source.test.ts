import { expect, it } from "vitest";
import { datesAfterSource } from "./date-after-source.ts";

const sources = [
  { id: "paper", published: "2025-03", retrieved: null },
  { id: "page", published: "2024", retrieved: "2026-11-23" },
  { id: "undated", published: null, retrieved: null },
] as never;

it("catches a signature that its source could not know of", () => {
  const row = { source: "paper", signed: "2025-04-01" };
  expect(datesAfterSource([row], ["signed"], sources)).toEqual([
    { row, column: "signed", expected: "a date on or before 2025-03-31, when paper was published or last read" },
  ]);
});

it("gives partial dates their whole span, and takes the later of two days", () => {
  const rows = [
    { source: "paper", signed: "2025-03-31" },
    { source: "paper", signed: "2025" },
    { source: "page", signed: "2026-11-23" },
    { source: "undated", signed: "2030" },
    { source: "paper", signed: null },
  ];
  expect(datesAfterSource(rows, ["signed"], sources)).toEqual([]);
});

it("holds what has happened against the day of publishing, whenever the page was read", () => {
  const rows = [
    { source: "page", signed: "2025-01-02" },
    { source: "page", signed: "2024-12-31" },
  ];
  expect(datesAfterSource(rows, ["signed"], sources, "published")).toEqual([
    { row: rows[0], column: "signed", expected: "a date on or before 2024-12-31, when page was published" },
  ]);
});
