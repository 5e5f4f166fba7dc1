import { describe, expect, it } from "vitest";
import { InvalidInput } from "../errors.ts";
import { type Act, type ActRelation, inForceOn } from "./in-force.ts";

const act = (id: string, more: Partial<Act> = {}): Act => ({
  id,
  announced: null,
  effective_from: null,
  effective_to: null,
  status: "in_force",
  status_as_of: "2026-11-23",
  targets: [],
  ...more,
});
const does = (
  event: string,
  relation: ActRelation["relation"],
  related: string,
  valid_from: string,
  valid_to: string | null = null,
  certainty: ActRelation["certainty"] = "established",
): ActRelation => ({ event, relation, related, certainty, valid_from, valid_to });

const october = { announced: "2025-10-09", status: "unknown" } as const;
const events = [
  act("april", { announced: "2025-04-04", effective_from: "2025-04-04" }),
  act("ann-57", { ...october, effective_from: "2025-11-08" }),
  act("ann-61-origin", { ...october, effective_from: "2025-10-09" }),
  act("ann-61-foreign-made", { ...october, effective_from: "2025-12-01" }),
  act("ann-62", { ...october, effective_from: "2025-10-09" }),
  act("ann-70", {
    announced: "2025-11-07",
    effective_from: "2025-11-07",
    effective_to: "2026-11-10",
    status: "unknown",
  }),
  act("us-ban", { announced: "2024-12-03", effective_from: "2024-12-03", status: "suspended", targets: ["USA"] }),
  act("ann-72", { announced: "2025-11-09", effective_from: "2025-11-09", effective_to: "2026-11-27" }),
  act("truce", { announced: "2026-09-24", effective_to: "2027-01-10", status: "unverified", targets: ["CHN"] }),
];
const relations = [
  ...["ann-57", "ann-61-origin", "ann-61-foreign-made", "ann-62"].map((id) =>
    does("ann-70", "suspends", id, "2025-11-07", "2026-11-10"),
  ),
  does("ann-72", "suspends", "us-ban", "2025-11-09", "2026-11-27"),
  does("truce", "extends", "ann-70", "2026-09-24", "2027-01-10", "claimed"),
];
const on = (date: string) => Object.fromEntries(inForceOn(date, events, relations).map((s) => [s.event.id, s.state]));
const inForce = (date: string) =>
  inForceOn(date, events, relations)
    .filter(({ event, state }) => state === "in_force" && event.targets.length === 0)
    .map((s) => s.event.id);

describe("the Chinese controls of 2025", () => {
  it("knows only April's on 2025-06-01", () => {
    expect(inForce("2025-06-01")).toEqual(["april"]);
    expect(on("2025-06-01")).toMatchObject({ "ann-61-origin": "not_yet", "ann-62": "not_yet", "us-ban": "in_force" });
  });

  it("adds the two clauses that applied at once on 2025-10-20", () => {
    expect(inForce("2025-10-20")).toEqual(["april", "ann-61-origin", "ann-62"]);
    expect(on("2025-10-20")).toMatchObject({ "ann-57": "not_yet", "ann-61-foreign-made": "not_yet" });
  });

  it("finds those suspended on 2026-03-01, April's in force, and a clause suspended before it began", () => {
    expect(on("2026-03-01")).toMatchObject({
      april: "in_force",
      "ann-57": "suspended",
      "ann-61-origin": "suspended",
      "ann-61-foreign-made": "suspended",
      "ann-62": "suspended",
      "ann-70": "in_force",
      "us-ban": "suspended",
    });
  });

  it("holds the last stated day of the suspension, then says unknown and cites act, suspension and claim", () => {
    expect(on("2026-11-10")["ann-62"]).toBe("suspended");
    expect(on("2026-11-11")["ann-62"]).toBe("unknown");
    const standing = inForceOn("2026-11-23", events, relations).find((s) => s.event.id === "ann-62");
    expect(standing?.state).toBe("unknown");
    expect(standing?.because).toEqual([
      events[4],
      relations[3],
      relations[5],
      events.find((e) => e.id === "ann-70"),
      events.find((e) => e.id === "truce"),
    ]);
    expect(on("2026-11-23")).toMatchObject({ april: "in_force", "ann-61-origin": "unknown", "ann-70": "unknown" });
  });

  it("stays unknown after the claimed end: a claim opens a question, it does not close one", () => {
    expect(on("2027-02-01")["ann-62"]).toBe("unknown");
  });

  it("does not bring the ban on the United States back where its suspension ran out after the last look", () => {
    expect(on("2026-11-27")["us-ban"]).toBe("suspended");
    const standings = inForceOn("2026-11-28", events, relations);
    const of = (id: string) => standings.find((s) => s.event.id === id);
    expect(of("us-ban")).toMatchObject({
      state: "unknown",
      doubt: "suspension_ran_out",
      ranOut: "2026-11-27",
      projected: true,
    });
    expect(of("us-ban")?.because).toEqual([events[6], relations[4], events[7]]);
    // Whether the suspension itself was lengthened is not known either.
    expect(of("ann-72")).toMatchObject({ state: "unknown", doubt: "term_ran_out", ranOut: "2026-11-27" });
    expect(on("2025-11-01")["us-ban"]).toBe("in_force");
    expect(inForceOn("2026-11-23", events, relations)[0]?.projected).toBe(false);
  });

  it("says of a claimed extension when the stated term ended", () => {
    const standing = inForceOn("2026-11-28", events, relations).find((s) => s.event.id === "ann-62");
    expect(standing).toMatchObject({ state: "unknown", doubt: "claimed", ranOut: "2026-11-10" });
  });
});

describe("inForceOn", () => {
  const state = (date: string, event: Act, ...rows: ActRelation[]) => inForceOn(date, [event], rows)[0]?.state;

  it("resumes by the act's own terms where nobody claims otherwise", () => {
    const rows = [does("pause", "suspends", "rule", "2025-11-07", "2026-11-10")];
    expect(state("2026-11-10", act("rule", { effective_from: "2025-01-01" }), ...rows)).toBe("suspended");
    expect(state("2026-11-11", act("rule", { effective_from: "2025-01-01" }), ...rows)).toBe("in_force");
  });

  it("resumes only where a later look saw it in force", () => {
    const rows = [does("pause", "suspends", "rule", "2025-11-07", "2026-11-10")];
    const rule = (status: Act["status"], status_as_of: string) =>
      act("rule", { effective_from: "2025-01-01", status, status_as_of });
    expect(state("2026-12-01", rule("in_force", "2026-11-11"), ...rows)).toBe("in_force");
    expect(state("2026-12-01", rule("in_force", "2026-11-10"), ...rows)).toBe("unknown");
    expect(state("2026-12-01", rule("in_force", "2025-06-01"), ...rows)).toBe("unknown");
    expect(state("2026-12-01", rule("suspended", "2026-11-11"), ...rows)).toBe("unknown");
    expect(
      state("2026-12-01", rule("suspended", "2026-11-11"), ...rows, does("b", "suspends", "rule", "2027-01-01")),
    ).toBe("in_force");
  });

  it("leaves an act whose own term ran out on or after the last look unknown", () => {
    const rule = act("rule", { effective_from: "2025-01-01", effective_to: "2026-11-23" });
    expect(inForceOn("2026-11-24", [rule], [])[0]).toMatchObject({ state: "unknown", ranOut: "2026-11-23" });
    expect(state("2026-11-24", act("rule", { effective_from: "2025-01-01", effective_to: "2026-11-22" }))).toBe(
      "ended",
    );
  });

  it("tells events from acts", () => {
    const event = (more: Partial<Act>) => act("e", { type: "milestone", status: "happened", ...more });
    expect(state("2026-10-04", event({ announced: "2026-10-05" }))).toBe("not_yet");
    expect(state("2026-10-05", event({ announced: "2026-10-05" }))).toBe("event");
    expect(state("2015-01-01", event({ type: "repeal", announced: "2015-01-01", effective_from: "2015-01-01" }))).toBe(
      "event",
    );
    expect(state("1992-02-01", event({ type: "statement", announced: "1992-01", status: "unverified" }))).toBe("event");
    expect(state("2021-06-01", event({ announced: "2021" }))).toBe("unknown");
    const planned = event({ status: "announced", announced: "2026", effective_from: "2027-01-01" });
    expect(state("2026-12-31", planned)).toBe("not_yet");
    expect(state("2027-01-01", planned)).toBe("unknown");
  });

  it("does not take an act to stand that nobody has spoken of for ten years", () => {
    const rule = act("rule", { effective_from: "2007", source: "paper" });
    const paper = { id: "paper", published: "2012-06-20", retrieved: "2026-11-23" };
    const of = (date: string, relations: ActRelation[], sources = [paper]) =>
      inForceOn(date, [rule], relations, sources)[0];
    expect(of("2022-06-20", [])).toMatchObject({ state: "in_force", lastSpokenOf: "2012-06-20" });
    expect(of("2022-06-21", [])).toMatchObject({ state: "unknown", doubt: "silent", lastSpokenOf: "2012-06-20" });
    // An amendment speaks of what it amends; a page without a date speaks on the day on which it was read.
    const amended = { ...does("new", "amends", "rule", "2020-01-01"), source: "gazette" };
    const gazette = { id: "gazette", published: "2020-01", retrieved: "2026-11-23" };
    expect(of("2026-11-23", [amended], [paper, gazette])).toMatchObject({
      state: "in_force",
      lastSpokenOf: "2020-01-31",
    });
    expect(of("2030-01-01", [], [{ ...paper, published: null as never }])?.lastSpokenOf).toBe("2026-11-23");
    expect(inForceOn("2026-11-23", [rule], [])[0]).toMatchObject({ state: "in_force", lastSpokenOf: null });
  });

  it("lengthens a suspension and a term by an established extension", () => {
    const rows = [
      does("pause", "suspends", "rule", "2025-01-01", "2025-06-30"),
      does("longer", "extends", "pause", "2025-06-01", "2025-12-31"),
    ];
    expect(state("2025-09-01", act("rule", { effective_from: "2024" }), ...rows)).toBe("suspended");
    expect(state("2026-01-01", act("rule", { effective_from: "2024" }), ...rows)).toBe("in_force");
    const pause = act("pause", { effective_from: "2025-01-01", effective_to: "2025-06-30" });
    expect(state("2025-12-31", pause, ...rows)).toBe("in_force");
    expect(state("2026-01-01", pause, ...rows)).toBe("ended");
  });

  it("lifts a suspension whose act is ended or itself suspended", () => {
    const rule = act("rule", { effective_from: "2024-01-01" });
    const pause = does("pause", "suspends", "rule", "2025-01-01");
    expect(state("2025-06-01", rule, pause)).toBe("suspended");
    expect(state("2025-06-01", rule, pause, does("repeal", "ends", "pause", "2025-03-01"))).toBe("in_force");
    expect(state("2025-06-01", rule, pause, does("court", "suspends", "pause", "2025-03-01"))).toBe("in_force");
  });

  it("survives acts that suspend each other", () => {
    const rows = [does("a", "suspends", "b", "2025-01-01"), does("b", "suspends", "a", "2025-01-01")];
    expect(inForceOn("2025-06-01", [act("a", { effective_from: "2024" })], rows)).toHaveLength(1);
  });

  it("ends a superseded act, and leaves a claimed end open", () => {
    const rule = act("rule", { effective_from: "2024-01-01" });
    expect(state("2025-03-01", rule, does("new", "supersedes", "rule", "2025-03-01"))).toBe("ended");
    expect(state("2025-02-28", rule, does("new", "supersedes", "rule", "2025-03-01"))).toBe("in_force");
    expect(state("2025-03-01", rule, does("rumour", "ends", "rule", "2025-03-01", null, "claimed"))).toBe("unknown");
  });

  it("leaves a day inside a partial date open", () => {
    const rule = act("rule", { effective_from: "2024-01", effective_to: "2025" });
    expect(state("2023-12-31", rule)).toBe("not_yet");
    expect(state("2024-01-15", rule)).toBe("unknown");
    expect(state("2024-01-31", rule)).toBe("in_force");
    expect(state("2025-06-01", rule)).toBe("unknown");
    expect(state("2026-01-01", rule)).toBe("ended");
  });

  it("takes a status only for what was seen on its day", () => {
    expect(state("2026-06-01", act("plan", { status: "announced", effective_from: "2026-01-01" }))).toBe("not_yet");
    expect(state("2027-06-01", act("plan", { status: "announced", effective_from: "2027-01-01" }))).toBe("in_force");
    expect(state("2027-06-01", act("plan", { status: "announced", effective_from: "2026-01-01" }))).toBe("not_yet");
    expect(state("2026-11-24", act("plan", { status: "announced" }))).toBe("not_yet");
    expect(state("2015-05-01", act("tax", { status: "unknown", effective_from: "2015-05-01" }))).toBe("in_force");
    expect(state("2016-01-01", act("tax", { status: "unknown", effective_from: "2015-05-01" }))).toBe("unknown");
    expect(state("2026-11-23", act("tax", { status: "unknown", effective_from: "2015-05-01" }))).toBe("unknown");
    expect(state("2015-05-01", act("gone", { status: "ended", effective_from: "2015-05-01" }))).toBe("in_force");
    expect(state("2020-01-01", act("gone", { status: "ended", effective_from: "2015-05-01" }))).toBe("unknown");
    expect(state("2016-01-01", act("year", { status: "ended", effective_from: "2015" }))).toBe("unknown");
    expect(state("2026-11-23", act("gone", { status: "ended" }))).toBe("ended");
    expect(state("2026-11-23", act("said", { status: "unverified", effective_from: "2020" }))).toBe("unknown");
    expect(state("2025-01-01", act("bare"))).toBe("unknown");
    expect(state("2026-11-23", act("bare"))).toBe("in_force");
  });

  it("knows that an act stood until a later act dealt with it, whatever became of it then", () => {
    const rule = act("rule", { status: "unknown", effective_from: "2024-01-01" });
    const pause = does("pause", "suspends", "rule", "2025-01-01", "2025-06-30");
    expect(state("2024-06-01", rule, pause)).toBe("in_force");
    expect(state("2025-03-01", rule, pause)).toBe("suspended");
    expect(state("2025-07-01", rule, pause)).toBe("unknown");
    expect(state("2024-06-01", rule, { ...pause, certainty: "claimed" })).toBe("unknown");
  });

  it("refuses what is no date", () => {
    expect(() => inForceOn("tomorrow", events, relations)).toThrow(InvalidInput);
  });
});
