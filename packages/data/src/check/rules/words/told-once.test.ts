import { expect, it } from "vitest";
import { toldTwice } from "./told-once.ts";

const note = "The day on which the plan was certified by its authority.";
const found = (...rows: Record<string, unknown>[]) => toldTwice(rows, "note").map(({ row }) => row.id);

it("finds a text that was copied into a row of another source", () => {
  expect(found({ id: 1, note, source: "a" }, { id: 2, note, source: "b" })).toEqual([2]);
});

it("lets rows of one source, a formula of several rows, and a short text pass", () => {
  expect(found({ id: 1, note, source: "a" }, { id: 2, note, source: "a" })).toEqual([]);
  expect(found(...["a", "b", "c"].map((source, id) => ({ id, note, source })))).toEqual([]);
  expect(found({ id: 1, note: "Announced.", source: "a" }, { id: 2, note: "Announced.", source: "b" })).toEqual([]);
});
