import { describe, expect, it } from "vitest";
import {
  agreementCoverage,
  exposure,
  reservesWithoutProduction,
  restrictionCoverage,
} from "../../installed/bound-metrics.ts";
import type { Measure } from "./measure.ts";

const ends = ({ value, low, high }: Measure): readonly (number | undefined)[] =>
  [value, low, high].map((each) => (each === undefined ? undefined : Number(each.toFixed(6))));

describe("what no area is named for", () => {
  const withOthers = { CHN: 71, MYS: 13, _OTH: 16 };
  const ofTotal = { areas: { CHN: 71, MYS: 13 }, total: 100 };

  it.each([withOthers, ofTotal])("may be of an area that is counted and not named: high holds it", (supply) => {
    expect(ends(agreementCoverage(supply, ["JPN", "MYS"]))).toEqual([13, 13, 29]);
    expect(ends(restrictionCoverage(supply, ["JPN"]))).toEqual([0, 0, 16]);
    const may = exposure(supply, { actor: "JPN", controls: "unknown" });
    expect(ends(may)).toEqual([0, 0, 16]);
    expect(may.warnings.join()).toContain("16 % is not attributed to a named area");
    expect(ends(reservesWithoutProduction(supply, { CHN: 1, MYS: 0 }))).toEqual([13, 13, 29]);
  });

  it("is of nobody who is counted where each of them is named", () => {
    expect(ends(agreementCoverage(withOthers, ["CHN", "MYS"]))).toEqual([84, undefined, undefined]);
    expect(ends(exposure(withOthers, { actor: "CHN", controls: "unknown" }))).toEqual([0, 0, 71]);
    expect(ends(exposure(withOthers, { actor: "JPN", controls: "none" }))).toEqual([0, undefined, undefined]);
  });

  it("is nothing where the rows make up the total", () => {
    expect(ends(agreementCoverage({ areas: { CHN: 71, MYS: 29 }, total: 100 }, ["JPN"]))).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  it("leaves room beside what is withheld, and no more", () => {
    const withheld = { areas: { CHN: null, MYS: 13 }, total: 90 };
    expect(ends(agreementCoverage(withheld, ["JPN"]))).toEqual([0, 0, 85.555556]);
    expect(ends(agreementCoverage(withheld, ["JPN", "CHN"]))).toEqual([undefined, 0, 85.555556]);
  });

  it("is not known where the rows have no total: controls that may hold expose nobody knows how much", () => {
    const listed = { CHN: 71, MYS: 13 };
    for (const controls of ["unknown", "in_force"] as const)
      expect(ends(exposure(listed, { actor: "JPN", controls }))).toEqual([undefined, undefined, undefined]);
  });
});
