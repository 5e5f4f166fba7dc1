import { describe, expect, it } from "vitest";
import { installedLedger } from "../../ledger/ledger.ts";
import { composeCountry } from "./compose.ts";

const page = composeCountry(installedLedger(), { id: "KAZ", name: "Kazakhstan" }, { day: "2026-11-24" });
const section = (heading: RegExp) => JSON.stringify(page.sections.find((part) => heading.test(part.heading)));

describe("everything about Kazakhstan on one page", () => {
  it("has its supply, its trade, its ground, its agreements and promises, its acts and what was claimed of it", () => {
    expect(section(/mines/)).toContain("Uranium");
    expect(section(/sells/)).toContain("2,483,705,315");
    expect(section(/sells/)).toContain("reconciled");
    expect(section(/ground/)).toContain("Kuirektykol (in Zhana Kazakhstan)");
    expect(section(/Agreements/)).toContain("US-Kazakhstan memorandum of understanding");
    expect(section(/Agreements/)).toContain("contained in eu-c5-gateway");
    expect(section(/Acts/)).toContain("Kuirektykol / Zhana Kazakhstan rare earth estimate published");
    expect(section(/claimed/)).toContain("article-025");
  });

  it("shows the newest figure that each publisher prints of a thing", () => {
    const [production] = page.sections[0]?.blocks ?? [];
    if (production?.kind !== "grid") throw new Error("no table of production");
    const years = new Map<string, Set<string>>();
    for (const [i, [commodity, stage, year]] of production.rows.entries()) {
      const thing = `${commodity} ${stage} ${production.rowMarks?.[i]}`;
      years.set(thing, (years.get(thing) ?? new Set()).add(year as string));
    }
    expect([...years].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it("cites every statement, and every citation is used", () => {
    const used = new Set<number>();
    for (const { blocks } of page.sections)
      for (const block of blocks) {
        if (block.kind === "items")
          for (const { text, marks } of block.items) {
            expect({ text, marks }).not.toMatchObject({ marks: [] });
            for (const mark of marks) used.add(mark);
          }
        if (block.kind === "grid")
          for (const [i, row] of block.rows.entries()) {
            const marks = block.rowMarks?.[i] ?? [];
            expect({ row, marks }).not.toMatchObject({ marks: [] });
            for (const mark of marks) used.add(mark);
          }
      }
    expect([...used].sort((a, b) => a - b)).toEqual(page.citations.map((_, i) => i + 1));
  });

  it("stands as it would have on another day", () => {
    const before = composeCountry(installedLedger(), { id: "KAZ", name: "Kazakhstan" }, { day: "2025-10-01" });
    expect(JSON.stringify(before.sections)).not.toContain("C5+1 leaders summit");
    expect(JSON.stringify(page.sections)).toContain("C5+1 leaders summit");
  });
});

describe("a country of which little is known", () => {
  it("says so instead of an empty heading", () => {
    const { sections } = composeCountry(installedLedger(), { id: "AND", name: "Andorra" }, { day: "2026-11-24" });
    for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0);
  });
});
