import { describe, expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule } from "./coordinate.ts";
import { liesIn } from "./outlines.ts";

const areas = [
  { id: "AUS", name: "Australia", m49: "036" },
  { id: "DEU", name: "Germany", m49: "276" },
  { id: "PRT", name: "Portugal", m49: "620" },
  { id: "TUR", name: "Türkiye", m49: "792" },
  { id: "_EU", name: "European Union", m49: null },
  { id: "XKX", name: "Nowhere", m49: "999" },
].map((area) => ({ ...area, capital_latitude: null, capital_longitude: null }));
const found = (area: string, latitude: number | null, longitude: number | null) =>
  breachesOf(rule, { areas, deposits: [{ id: "d", area, latitude, longitude }] });

describe("the point of a deposit", () => {
  it.each([
    ["AUS", -25, 133],
    ["DEU", 51, 10],
    ["AUS", null, 10],
    ["AUS", 50, null],
    ["_EU", 50, 10],
    ["XKX", 50, 10],
    ["ZZZ", 50, 10],
  ])("in %s at %s, %s is right, or cannot be judged", (area, latitude, longitude) => {
    expect(found(area, latitude, longitude)).toEqual([]);
  });

  it.each([
    ["AUS", 50, 10, "d latitude"],
    ["DEU", 10, 51, "d latitude 51"],
    ["PRT", 39.5, 8, "d longitude -8"],
    ["AUS", -25, -133, "d longitude 133"],
  ])("in %s at %d, %d is elsewhere: %s", (area, latitude, longitude, breach) => {
    expect(found(area, latitude, longitude)).toEqual([breach]);
  });

  it("is that of each part, too, and of each capital", () => {
    const deposits = [{ id: "d", area: "AUS", latitude: -25, longitude: 133 }];
    const parts = [
      { deposit: "d", latitude: -25, longitude: 133 },
      { deposit: "d", latitude: 50, longitude: 10 },
      { deposit: "gone", latitude: 50, longitude: 10 },
    ];
    expect(breachesOf(rule, { areas, deposits, deposit_locations: parts })).toHaveLength(1);
    const [first, ...others] = areas;
    const capital = { ...first, capital_latitude: -35.3, capital_longitude: -149.1 };
    expect(breachesOf(rule, { areas: [capital, ...others] })).toEqual(["AUS capital_longitude 149.1"]);
  });
});

describe("a country's outline", () => {
  it.each([
    ["Egypt, on its straight border", "818", [28, 22.2], true],
    ["Egypt, half a degree south of it", "818", [28, 21.5], true],
    ["Egypt, seven tenths south of it", "818", [28, 21.3], false],
    ["Egypt, six tenths west of its straight border", "818", [24.4, 27], true],
    ["Egypt, eight tenths west of it", "818", [24.2, 27], false],
    ["Russia, east of the 180th meridian", "643", [-172, 66], true],
    ["Russia, west of the 180th meridian", "643", [172, 66], true],
    ["Russia, in Alaska", "643", [-155, 66], false],
    ["Fiji, on one side", "242", [178, -17.8], true],
    ["Fiji, on the other side", "242", [-179.9, -16.8], true],
    ["Fiji, far from it", "242", [-170, -17], false],
    ["Antarctica, in the east", "010", [50, -75], true],
    ["Antarctica, in the west", "010", [-100, -78], true],
    ["Antarctica, at the pole", "010", [0, -90], true],
    ["Antarctica, at sea", "010", [50, -58], false],
    ["Australia, in Tasmania", "036", [146.8, -42], true],
    ["Australia, in Papua", "036", [143, -6], false],
    ["a country without an outline", "999", [0, 0], undefined],
  ] as const)("holds a point or does not: %s", (_, m49, point, lies) => {
    expect(liesIn(m49, point)).toBe(lies);
  });
});
