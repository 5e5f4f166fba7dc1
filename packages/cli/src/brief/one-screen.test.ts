import { ledger } from "@oreledger/sdk";
import type { Fact, Page } from "@oreledger/sdk/answer";
import { InputRefused } from "@oreledger/sdk/catalogue";
import { questions } from "@oreledger/sdk/questions";
import { describe, expect, it } from "vitest";

const day = "2026-11-28";
const pageOf = (about: string): Page => questions.brief.ask(ledger, { about, asOf: day }, { today: day }).page as Page;
const factsOf = ({ sections }: Page): Fact[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "facts" ? block.facts : [])));

// What every page says is held against the CSVs in tests/second-opinion.
describe("the first page", () => {
  it("says what its questions answer", () => {
    const facts = factsOf(pageOf("rare-earths"));
    const text = (label: string) => facts.find((fact) => fact.label === label)?.text ?? "";
    const reliance = questions.reliance.ask(ledger, { commodity: "rare-earths", year: 2025, asOf: day }).rows();
    const compounds = reliance.find(({ quantity }) => quantity !== null);
    expect(text("Reliance")).toContain(`${compounds?.quantity} %`);
    const print = ledger.tables.shares.where({
      series: "usgs-mcs",
      commodity: "rare-earths",
      stage: "mine",
      measure: "production",
      year: 2025,
    });
    const world = print
      .asOf(day)
      .toArray()
      .find(({ area }) => area === "_WLD");
    expect(text("Mined")).toContain(world?.quantity?.toLocaleString("en"));
    const restricting = questions.controls.ask(ledger, { commodity: "rare-earths", on: day }, { today: day }).rows();
    const inForce = restricting.filter(({ state, holds_back }) => state === "in_force" && holds_back === "goods");
    expect(text("Controls")).toContain(`${inForce.length} in force`);
  });

  it("takes RE for rare earths, and refuses what nothing is called", () => {
    expect(pageOf("RE").title).toBe("Rare earths");
    expect(pageOf("Re").title).toBe("Rhenium");
    expect(() => pageOf("unobtainium")).toThrow(InputRefused);
  });
});
