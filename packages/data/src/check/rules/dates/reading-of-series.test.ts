import { expect, it } from "vitest";
import { staleReadings } from "./reading-of-series.ts";

const sources = [
  { series: "usgs-mcs", retrieved: "2026-11-20" },
  { series: "usgs-mcs", retrieved: "2026-11-23" },
];
const found = (series: string, read_up_to: string) =>
  staleReadings([{ series, read_up_to }], sources).map(({ column, expected }) => `${column}: ${expected}`);

it("accepts the day of the latest source, and a later look that found nothing", () => {
  expect(found("usgs-mcs", "2026-11-23")).toEqual([]);
  expect(found("usgs-mcs", "2026-11-28")).toEqual([]);
  expect(found("all", "2020-01-01")).toEqual([]);
});

it("catches a day before a source was read, and a series that nobody cites", () => {
  expect(found("usgs-mcs", "2026-11-21")).toEqual([expect.stringMatching(/^read_up_to: 2026-11-23 or later/)]);
  expect(found("usgs-mcd", "2026-11-23")).toEqual([expect.stringMatching(/^series/)]);
});
