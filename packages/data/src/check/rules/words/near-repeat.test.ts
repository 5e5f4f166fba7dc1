import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { almostRepeated } from "./near-repeat.ts";

it("a text is not, but for a letter, one that stands often", () => {
  const rows = (...texts: string[]) => texts.map((note) => ({ note }));
  expect(
    almostRepeated(rows("Western Australia", "Western Australia", "Western Australia", "Victoria"), "note"),
  ).toEqual([]);
  expect(columns(almostRepeated(rows("New Mexico", "New Mexico", "New Mexico", "New Mexio"), "note"))).toEqual([
    "note",
  ]);
  expect(almostRepeated(rows("New Mexico", "New Mexico", "New Mexio"), "note")).toEqual([]);
});

it("compares texts of at least five letters, and their inner letters that are no digits", () => {
  const found = (known: string, text: string) =>
    almostRepeated(
      [known, known, known, text].map((note) => ({ note })),
      "note",
    ).length;
  expect(found("Perth", "Prth")).toBe(1);
  expect(found("Oslo", "Olo")).toBe(0);
  expect(found("Perth", "erth")).toBe(0);
  expect(found("Perth", "Pert")).toBe(0);
  expect(found("Row 12 b", "Row 1 b")).toBe(0);
});
