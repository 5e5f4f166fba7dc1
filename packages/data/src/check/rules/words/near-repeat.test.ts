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
