import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  const valid = ["rare-earths", "gallium", "germanium", "graphite"];
  it("finds swaps, typos and beginnings, best first", () => {
    expect(nearest("raer-earths", valid)).toEqual(["rare-earths"]);
    expect(nearest("galium", valid)).toEqual(["gallium"]);
    expect(nearest("rare", valid)).toEqual(["rare-earths"]);
  });
  it("takes an edition for its versions, and not for another year", () => {
    const sources = ["usgs-mcs-2022", "usgs-mcs-2025", "usgs-mcs-2026-v1-0", "usgs-mcs-2026-v1-1"];
    expect(nearest("usgs-mcs-2026", sources, 2)).toEqual(["usgs-mcs-2026-v1-0", "usgs-mcs-2026-v1-1"]);
  });
  it("suggests nothing where nothing is near", () => {
    expect(nearest("xylophone", valid)).toEqual([]);
  });
  it("takes no code for a slip of another", () => {
    const codes = ["AUS", "CHN", "COD", "GRC", "UKR", "USA"];
    expect(nearest("DRC", codes)).toEqual([]);
    expect(nearest("UK", codes)).toEqual([]);
    expect(nearest("AUZ", codes)).toEqual(["AUS"]);
    expect(nearest("CNH", codes)).toEqual(["CHN"]);
    expect(nearest("chn", codes)).toEqual(["CHN"]);
    expect(nearest("china", codes)).toEqual(["CHN"]);
  });
});
