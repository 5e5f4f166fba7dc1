import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { supplierRank } from "../index.ts";

describe("supplierRank", () => {
  it("counts the areas with more, and says who they are", () => {
    const measure = supplierRank({ CHN: 270, USA: 45, AUS: 29, _OTH: 1 }, "AUS");
    expect([measure.value, measure.low, measure.high, measure.text]).toEqual([3, undefined, undefined, "rank 3"]);
    expect(measure.details).toEqual({ before: ["CHN", "USA"], possible: [], ranked: 3, unlisted: false });
  });

  it("leaves open what equal figures rank before one another: they may be rounded", () => {
    const measure = supplierRank({ CHN: 10, USA: 10, AUS: 5 }, "CHN");
    expect([measure.value, measure.low, measure.high]).toEqual([1, 1, 2]);
    expect(measure.details.possible).toEqual(["USA"]);
  });

  it("allows for a figure that is withheld, as far as the total leaves room for it", () => {
    const room = supplierRank({ areas: { CHN: 60, USA: null, AUS: 10 }, total: 150 }, "CHN");
    expect([room.value, room.low, room.high]).toEqual([1, 1, 2]);
    const none = supplierRank({ areas: { CHN: 60, USA: null, AUS: 10 }, total: 100 }, "CHN");
    expect([none.value, none.low, none.high]).toEqual([1, undefined, undefined]);
  });

  it("gives a part of more than half the first place, even alone", () => {
    expect(supplierRank({ areas: { CHN: { low: 80 } }, unit: "pct" }, "CHN").value).toBe(1);
    expect(supplierRank({ areas: { KAZ: 40 }, unit: "pct" }, "KAZ").high).toBe(2);
  });

  it("gives an area that is not named no rank, but at most what is left", () => {
    const measure = supplierRank({ CHN: 270, USA: 45, AUS: 29, _OTH: 1, _WLD: 345 }, "ESP");
    expect([measure.value, measure.low, measure.high]).toEqual([undefined, 4, undefined]);
  });

  it("gives an area with nothing no rank", () => {
    const measure = supplierRank({ CHN: 270, USA: 45, ESP: 0 }, "ESP");
    expect([measure.value, measure.low, measure.high]).toEqual([undefined, 3, undefined]);
    expect(measure.warnings).toContain("ESP has nothing, and so no rank.");
  });

  it("has no worst end in a print without a total and without other countries", () => {
    const print = shares
      .where({ commodity: "lithium", stage: "mine", measure: "production", year: 2020 })
      .everyEdition();
    const alone = print.where({ series: "usgs-mcs", area: ["AUS", "CHL"], edition: "usgs-mcs-2022" });
    const measure = supplierRank(alone, "AUS");
    expect([measure.value, measure.high, measure.details.unlisted]).toEqual([1, undefined, true]);
  });

  it("refuses several areas at once", () => {
    expect(() => supplierRank({ CHN: 1 }, ["CHN"] as never)).toThrow(/of one area/);
  });

  // All amounts that a print allows, tried one by one.
  it("bounds the rank as closely as the print does", () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(null));
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), fc.integer({ min: 1, max: 12 }), ([a, b, c], spare) => {
        const known = [a, b, c].reduce<number>((sum, each) => sum + (each ?? 0), 0);
        const total = known + spare - 1;
        const ranks: number[] = [];
        const options = (given: number | null) => (given === null ? [...Array(total - known + 1).keys()] : [given]);
        for (const x of options(a))
          for (const y of options(b))
            for (const z of options(c)) {
              const left = total - x - y - z;
              if (left < 0) continue;
              ranks.push(1 + [y, z].filter((each) => each > x).length);
              ranks.push(
                x === 0
                  ? Number.POSITIVE_INFINITY
                  : 1 + [y, z].filter((each) => each >= x).length + Math.floor(left / x),
              );
            }
        const { value, low, high } = supplierRank({ areas: { A: a, B: b, C: c }, total }, "A");
        const exact = low === undefined && high === undefined ? value : undefined;
        expect([exact ?? low, exact ?? high ?? Number.POSITIVE_INFINITY]).toEqual([
          Math.min(...ranks),
          Math.max(...ranks),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});
