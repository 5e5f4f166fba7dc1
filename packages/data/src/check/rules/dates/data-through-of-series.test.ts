import { expect, it } from "vitest";
import { unsaidReach } from "./data-through-of-series.ts";

it("finds the source that is silent in a series where another states the reach of its data", () => {
  const silent = { series: "usgs-myb-cobalt", data_through: null };
  const found = unsaidReach([
    { series: "usgs-myb-cobalt", data_through: "2021-09-23" },
    silent,
    { series: "usgs-mcs", data_through: null },
  ]);
  expect(found.map(({ row }) => row)).toEqual([silent]);
});
