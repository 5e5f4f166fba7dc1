import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofNoColumn } from "./citation-field.ts";

it("a citation is of a column that the row's table has, or of the whole row", () => {
  const found = (row: string, field: string) => columns(ofNoColumn([{ row, field }] as never));
  expect([...found("deposits/x", "owner"), ...found("deposits/x", "*"), ...found("no_table/x", "owner")]).toEqual([]);
  expect([...found("deposits/x", "quantity"), ...found("deposits/x", "constructor")]).toEqual(["field", "field"]);
});
