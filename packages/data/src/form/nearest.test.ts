import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

describe("nearest", () => {
  const valid = ["rare-earths", "gallium", "germanium", "graphite"];
  it("finds swaps, typos and beginnings, best first", () => {
    expect(nearest("raer-earths", valid)).toEqual(["rare-earths"]);
    expect(nearest("galium", valid)).toEqual(["gallium"]);
    expect(nearest("rare", valid)).toEqual(["rare-earths"]);
  });
  it("suggests nothing where nothing is near", () => {
    expect(nearest("xylophone", valid)).toEqual([]);
  });
});
