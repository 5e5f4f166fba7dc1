import { expect, it } from "vitest";
import { shares } from "../../tables/shares.ts";
import { hhi } from "../concentration/hhi.ts";

it("a doubtful total divides nothing, and the result says that it is left out", () => {
  const kaolin = shares.where({
    edition: "usgs-mcs-2025",
    commodity: "kaolin",
    stage: "mine",
    measure: "production",
    year: 2024,
  });
  const result = hhi(kaolin);
  // The rows of the print, read off the release, in thousand tonnes: they add up to 44,240, of which 9,900 are others.
  const areas = [4500, 830, 7800, 2400, 8400, 2100, 230, 2500, 280, 1300, 4000];
  const squares = areas.reduce((sum, amount) => sum + ((100 * amount) / 44_240) ** 2, 0);
  expect(result.value).toBeCloseTo(squares, 6);
  expect(result.warnings.join(" ")).toContain("_WLD: the printed figure is certainly wrong");
});
