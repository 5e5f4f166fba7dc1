import { expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { basisOf } from "./claim.ts";

it("reserves say in which basis they count, and none say nothing", () => {
  const reserves = shares.where({ series: "usgs-mcs", measure: "reserves", year: 2025 });
  expect(basisOf(reserves.where({ commodity: "rare-earths" }))).toBe("REO");
  expect(basisOf(reserves.where({ commodity: "gallium", area: "CHN", stage: "magnet" }))).toBeUndefined();
});
