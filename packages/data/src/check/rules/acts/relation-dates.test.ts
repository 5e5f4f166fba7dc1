import { expect, it } from "vitest";
import { impossibleDays } from "./relation-dates.ts";

const act = (id: string, announced: string, effective_from: string | null, effective_to: string | null = null) => ({
  id,
  announced,
  effective_from,
  effective_to,
});
const acts = [
  act("control", "2025-10-09", "2025-12-01"),
  act("pause", "2025-11-07", "2025-11-07", "2026-11-10"),
  act("ban", "2025-02-22", "2025-02-22", "2025-10-15"),
  act("quota", "2025-09-20", "2025-10-16"),
];
const found = (relation: string, event: string, related: string, valid_from: string, valid_to: string | null) =>
  impossibleDays(acts as never, [{ event, relation, related, valid_from, valid_to }] as never).map(
    ({ column, suggestion }) => [column, suggestion],
  );

it("lets pass days that agree with both acts", () => {
  expect(found("suspends", "pause", "control", "2025-11-07", "2026-11-10")).toEqual([]);
  expect(found("supersedes", "quota", "ban", "2025-10-16", null)).toEqual([]);
});

it("finds an end before its beginning", () => {
  expect(found("suspends", "pause", "control", "2025-11-07", "2025-10-10")).toEqual([["valid_to", undefined]]);
});

it("finds an effect on an act that was not yet announced", () => {
  expect(found("suspends", "pause", "control", "2025-10-08", "2026-11-10")).toEqual([["valid_from", undefined]]);
});

it("finds days that are not those of the act", () => {
  expect(found("suspends", "pause", "control", "2025-11-08", "2026-11-10")).toEqual([["valid_from", "2025-11-07"]]);
  expect(found("suspends", "pause", "control", "2025-11-07", "2026-11-11")).toEqual([["valid_to", "2026-11-10"]]);
  expect(found("suspends", "pause", "control", "2025-11-07", null)).toEqual([["valid_to", "2026-11-10"]]);
  expect(found("supersedes", "quota", "ban", "2025-10-16", "2026")).toEqual([["valid_to", ""]]);
});

it("finds an act that ended on another day than the one that ends it began", () => {
  expect(
    impossibleDays(
      [act("ban", "2025-02-22", "2025-02-22", "2025-09-15"), acts[3]] as never,
      [{ event: "quota", relation: "ends", related: "ban", valid_from: "2025-10-16", valid_to: null }] as never,
    ).map(({ column }) => column),
  ).toEqual(["valid_from"]);
});
