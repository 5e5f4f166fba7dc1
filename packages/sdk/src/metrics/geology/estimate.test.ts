import { expect, it } from "vitest";
import { resourceEstimates, shares } from "../../index.ts";
import { insertionRank } from "../index.ts";
import { estimateOf } from "./estimate.ts";

it("gives a content that repeats the tonnage the tonnage's bound, and one beside ore its own figure", () => {
  const rows = resourceEstimates.toArray().filter(({ comparator }) => comparator === "gt" || comparator === "lt");
  const read = rows
    .filter(({ tonnage_t, contained_t }) => tonnage_t !== null && contained_t !== null)
    .map((row) => ({ row, ...estimateOf(resourceEstimates.where({ id: row.id, analyte: row.analyte }) as never) }));
  const repeated = read.filter(({ row }) => row.contained_t === row.tonnage_t);
  const beside = read.filter(({ row }) => row.contained_t !== row.tonnage_t);
  expect([repeated.length > 0, beside.length > 0]).toEqual([true, true]);
  for (const { tonnage, contained } of repeated)
    expect([contained.value, contained.low, contained.high]).toEqual([undefined, tonnage.low, tonnage.high]);
  for (const { row, contained } of beside) expect(contained.value).toBe(row.contained_t);
});

it("reads an estimate without a tonnage by its content alone", () => {
  const without = resourceEstimates
    .toArray()
    .filter(({ tonnage_t, low_t, high_t, contained_t }) => contained_t !== null && !tonnage_t && !low_t && !high_t);
  expect(without.length).toBeGreaterThan(0);
  for (const { id, analyte } of without) {
    const reserves = shares.where({
      series: "usgs-mcs",
      edition: "usgs-mcs-2026",
      commodity: analyte as never,
      measure: "reserves",
    });
    const { details } = insertionRank(resourceEstimates.where({ id, analyte }) as never, reserves as never);
    expect(details.readings.map(({ reading }) => reading)).toEqual(["content as printed"]);
  }
});
