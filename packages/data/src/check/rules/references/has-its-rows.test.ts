import { expect, it } from "vitest";
import { unnamed } from "./has-its-rows.ts";

it("finds the rows that no row of the other table names", () => {
  const rows = [{ id: "a" }, { id: "b" }];
  expect(unnamed(rows, [{ agreement: "a" }, { agreement: "a" }], "agreement")).toEqual([{ id: "b" }]);
  expect(unnamed(rows, [{ agreement: "b" }, { agreement: "a" }], "agreement")).toEqual([]);
});
