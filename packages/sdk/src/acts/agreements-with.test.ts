import { describe, expect, it } from "vitest";
import { agreementsWith } from "../installed/bound-questions.ts";

const ids = (query: ReturnType<typeof agreementsWith>) => query.toArray().map(({ id }) => id as string);

describe("agreements", () => {
  it("by party, month and type: the US frameworks and MoUs of October 2025", () => {
    const month = { from: "2025-10", to: "2025-10-31" };
    expect(ids(agreementsWith({ party: "USA", signed: month, type: ["framework", "mou"] }))).toEqual([
      "usa-aus-framework-2025",
      "usa-jpn-framework-2025",
      "usa-mys-mou-2025",
      "usa-tha-mou-2025",
    ]);
    expect(ids(agreementsWith({ party: "USA", signed: month, type: "trade_agreement" }))).toContain("usa-khm-art-2025");
  });

  it("signed in a month hold nothing that was only announced", () => {
    const month = { from: "2025-10", to: "2025-10-31" };
    const rows = agreementsWith({ party: "USA", signed: month }).toArray();
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["signed"]));
    expect(ids(agreementsWith({ party: "USA", announced: month }))).toContain("usa-chn-busan-2025");
  });

  it("of several parties, all of them", () => {
    const both = ids(agreementsWith({ party: ["USA", "KAZ"] }));
    expect(both).toContain("usa-kaz-mou-2025");
    const kaz = new Set(ids(agreementsWith({ party: "KAZ" })));
    expect(both.every((id) => kaz.has(id))).toBe(true);
    expect(kaz.size).toBeGreaterThan(both.length);
  });

  it("by commodity, through its group and its parts", () => {
    const dysprosium = ids(agreementsWith({ commodity: "dysprosium" }));
    const rareEarths = ids(agreementsWith({ commodity: "rare-earths" }));
    expect(dysprosium.every((id) => rareEarths.includes(id))).toBe(true);
    expect(rareEarths).toContain("usa-aus-framework-2025");
  });

  it("refuse a party that is not an area", () => {
    expect(() => agreementsWith({ party: "KAS" as never })).toThrow(/KAZ/);
  });
});
