import { describe, expect, it } from "vitest";
import { liesIn, type Point } from "./outlines.ts";

const codes = {
  algeria: "012",
  antarctica: "010",
  australia: "036",
  fiji: "242",
  france: "250",
  russia: "643",
  unitedStates: "840",
} as const;
const lies = (country: keyof typeof codes, ...point: Point) => liesIn(codes[country], point);

describe("a point in a country", () => {
  it("lies within its outline, of one part or of several", () => {
    expect(lies("algeria", 3, 28)).toBe(true);
    expect(lies("australia", 134, -25)).toBe(true);
    expect(lies("australia", 146.8, -42)).toBe(true);
    expect(lies("france", 2.35, 48.86)).toBe(true);
    expect(lies("unitedStates", -155.5, 19.6)).toBe(true);
  });

  it("does not lie in another, nor west, east, north or south of it", () => {
    expect(lies("algeria", 2.35, 48.86)).toBe(false);
    for (const [longitude, latitude] of [
      [-20, 28],
      [25, 28],
      [3, 45],
      [3, 10],
    ] as const)
      expect(lies("algeria", longitude, latitude)).toBe(false);
  });

  it("may lie a little off the drawn coast, wider in degrees of longitude farther from the equator", () => {
    expect(lies("algeria", 3.06, 37.2)).toBe(true);
    expect(lies("algeria", 3.06, 38.2)).toBe(false);
    // Its border is at 8.3 degrees east here: 0.6 degrees are 0.73 of longitude.
    expect(lies("algeria", 9, 35)).toBe(true);
    expect(lies("algeria", 9.2, 35)).toBe(false);
  });

  it("lies in it on both sides of the 180th meridian, and not on the opposite side of the globe", () => {
    expect(lies("russia", 179, 67)).toBe(true);
    expect(lies("russia", -175, 66)).toBe(true);
    expect(lies("russia", 37.6, 55.7)).toBe(true);
    expect(lies("russia", -100, 55.7)).toBe(false);
    expect(lies("fiji", 178, -17.8)).toBe(true);
    expect(lies("fiji", 0, -17.8)).toBe(false);
    expect(lies("fiji", -179.95, -16.5)).toBe(true);
  });

  it("lies in Antarctica as far as the pole, whatever its longitude", () => {
    for (const longitude of [-179, -90, 0, 90, 179]) expect(lies("antarctica", longitude, -88)).toBe(true);
    expect(lies("antarctica", 0, -50)).toBe(false);
  });

  it("is not known for a country without an outline", () => {
    expect(liesIn("000", [0, 0])).toBeUndefined();
  });
});
