import { describe, expect, it } from "vitest";
import type { Share } from "../../../tables/shares.ts";
import { lineOf, sizeOf, things, unitSlips } from "./editions.ts";

const share = (source: string, area: string, quantity: number | null, more: object = {}) =>
  ({
    commodity: "gallium",
    stage: "mine",
    measure: "production",
    form: "all",
    basis: "content",
    unit: "t",
    area,
    year: 2024,
    quantity,
    source,
    ...more,
  }) as unknown as Share;
const source = (id: string, published: string, series = "book") =>
  ({ id, series, edition: id, published, retrieved: published, version: null, erratum_of: null }) as never;
const sources = [source("old", "2024-01-31"), source("new", "2025-01-31"), source("rival", "2024-06-30", "rival")];
const inShort = (found: readonly (readonly Share[])[]) =>
  found.map((rows) => rows.map((row) => `${row.source} ${row.quantity}`).join(", "));

describe("what editions say about one thing", () => {
  it("is in order of age, whatever the order of the rows, and of one series", () => {
    expect(inShort(things([share("new", "AUS", 2), share("old", "AUS", 1)], sources))).toEqual(["old 1, new 2"]);
    expect(inShort(things([share("old", "AUS", 1), share("rival", "AUS", 2)], sources))).toEqual(["old 1", "rival 2"]);
  });

  it("is of one country, line and year; reserves are one thing whatever the year", () => {
    const year = { year: 2023 };
    expect(things([share("old", "AUS", 1), share("new", "AUS", 2, year)], sources)).toHaveLength(2);
    expect(things([share("old", "AUS", 1), share("new", "CHN", 2)], sources)).toHaveLength(2);
    const reserves = { measure: "reserves" };
    expect(
      inShort(things([share("new", "AUS", 2, reserves), share("old", "AUS", 1, { ...reserves, ...year })], sources)),
    ).toEqual(["old 1, new 2"]);
  });

  it("leaves out what is empty or zero, and takes kilograms and tonnes as one line", () => {
    expect(things([share("old", "AUS", null), share("new", "AUS", 0)], sources)).toEqual([]);
    expect(things([share("old", "AUS", 1000, { unit: "kg" }), share("new", "AUS", 1)], sources)).toHaveLength(1);
    expect(lineOf(share("old", "AUS", 1))).toBe(lineOf(share("old", "AUS", 1, { unit: "kg" })));
    expect(lineOf(share("old", "AUS", 1))).not.toBe(lineOf(share("old", "AUS", 1, { unit: "pct" })));
    expect([sizeOf(share("old", "AUS", 1000, { unit: "kg" })), sizeOf(share("old", "AUS", 1))]).toEqual([1, 1]);
  });
});

describe("a slip of the unit", () => {
  const areas = ["AUS", "BRA", "CHN", "IND"];
  const line = (times: readonly number[], editions = ["old", "new"]) =>
    areas
      .slice(0, times.length)
      .map((area, i) => [
        share(editions[0] as string, area, 10),
        share(editions[1] as string, area, 10 * (times[i] as number)),
      ]);
  const slips = (editions: readonly (readonly Share[])[]) =>
    [...unitSlips(editions).values()].map(({ breach: { row, expected } }) => `${(row as Share).source}: ${expected}`);

  it("is found in three figures or more, about a thousand times larger or smaller by their median", () => {
    expect(slips(line([1000, 1000, 1000]))).toEqual([
      "new: the unit of old: 3 figures of this line are about 10^3 times what it prints",
    ]);
    expect(slips(line([0.001, 0.001, 0.001]))).toEqual([expect.stringContaining("10^-3")]);
    expect(slips(line([1000, 1000]))).toEqual([]);
    expect(slips(line([1000, 1, 1000]))).toHaveLength(1);
    expect(slips(line([1, 1000, 1]))).toEqual([]);
    expect(slips(line([1e-9, 1000, 1000, 1000]))).toHaveLength(1);
    expect(slips(line([1, 1, 1, 1000]))).toEqual([]);
  });

  it("begins at a factor of some three hundred", () => {
    expect(slips(line([316, 316, 316]))).toEqual([]);
    expect(slips(line([317, 317, 317]))).toHaveLength(1);
  });

  it("is not that of one source, nor of the edition that jumps back", () => {
    expect(slips(line([1000, 1000, 1000], ["old", "old"]))).toEqual([]);
    const back = areas
      .slice(0, 3)
      .map((area) => [share("old", area, 10), share("new", area, 10_000), share("newest", area, 10)]);
    expect(slips(back)).toEqual([expect.stringMatching(/^new: the unit of old/)]);
  });
});
