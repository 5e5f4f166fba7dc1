import { describe, expect, it } from "vitest";
import { agreements, exportFlows, ledger, policyEvents, resourceEstimates } from "../../index.ts";
import {
  agreementCoverage,
  exposure,
  grubelLloyd,
  hhiMergerDelta,
  insertionRank,
  nMinusOneResidual,
  printShares,
  rca,
  replacementFactor,
  restrictionCoverage,
  share,
  singleSupplierThreshold,
  wgiWeightedHhi,
} from "../../installed/metrics.ts";
import { partners } from "../../installed/trade.ts";
import { shares } from "../../tables/shares.ts";

const place = {
  series: "usgs-mcs",
  commodity: "rare-earths",
  stage: "mine",
  measure: "production",
  year: 2024,
} as const;
const mined = shares.where(place);
const imported = exportFlows.where({ product: "hs-2846", importer: "USA", period: "2024", quantity_unit: "kg" });
const claim = resourceEstimates.where({ id: "zhana-kazakhstan-press-ore" });
const all = agreements.wide() as never as typeof agreements;

describe("an area that nothing is called", () => {
  it.each<[string, () => unknown]>([
    ["share", () => share(mined, "CHINA")],
    ["share of several", () => share(mined, ["AUS", "CHINA"])],
    ["share of plain numbers", () => share({ CHN: 70, AUS: 30 }, "CHINA")],
    ["nMinusOneResidual", () => nMinusOneResidual(mined, { area: "CHINA" })],
    ["replacementFactor", () => replacementFactor(mined, { area: "CHINA" })],
    ["hhiMergerDelta", () => hhiMergerDelta(mined, ["AUS", "CHINA"])],
    ["singleSupplierThreshold", () => singleSupplierThreshold(mined, { exempt: ["CHINA"] })],
    ["agreementCoverage", () => agreementCoverage(mined, ["CHINA"])],
    ["agreementCoverage of one country", () => agreementCoverage(mined, { agreements: all, of: "CHINA" as never })],
    ["restrictionCoverage", () => restrictionCoverage(mined, ["CHINA"])],
    [
      "restrictionCoverage for one importer",
      () => restrictionCoverage(mined, { on: "2025-05-01", commodity: "rare-earths", importer: "CHINA" as never }),
    ],
    ["exposure", () => exposure(imported, { actor: "CHINA", controls: "in_force" })],
    [
      "a share of partners",
      () => partners({ to: "USA", product: "hs-2846", period: "2024" }).shareOf("CHINA" as never),
    ],
    ["wgiWeightedHhi", () => wgiWeightedHhi(mined, { wgi: { CHINA: -0.3 } })],
    ["insertionRank", () => insertionRank(claim, mined, { area: "CHINA" })],
    ["grubelLloyd", () => grubelLloyd(imported, { area: "CHINA" as never })],
    ["rca", () => rca(imported, { exporter: "CHINA" as never, product: "hs-2846" })],
    ["a share of a print", () => printShares(mined).of("CHINA")],
    ["a filter", () => policyEvents.wide().where({ actors: "CHINA" })],
  ])("is refused by %s, which names CHN", (_, ask) => {
    expect(ask).toThrow(/CHN/);
  });

  it("is named by what people call it, where the ledger is at hand", () => {
    expect(() => share(ledger.tables.shares.where(place), "Burma")).toThrow(/Did you mean MMR/);
  });

  it("is not nobody: of an empty list there is no share", () => {
    expect(() => share(mined, [])).toThrow("No area is named");
    expect(() => share({ CHN: 70, AUS: 30 }, [])).toThrow("No area is named");
  });

  it("is no area that the print only does not name", () => {
    expect(share(mined, "JPN").value).toBeUndefined();
    expect(share(mined, "JPN").warnings.join()).toContain("not named in this print");
    const rest = share({ areas: { CHN: 60 }, total: 100 }, "JPN");
    expect([rest.value, rest.warnings.join()]).toEqual([undefined, expect.stringContaining("No value: what is not")]);
  });
});
