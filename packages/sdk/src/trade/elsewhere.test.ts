import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { elsewhere } from "./elsewhere.ts";

describe("a flow that no source tells as it was asked", () => {
  it("names the product that tells of the month: China's customs count rare-earth magnets by month, and no code of the system", () => {
    expect(elsewhere(ledger, { from: "CHN", to: "_WLD", product: "hs-850511", period: "2025-07" })).toContain(
      "Of these periods tells gacc-rare-earth-magnets",
    );
  });

  it("names the periods in which it is told", () => {
    expect(
      elsewhere(ledger, { from: "CHN", to: "USA", product: "gacc-rare-earth-magnets", period: "2025-01" }),
    ).toMatch(/holds it for 6 periods, 2025-05 to 2026-03/);
  });

  it("says nothing where nothing is held", () => {
    expect(elsewhere(ledger, { from: "AND", to: "SMR", product: "hs-850511" })).toBe("");
  });
});
