import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { partners } from "../installed/trade.ts";
import { elsewhere } from "./elsewhere.ts";

describe("a flow that no source tells as it was asked", () => {
  it("names the product that tells of the month: China's customs count rare-earth magnets by month, and no code of the system", () => {
    expect(elsewhere(ledger, { from: "CHN", to: "_WLD", product: "hs-850511", period: "2025-07" })).toContain(
      "For these periods there is gacc-rare-earth-magnets",
    );
  });

  it("names the periods in which it is told", () => {
    expect(
      elsewhere(ledger, { from: "CHN", to: "USA", product: "gacc-rare-earth-magnets", period: "2025-01" }),
    ).toMatch(/holds it for 6 periods, 2025-05 to 2026-03/);
  });

  it("names to who asks for partners only what lists partners, product and books", () => {
    const refusal = (question: Parameters<typeof partners>[0]): string => {
      try {
        partners(question);
      } catch (error) {
        return (error as Error).message;
      }
      return "";
    };
    const products = ledger.tables.products.toColumns().id;
    let named = 0;
    for (const to of ["JPN", "KOR"] as const)
      for (const product of products) {
        const [, others = ""] = /Similar goods that answer: (.*)\.$/.exec(refusal({ to, product })) ?? [];
        for (const other of others.split(" and ")[0]?.split(", ").filter(Boolean) ?? []) {
          named++;
          expect([product, other, refusal({ to, product: other as never })]).toEqual([product, other, ""]);
        }
      }
    expect(named).toBeGreaterThan(0);
    expect(refusal({ from: "CHN", product: "hs-8505" })).toContain("have single flows of it, and no list of partners");
  });

  it("says nothing where nothing is held", () => {
    expect(elsewhere(ledger, { from: "AND", to: "SMR", product: "hs-850511" })).toBe("");
  });
});
