import { describe, expect, it } from "vitest";
import { IncomparableRows, OreledgerError } from "../../errors.ts";
import { commitmentSum, commitmentTotals } from "../../installed/bound-questions.ts";
import { ledgerOfRows } from "../../node/own-rows.ts";
import { commitments } from "../../tables/commitments.ts";
import { commitmentTotals as totalsOf } from "./commitment-totals.ts";

const of = (...id: string[]) => commitments.where({ id } as never);

describe("US-Australia money", () => {
  const { totals, refused, citations } = commitmentTotals(commitments.where({ agreement: "usa-aus-framework-2025" }));

  it("is at least two billion dollars, one of each side", () => {
    expect(totals).toHaveLength(1);
    expect(totals[0]).toMatchObject({ currency: "USD", low: 2_000_000_000, high: undefined });
    expect(totals[0]?.rows.map(({ id }) => id)).toEqual(["usa-aus-2025-aus-1bn", "usa-aus-2025-usa-1bn"]);
    expect(citations.length).toBeGreaterThan(0);
  });

  it("leaves out the rest, each with its reason", () => {
    const reasons = new Map(refused.map(({ row, because }) => [row.id as string, because]));
    expect(reasons.get("usa-aus-2025-joint-3bn")).toContain("target of several actors");
    expect(reasons.get("usa-aus-2025-exim-loi")).toContain("obliges nobody");
    expect(reasons.get("usa-aus-2025-resource-value")).toContain("value");
    expect(reasons.get("usa-aus-2025-pipeline")).toContain("value");
    expect(reasons.get("usa-aus-2025-gallium-dow")).toBe("no amount of money");
    expect(reasons.get("usa-aus-2025-arafura-aus")).toContain("usa-aus-2025-aus-1bn");
    expect(refused.length + 2).toBe(10);
  });

  it("cannot be 3 + 2.2 billion: the refusal names both rows and why", () => {
    const sum = () => commitmentSum(of("usa-aus-2025-joint-3bn", "usa-aus-2025-exim-loi"));
    expect(sum).toThrow(IncomparableRows);
    expect(sum).toThrow(/usa-aus-2025-joint-3bn: a target of several.*|usa-aus-2025-exim-loi: a letter/);
  });
});

describe("promises of money", () => {
  it("of two currencies are not added", () => {
    expect(() =>
      commitmentSum(commitments.where({ id: ["gbr-tungsten-west-loan-2026", "mp-dod-loan"] } as never)),
    ).toThrow(/currency \(GBP, USD\)|currency \(USD, GBP\)/);
  });

  it("count a row once where another contains it", () => {
    const { refused } = commitmentTotals(of("eu-c5-gateway", "eu-c5-crm"));
    expect(refused.map(({ row, because }) => [row.id, because])).toEqual([["eu-c5-crm", "contained in eu-c5-gateway"]]);
    expect(commitmentSum(of("eu-c5-crm")).low).toBe(2_500_000_000);
  });

  it("that were replaced or lapsed are left out", () => {
    const reasons = commitmentTotals(of("hastings-naif-2022", "mp-jpm-gs")).refused.map(({ because }) => because);
    expect(reasons).toEqual(["replaced by hastings-naif-2023", "ended without being used"]);
  });

  it("keep bounds: a maximum may be nothing, a condition may not be met", () => {
    const total = commitmentSum(of("arafura-naif-2024"));
    expect(total.low).toBe(0);
    expect(total.high).toBe(200_000_000);
  });

  it("are parted by actor or instrument, and every row is either added or refused", () => {
    const all = commitments.toArray();
    for (const by of [undefined, "actor", "instrument"] as const) {
      const { totals, refused } = commitmentTotals(commitments, by === undefined ? {} : { by });
      const added = totals.flatMap(({ rows }) => rows);
      expect(added.length + refused.length).toBe(all.length);
      for (const { group, currency, rows } of totals)
        for (const row of rows) {
          expect(row.currency).toBe(currency);
          if (by !== undefined) expect(row[by]).toBe(group);
        }
    }
  });

  it("of nobody are an error", () => {
    expect(() => commitmentSum(commitments.where({ agreement: "usa-kaz-mou-2025", currency: "JPY" }))).toThrow(
      OreledgerError,
    );
  });

  it.each([
    ["too much for", 101, 2],
    ["all of", 100, 1],
  ])("for a project that are %s a general promise: %d of 100", async (_, amount, added) => {
    const [project] = of("usa-aus-2025-arafura-aus").toArray();
    const [general] = of("usa-aus-2025-aus-1bn").toArray();
    if (project === undefined || general === undefined) throw new Error("The rows are gone.");
    const firm = { amount_basis: "announced", finance_stage: null } as const;
    const own = await ledgerOfRows(
      {
        commitments: [
          { ...project, ...firm, amount },
          { ...general, ...firm, amount: 100, contained_in: null },
        ],
        commodities: [{ id: "critical-minerals", kind: "catch_all", name: "Critical minerals" }],
      },
      { check: false },
    );
    const { totals } = totalsOf(own, { commitments: own.tables.commitments });
    expect(totals.flatMap(({ rows }) => rows)).toHaveLength(added);
  });
});
