import { expect, it } from "vitest";
import { knownOn } from "../../metrics/vintage/known-on.ts";
import { metricAcrossEditions } from "../../metrics/vintage/metric-across-editions.ts";
import { shares } from "../../tables/shares.ts";

// Of Canada's mine production of 2020, the book of 2020 (data through 2021-09-23, posted 2024-10-28) prints 3693 t, the tables
// of 2021 (through 2022-09-30, posted 2024-09-18) and those of 2022 (through 2023-11-13, posted 2024-08-28) what stands below.
const canada = shares.wide().where({
  series: "usgs-myb-cobalt",
  stage: "mine",
  measure: "production",
  year: 2020,
  area: "CAN",
});
const editions = canada.everyEdition();

it("a yearbook posted late does not answer before one whose data reach further", () => {
  expect(editions.length).toBe(3);
  expect(canada.toArray()).toMatchObject([{ source: "usgs-myb-cobalt-2022-tables", quantity: 4328 }]);
  expect(canada.asOf("2024-09-17").toArray()).toMatchObject([{ source: "usgs-myb-cobalt-2022-tables" }]);
  expect(canada.asOf("2024-08-27").length).toBe(0);
});

it("revisions go from the data that reach least to those that reach furthest", () => {
  expect(editions.revisions()[0]?.figures.map(({ edition }) => edition)).toEqual([
    "usgs-myb-cobalt-2020",
    "usgs-myb-cobalt-2021",
    "usgs-myb-cobalt-2022",
  ]);
});

it("what was overtaken before it was posted is no later print, and no step of a metric", () => {
  const query = canada as unknown as Parameters<typeof knownOn>[0];
  expect(knownOn(query, "2024-09-01").details.later).toEqual([]);
  expect(metricAcrossEditions(canada, (rows) => rows.length).map(({ source }) => source)).toEqual([
    "usgs-myb-cobalt-2022-tables",
  ]);
});
