import { ledger } from "@oreledger/sdk";
import type { Fact, Page } from "@oreledger/sdk/answer";
import { InputRefused } from "@oreledger/sdk/catalogue";
import { questions } from "@oreledger/sdk/questions";
import { describe, expect, it } from "vitest";
import { renderText } from "../render/text.ts";
import { displayWidth } from "../render/width.ts";

const day = "2026-11-28";
const WIDTH = 100;
const MOST_LINES = 45;
const colors = new Proxy({}, { get: () => String }) as Parameters<typeof renderText>[1]["colors"];

const { areas, commodities, exports: flows, shares } = ledger.tables;
const withRows = new Set<string>([
  ...shares.toColumns().area,
  ...flows.toColumns().exporter,
  ...flows.toColumns().importer,
]);
const countries = areas
  .toArray()
  .filter(({ id, kind }) => kind === "country" && withRows.has(id))
  .map(({ id }) => id as string);
const all = [...(commodities.toColumns().id as readonly string[]), ...countries];

const pages = new Map<string, Page>();
const pageOf = (about: string): Page => {
  const page = pages.get(about) ?? (questions.brief.ask(ledger, { about, asOf: day }, { today: day }).page as Page);
  pages.set(about, page);
  return page;
};
const factsOf = ({ sections }: Page): Fact[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "facts" ? block.facts : [])));

describe("the first page", () => {
  it("of every commodity and country with rows is one screen, its words whole, its figures cited", () => {
    const wrong: string[] = [];
    for (const about of all) {
      const page = pageOf(about);
      const lines = renderText(page, { width: WIDTH, colors }).trimEnd().split("\n");
      if (lines.length > MOST_LINES) wrong.push(`${about}: ${lines.length} lines`);
      for (const line of lines) if (displayWidth(line) > WIDTH) wrong.push(`${about}: too wide: ${line}`);
      const facts = factsOf(page);
      const words = new Set([
        ...page.subtitle.split(/\s+/),
        ...facts.flatMap(({ text, cite = "", label }) => `${label} ${text} ${cite}`.split(/\s+/)),
      ]);
      for (const line of lines.slice(1))
        for (const word of line.split(/\s+/))
          if (
            word !== "" &&
            word !== "…" &&
            !words.has(word) &&
            ![...words].some((each) => each.replace(/[\s,;:·(–—-]+$/, "") === word)
          )
            wrong.push(`${about}: cut: ${word}`);
      for (const { text, cite } of facts) {
        const figure = /\d[\d,.]*e? (%|t|kg|USD|[A-Z]{3})(?![\w])/.test(text.replace(/\(claim.*?\)/, ""));
        if (figure && !text.startsWith("oreledger ") && !cite) wrong.push(`${about}: no citation: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(300);
  });

  it("names no partner twice", () => {
    const twice: string[] = [];
    for (const about of commodities.toColumns().id as readonly string[])
      for (const { label, text } of factsOf(pageOf(about)).filter((fact) => fact.label === "Trade")) {
        const partners = (text.split(/ in \d{4}(?:-\d\d)?: /)[1] ?? "").replace(/ [<\d.]+ %/g, "").split(", ");
        if (new Set(partners).size < partners.length) twice.push(`${about} ${label}: ${text}`);
      }
    expect(twice).toEqual([]);
  });

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
