import { expect, it } from "vitest";
import { readElsewhere, staleReadings } from "./reading-of-series.ts";

const sources = [
  { series: "usgs-mcs", retrieved: "2026-11-20" },
  { series: "usgs-mcs", retrieved: "2026-11-23" },
];
const found = (series: string, read_up_to: string) =>
  staleReadings([{ series, read_up_to }], sources).map(({ column, expected }) => `${column}: ${expected}`);

it("accepts the day of the latest source", () => {
  expect(found("usgs-mcs", "2026-11-23")).toEqual([]);
  expect(found("all", "2020-01-01")).toEqual([]);
});

it("catches another day than that on which the latest source was read, and a series that nobody cites", () => {
  for (const day of ["2026-11-21", "2026-11-28"])
    expect(found("usgs-mcs", day)).toEqual([expect.stringMatching(/^read_up_to: 2026-11-23, when/)]);
  expect(found("usgs-mcd", "2026-11-23")).toEqual([expect.stringMatching(/^series/)]);
});

it("asks for a day in each part that a series fills", () => {
  const readings = [{ part: "shares", series: "usgs-mcs", read_up_to: "2026-11-23" }];
  const lost = readElsewhere(readings, (_, part) => part !== "exports");
  expect(lost.map(({ expected }) => expected)).toEqual([
    expect.stringMatching(/^a row with part us_balances and series usgs-mcs as well/),
  ]);
  expect(readElsewhere(readings, (_, part) => part === "shares")).toEqual([]);
});
