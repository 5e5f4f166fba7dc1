import { expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { hhi, share } from "../index.ts";

it("of an area that is printed as nil is zero, whatever is left over for others", () => {
  // MCS 2026 prints a dash for Japan, and 500 t of 61,000 that no country is named for.
  const arsenic = shares.where({
    series: "usgs-mcs",
    commodity: "arsenic",
    stage: "plant",
    measure: "production",
    year: 2025,
  });
  const japan = share(arsenic, "JPN");
  expect(japan.value).toBe(0);
  expect(japan.details.unnamed).toEqual([]);
  expect(share(arsenic, "KAZ").value).toBeUndefined();
});

it("is zero of a printed total where every area that is named has nothing", () => {
  const mined = shares.where({ series: "usgs-ds140", commodity: "rare-earths", measure: "production", year: 2005 });
  expect(share(mined, "USA").value).toBe(0);
  expect(hhi(mined).value).toBeUndefined();
});

it("leaves out a row for several countries together, in whatever unit it is told", () => {
  // The IEA prints 11,860 of 26,944 kt for China, and 57.2 % for the three largest.
  const copper = shares.where({
    series: "iea-critical-minerals-dataset-2025",
    commodity: "copper",
    stage: "refining",
    measure: "production",
    year: 2024,
  });
  expect(share(copper, "CHN").value).toBeCloseTo(44.017221, 6);
  expect(hhi(copper).warnings.join()).toContain("_TOP3");
});

it("of an area that nobody names is what is left over: nothing, so much at most, or not known", () => {
  const whole = share({ areas: { CHN: 70, AUS: 30 }, total: 100 }, "KEN");
  expect(whole.value).toBe(0);
  const rest = share({ areas: { CHN: 70, AUS: 20 }, total: 100 }, "KEN");
  expect([rest.value, rest.low, rest.high]).toEqual([undefined, 0, 10]);
  const both = share({ areas: { CHN: 70, AUS: 20 }, total: 100 }, ["CHN", "KEN"]);
  expect([both.value, both.low, both.high]).toEqual([undefined, 70, 80]);
  // Without a total the rows are all that is known: they say nothing of others.
  const rows = share({ areas: { CHN: 70, AUS: 20 } }, "KEN");
  expect([rows.value, rows.low, rows.high]).toEqual([undefined, undefined, undefined]);
});
