import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { foreignUnits } from "./unit-and-basis.ts";

it("a figure has a unit and a basis of its commodity", () => {
  const commodities = [{ id: "tin", units: ["t"], bases: ["element"] }];
  const found = (unit: string, basis: string, commodity = "tin") =>
    columns(foreignUnits([{ commodity, unit, basis }] as never, commodities as never));
  expect([...found("t", "element"), ...found("pct", "REO"), ...found("kg", "REO", "unknown")]).toEqual([]);
  expect(found("kg", "element")).toEqual(["unit"]);
  expect(found("t", "REO")).toEqual(["basis"]);
});
