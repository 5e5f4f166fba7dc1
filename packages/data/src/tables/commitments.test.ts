import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { commitments } from "./commitments.ts";

type Commitment = z.infer<typeof commitments.row>;

const loan: Commitment = {
  id: "exim-loan",
  agreement: null,
  contained_in: null,
  superseded_by: null,
  actor: "US EXIM",
  actor_areas: ["USA"],
  instrument: "loan",
  amount: 1_000_000,
  currency: "USD",
  amount_basis: "announced",
  finance_stage: "announced",
  capacity: null,
  capacity_unit: null,
  commodities: ["gallium"],
  project: null,
  deposit: null,
  stated: "2026-01-01",
  source: "particle-usa-aus-pact-2025",
  locator: null,
  evidence_level: "secondary",
  note: null,
} as never;

const breach = (id: string, cells: Partial<Commitment>) =>
  commitments.rules.find((rule) => rule.code === id)?.check({ ...loan, ...cells });

describe("a letter of interest", () => {
  it("is non_binding", () => {
    expect(breach("letter-does-not-bind", { instrument: "letter_of_interest" })).toMatchObject({
      column: "amount_basis",
      suggestion: "non_binding",
    });
    expect(
      breach("letter-does-not-bind", { instrument: "letter_of_interest", amount_basis: "non_binding" }),
    ).toBeUndefined();
  });
});

describe("loans, guarantees and shares", () => {
  it("say whether they are conditional, executed, drawn or lapsed", () => {
    expect(breach("finance-without-stage", {})).toBeUndefined();
    for (const instrument of ["loan", "loan_guarantee", "equity", "loan_and_equity"] as const)
      expect(breach("finance-without-stage", { instrument, finance_stage: null })).toMatchObject({
        column: "finance_stage",
      });
  });

  it("are at the stage that their amount tells", () => {
    for (const stage of ["conditional", "executed", "drawn", "lapsed"] as const) {
      expect(breach("finance-without-stage", { amount_basis: stage })).toMatchObject({ suggestion: stage });
      expect(breach("finance-without-stage", { amount_basis: stage, finance_stage: stage })).toBeUndefined();
    }
  });

  it("are the only ones with a stage", () => {
    expect(breach("finance-without-stage", { instrument: "grant" })).toMatchObject({ column: "finance_stage" });
    expect(breach("finance-without-stage", { instrument: "grant", finance_stage: null })).toBeUndefined();
  });
});
