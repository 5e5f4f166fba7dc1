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

it("takes a month for its last day, and a source without a day for one that was never read", () => {
  const of = (...retrieved: (string | null)[]) =>
    staleReadings(
      [{ series: "usgs-mcs", read_up_to: "2026-11-30" }],
      retrieved.map((day) => ({ series: "usgs-mcs" as const, retrieved: day })),
    ).map(({ column, suggestion }) => [column, suggestion]);
  expect(of("2026-11", "2026-11-20", null)).toEqual([]);
  expect(of("2026-11-20", null)).toEqual([["read_up_to", "2026-11-20"]]);
  expect(of(null)).toEqual([["read_up_to", ""]]);
});

it("asks no part of a reading of all series, and none that has its own", () => {
  const of = (...readings: [part: string, series: string][]) =>
    readElsewhere(
      readings.map(([part, series]) => ({ part, series, read_up_to: "2026-11-23" })) as never,
      () => true,
    ).map(({ expected }) => expected.slice(0, expected.indexOf(" and")));
  expect(of(["shares", "all"])).toEqual([]);
  expect(of(["shares", "usgs-mcs"], ["exports", "usgs-mcs"])).toEqual(["a row with part us_balances"]);
  expect(of(["shares", "a"], ["us_balances", "a"], ["exports", "b"])).toEqual([
    "a row with part exports",
    "a row with part shares",
    "a row with part us_balances",
  ]);
});
