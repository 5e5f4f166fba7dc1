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

it("says what is missing of the days of a relation", () => {
  const told = (event: string, valid_to: string | null) =>
    impossibleDays(
      acts as never,
      [
        {
          event,
          relation: "suspends",
          related: "control",
          valid_from: event === "pause" ? "2025-11-07" : "2025-10-16",
          valid_to,
        },
      ] as never,
    ).map(({ expected }) => expected);
  expect(told("pause", null)).toEqual(["2026-11-10, the last day of pause"]);
  expect(told("quota", "2026-01-01")).toEqual(["empty: quota has no last day"]);
});

it.each([
  ["2025-10-13", 1],
  ["2025-10-14", 1],
  ["2025-10-15", 0],
  ["2025-10-16", 0],
  ["2025-10-17", 1],
])("an act that ended on 2025-10-15 is ended on %s: %d finding", (day, findings) => {
  for (const relation of ["ends", "supersedes"])
    expect(
      impossibleDays(
        [acts[2], act("end", "2025-03-01", day)] as never,
        [{ event: "end", relation, related: "ban", valid_from: day, valid_to: null }] as never,
      ),
    ).toHaveLength(findings);
});

it("takes the day of the announcement for an act without a first day, and an effect on the day of an announcement", () => {
  const decree = act("decree", "2025-10-09", null);
  const of = (valid_from: string) =>
    impossibleDays(
      [...acts, decree] as never,
      [{ event: "decree", relation: "supersedes", related: "control", valid_from, valid_to: null }] as never,
    ).map(({ column, suggestion }) => [column, suggestion]);
  expect(of("2025-10-09")).toEqual([]);
  expect(of("2025-10-10")).toEqual([["valid_from", "2025-10-09"]]);
  expect(of("2025-10-08")).toEqual([["valid_from", undefined]]);
});

it("lets pass a relation of acts that are not there, and an end on its first day", () => {
  expect(found("suspends", "gone", "control", "2025-11-08", "2020")).toEqual([]);
  expect(found("suspends", "pause", "gone", "2025-11-08", "2020")).toEqual([]);
  expect(found("suspends", "pause", "control", "2025-11-07", "2025-11-07")).toEqual([["valid_to", "2026-11-10"]]);
});
