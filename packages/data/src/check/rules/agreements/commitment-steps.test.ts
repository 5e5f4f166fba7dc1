import { expect, it } from "vitest";
import { impossibleSteps } from "./commitment-steps.ts";

type Step = Parameters<typeof impossibleSteps>[0][number];
const taken = (
  step: Step["step"],
  date: string,
  track: Step["track"] = "promise",
  reach: Step["reach"] = "on",
): Step => ({
  commitment: "loan",
  track,
  date,
  step,
  reach,
});
const found = (...steps: Step[]) => impossibleSteps(steps).map((b) => `${b.row.step}: ${b.expected}`);

it("accepts steps in their order", () => {
  expect(
    found(taken("decided", "2025-07-09"), taken("contracted", "2025-08"), taken("disbursed", "2025-09-01")),
  ).toEqual([]);
  expect(found(taken("planned", "2025-01", "building"), taken("construction", "2026", "building"))).toEqual([]);
});

it("catches a payment before the contract, and a contract before the decision", () => {
  expect(found(taken("contracted", "2025-08-10"), taken("disbursed", "2025-08-09"))[0]).toMatch(
    /on or after 2025-08-10/,
  );
  expect(found(taken("decided", "2025-07-10"), taken("contracted", "2025-07-09"))[0]).toMatch(/on or after 2025-07-10/);
});

it("catches what comes after a promise lapsed", () => {
  expect(found(taken("lapsed", "2025-08-26"), taken("disbursed", "2025-09-01"))[0]).toMatch(
    /^lapsed: a date on or after 2025-09-01/,
  );
});

it("lets a building stop and go on", () => {
  const [a, b, c] = ["2024", "2025", "2026"] as const;
  expect(
    found(taken("construction", a, "building"), taken("stopped", b, "building"), taken("construction", c, "building")),
  ).toEqual([]);
});

it("takes a date that is only a source's as a last day", () => {
  expect(found(taken("contracted", "2026-02-26", "promise", "by"), taken("disbursed", "2025-10-20"))).toEqual([]);
});

it("takes two steps of one day, or of a month and a day in it, in any order", () => {
  expect(found(taken("contracted", "2025-08-10"), taken("disbursed", "2025-08-10"))).toEqual([]);
  expect(found(taken("contracted", "2025-08-10"), taken("disbursed", "2025-08"))).toEqual([]);
  expect(found(taken("contracted", "2025-08"), taken("disbursed", "2025-08-01"))).toEqual([]);
  expect(found(taken("contracted", "2025-08"), taken("disbursed", "2025-07-31"))).toHaveLength(1);
});

it("compares the steps of one promise, and of one track of it", () => {
  const other = { ...taken("disbursed", "2025-01-01"), commitment: "grant" };
  expect(found(taken("contracted", "2025-08-10"), other)).toEqual([]);
  expect(found(taken("contracted", "2025-08-10"), taken("construction", "2025-01-01", "building"))).toEqual([]);
});
