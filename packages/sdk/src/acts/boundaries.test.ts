import { describe, expect, it } from "vitest";
import { ledgerOfRows } from "../node/own-rows.ts";
import type { Act, ActRelation } from "./act.ts";
import { commitmentStanding } from "./commitment-standing.ts";
import { inForceOn } from "./in-force.ts";
import { type ActStanding, knownBy } from "./standings.ts";

const act = (more: Partial<Act>): Act => ({
  id: "rule",
  announced: null,
  effective_from: null,
  effective_to: null,
  status: "in_force",
  status_as_of: "2025-06-30",
  targets: [],
  ...more,
});

describe("the state of an act on the days that decide it", () => {
  const on = (day: string, more: Partial<Act>, relations: readonly ActRelation[] = []) =>
    inForceOn(day, [act(more)], relations)[0];

  it("is in force on the day of its announcement if it begins then", () => {
    const rule = { announced: "2025-04-04", effective_from: "2025-04-04" };
    expect(on("2025-04-03", rule)?.state).toBe("not_yet");
    expect(on("2025-04-04", rule)?.state).toBe("in_force");
  });

  it("is projected from the day after the last look", () => {
    const rule = { effective_from: "2025-01-01" };
    expect(on("2025-06-30", rule)?.projected).toBe(false);
    expect(on("2025-07-01", rule)?.projected).toBe(true);
  });

  it("begins later than a last look that saw it only announced", () => {
    const plan = (effective_from: string) => ({ status: "announced", effective_from }) as const;
    expect(on("2025-12-31", plan("2025-06-30"))?.state).toBe("not_yet");
    expect(on("2025-12-31", plan("2025-07-01"))?.state).toBe("in_force");
  });

  it("within a partial last date is open, and no term is said to have run out", () => {
    expect(on("2025-08-15", { effective_from: "2024-01-01", effective_to: "2025-08" })).toMatchObject({
      state: "unknown",
      doubt: "partial_date",
      ranOut: null,
    });
  });

  it("without a known start is in force from the day on which a source mentions it", () => {
    const rule = act({ source: "paper", status_as_of: "2026-01-01" });
    const paper = { id: "paper", published: "2025-03-01", retrieved: null };
    const of = (day: string) => inForceOn(day, [rule], [], [paper])[0]?.state;
    expect(of("2025-02-28")).toBe("unknown");
    expect(of("2025-03-01")).toBe("in_force");
  });

  it("of an event is open if no source says that it took place", () => {
    const speech = (status: Act["status"]) => on("2025-06-30", { type: "statement", announced: "2025-01-01", status });
    expect(speech("happened")?.state).toBe("event");
    for (const status of ["announced", "unknown"] as const)
      expect(speech(status)).toMatchObject({ state: "unknown", doubt: "fate_not_seen" });
  });
});

describe("an act was known on a day", () => {
  const known = (announced: string | null, lastSpokenOf: string | null) =>
    knownBy({ event: act({ announced }), lastSpokenOf } as unknown as ActStanding, "2025-06-30");

  it("from the day of its announcement, or else from that of a source", () => {
    expect(known("2025-06-30", null)).toBe(true);
    expect(known("2025-07-01", null)).toBe(false);
    expect(known(null, "2025-06-30")).toBe(true);
    expect(known(null, "2025-07-01")).toBe(false);
    expect(known("2025-06-30", "2026-01-01")).toBe(true);
  });

  it("if neither is known", () => {
    expect(known(null, null)).toBe(true);
  });
});

describe("the steps of a promise", () => {
  const step = (track: string, step: string, date: string) =>
    ({ commitment: "loan", track, step, date, reach: "on", source: "paper", locator: "p. 1" }) as const;

  it("are in order of date; on one day the promise comes first, its steps as they follow each other", async () => {
    const ledger = await ledgerOfRows(
      {
        commitments: [{ id: "loan", stated: "2025-01-01", source: "paper", locator: "p. 1" }] as never,
        commitment_steps: [
          step("promise", "contracted", "2025-03-01"),
          step("building", "construction", "2025-03-01"),
          step("promise", "decided", "2025-03-01"),
          step("building", "planned", "2025-02-01"),
        ] as never,
      },
      { check: false },
    );
    const [standing] = commitmentStanding(ledger, { commitments: ledger.tables.commitments });
    expect(standing?.steps.map(({ step }) => step)).toEqual([
      "announced",
      "planned",
      "decided",
      "contracted",
      "construction",
    ]);
    expect(standing?.promised?.step).toBe("contracted");
    expect(standing?.built?.step).toBe("construction");
  });

  it("are none if no day is known", async () => {
    const ledger = await ledgerOfRows({ commitments: [{ id: "loan", stated: null }] as never }, { check: false });
    expect(commitmentStanding(ledger, { commitments: ledger.tables.commitments })[0]).toMatchObject({
      promised: null,
      built: null,
      steps: [],
    });
  });
});
