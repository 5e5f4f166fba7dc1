import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { unlikeLocator } from "./deposit-in-locator.ts";

it("a deposit has the name and country of its place", () => {
  const areas = [
    { id: "EGY", name: "Egypt", aliases: [] },
    { id: "MLI", name: "Mali", aliases: [] },
  ];
  const found = (name: string, area: string, locator: string | null) =>
    columns(unlikeLocator([{ id: "d", name, aliases: [], area, source: "s", locator }] as never, areas as never));
  expect(found("Abu Dabbab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual([]);
  expect(found("Abu Dabab", "EGY", "Abu Dabbab, Tin, Egypt")).toEqual(["name"]);
  expect(found("Abu Dabbab", "MLI", "Abu Dabbab, Tin, Egypt")).toEqual(["area"]);
  expect(found("Other", "MLI", "table 3, row 4, column 5")).toEqual([]);
});
