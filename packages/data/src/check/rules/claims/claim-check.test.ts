import { describe, expect, it } from "vitest";
import type { Ledger } from "../../engine/ledger.ts";
import { rule as claimBestSource } from "./claim-best-source.ts";
import { rule as claimCheck } from "./claim-check.ts";

const events = new Map([
  [
    "policy_events/april",
    { commodities: ["dysprosium"], summary: "A licence", source: "ministry", evidence_level: "primary" },
  ],
  ["policy_events/blog", { commodities: [], summary: "", source: "blog", evidence_level: "secondary" }],
]);
const claim = {
  id: "one",
  verdict: "confirmed",
  check: null as string | null,
  best_source: "blog",
  evidence_level: "secondary",
};

const found = (
  rule: typeof claimCheck,
  given: Partial<typeof claim>,
  evidence: readonly { row: string; bearing: string }[] = [],
) => {
  const tables: Readonly<Record<string, readonly object[]>> = {
    claims: [{ ...claim, ...given }],
    claim_evidence: evidence.map((row) => ({ claim: "one", ...row })),
  };
  const ledger = {
    rows: (table: string) => tables[table] ?? [],
    rowAt: (address: string) => events.get(address),
    faulty: () => [],
    note: () => undefined,
  };
  return [...rule.check(ledger as unknown as Ledger)].map(({ column, expected }) => `${column}: ${expected}`);
};

describe("claim-check", () => {
  it("asks of members, and refuses to look for words in a text of the ledger", () => {
    expect(found(claimCheck, { check: "cell policy_events/april commodities has dysprosium" })).toEqual([]);
    for (const operator of ["has", "lacks"])
      expect(found(claimCheck, { check: `cell policy_events/april summary ${operator} licence` })).toEqual([
        "check: a question about a figure, a date, a term or a list member: we wrote the text in summary ourselves",
      ]);
  });

  it("holds the verdict against the answers", () => {
    const check = "cell policy_events/april commodities has terbium";
    expect(found(claimCheck, { check })).toHaveLength(1);
    expect(found(claimCheck, { check, verdict: "contradicted" })).toEqual([]);
  });
});

describe("claim-best-source", () => {
  const april = { row: "policy_events/april", bearing: "contradicts" };

  it("names the issuer's text where a page further away stands first", () => {
    expect(found(claimBestSource, {}, [april])).toEqual(["best_source: ministry, which is primary"]);
    expect(found(claimBestSource, { best_source: "ministry", evidence_level: "primary" }, [april])).toEqual([]);
  });

  it("goes by the rows that decide, and by those that limit the claim only without any", () => {
    const limits = { ...april, bearing: "qualifies" };
    expect(found(claimBestSource, {}, [{ row: "policy_events/blog", bearing: "supports" }, limits])).toEqual([]);
    expect(found(claimBestSource, {}, [limits])).toHaveLength(1);
    expect(found(claimBestSource, {}, [{ ...april, bearing: "context" }])).toEqual([]);
  });
});
