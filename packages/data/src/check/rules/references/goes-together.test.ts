import { expect, it } from "vitest";
import { lacking } from "./goes-together.ts";

const columns = (row: Record<string, unknown>, when: string | readonly [string, ...string[]], filled: string[]) =>
  lacking([row as never], when, filled).map(({ column }) => column);

it("asks for a cell where another is filled, or has a value that needs it", () => {
  expect(columns({ grade: 1.2, grade_basis: null }, "grade", ["grade_basis"])).toEqual(["grade_basis"]);
  expect(columns({ kind: "element", units: [] }, ["kind", "element"], ["units"])).toEqual(["units"]);
  expect(columns({ id: "a", retrieved: null, published: null }, "id", ["retrieved|published"])).toEqual(["retrieved"]);
});

it("asks for nothing where the first is empty or has another value, and takes one of several", () => {
  expect(columns({ grade: null, grade_basis: null }, "grade", ["grade_basis"])).toEqual([]);
  expect(columns({ kind: "ore", units: [] }, ["kind", "element"], ["units"])).toEqual([]);
  expect(columns({ id: "a", retrieved: null, published: "2026" }, "id", ["retrieved|published"])).toEqual([]);
});
