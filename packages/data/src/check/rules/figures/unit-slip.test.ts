import { expect, it } from "vitest";
import { asPrinted, ownShares, ownSources } from "./uncorrected.test-support.ts";
import { slippedUnits } from "./unit-slip.ts";

it.each([
  ["usgs-mcs-2023-rhenium-reserves-unit", 1e-6],
  ["usgs-mcs-2023-vanadium-reserves-unit", 1000],
  ["usgs-mcs-2024-selenium-reserves-unit", 1e-3],
  ["usgs-mcs-2024-talc-reserves-unit", 1000],
  ["usgs-mcs-2025-industrial-sand-production-unit", 1000],
  ["usgs-mcs-2025-titanium-production-unit", 1000],
  ["usgs-mcs-2025-titanium-reserves-unit", 1000],
  ["usgs-mcs-2026-vanadium-reserves-unit", 1000],
] as const)("a slip of unit that stays uncorrected is found: %s", (correction, factor) => {
  const rows = asPrinted(correction, factor);
  expect(rows.some((row, i) => row !== ownShares[i])).toBe(true);
  const commodity = rows.find((row) => row.correction === correction)?.commodity;
  expect(slippedUnits(rows, ownSources).map(({ row }) => row.commodity)).toContain(commodity);
  expect(slippedUnits(ownShares, ownSources)).toEqual([]);
});
