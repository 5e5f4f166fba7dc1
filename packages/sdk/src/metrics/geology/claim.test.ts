import { expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { saidBy } from "./claim.ts";

it("reserves say in which basis they count, and none say nothing", () => {
  const reserves = shares.where({ series: "usgs-mcs", measure: "reserves", year: 2025 });
  expect(saidBy(reserves.where({ commodity: "rare-earths" }), "basis")).toBe("REO");
  expect(saidBy(reserves.where({ commodity: "gallium", area: "CHN", stage: "magnet" }), "basis")).toBeUndefined();
});
