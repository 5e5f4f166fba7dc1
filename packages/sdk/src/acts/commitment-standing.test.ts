import { expect, it } from "vitest";
import { commitmentStanding } from "../installed/bound-questions.ts";
import { commitments } from "../tables/commitments.ts";

const of = (id: string) => commitmentStanding(commitments.where({ id } as never))[0];

it("begins with the day on which a promise was stated, and says nothing of a building that no source tells of", () => {
  const reserve = of("aus-strategic-reserve");
  expect(reserve?.promised).toMatchObject({ step: "announced", date: "2025-04-24", source: reserve?.row.source });
  expect(reserve?.built).toBeNull();
});

it("goes as far as the furthest step of the promise, and tells the building apart", () => {
  const loan = of("mp-dod-loan");
  expect(loan?.promised).toMatchObject({ step: "disbursed", reach: "by" });
  expect(loan?.built).toMatchObject({ track: "building", step: "construction" });
  expect(loan?.steps.map(({ step }) => step)).toEqual([
    "decided",
    "announced",
    "contracted",
    "disbursed",
    "construction",
  ]);
});

it("keeps what was given up: money that moved, and a plant that was never built", () => {
  const plant = of("lynas-dod-2023");
  expect(plant?.promised?.step).toBe("lapsed");
  expect(plant?.built).toMatchObject({ step: "stopped", date: "2026-08-26" });
});

it("answers every promise of the ledger, each stage as its steps say", () => {
  const all = commitmentStanding(commitments);
  expect(all).toHaveLength(commitments.length);
  for (const { row, promised } of all)
    if (row.finance_stage === "drawn") expect(promised?.step, row.id).toBe("disbursed");
});
