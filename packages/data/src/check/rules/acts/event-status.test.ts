import { describe, expect, it } from "vitest";
import { statusBreaches } from "./event-status.ts";

type Events = Parameters<typeof statusBreaches>[0];
type Relations = Parameters<typeof statusBreaches>[1];
const event = (id: string, status: Events[number]["status"], effective_to: string | null = null) => ({
  id,
  status,
  effective_to,
  status_as_of: "2026-11-23",
});
const does = (
  event: string,
  relation: Relations[number]["relation"],
  related: string,
  valid_from: string,
  valid_to: string | null = null,
) => ({ event, relation, related, certainty: "established" as const, valid_from, valid_to });
const expected = (events: Events, relations: Relations = []) =>
  statusBreaches(events, relations).map((b) => b.expected);

describe("a status against the dates", () => {
  it("catches an act that is in force after its own last day", () => {
    expect(expected([event("ann-70", "in_force", "2026-11-10")])).toEqual([
      "ended or unknown: its last day was 2026-11-10, before 2026-11-23",
    ]);
    expect(expected([event("ann-72", "in_force", "2026-11-27"), event("ann-70", "unknown", "2026-11-10")])).toEqual([]);
  });

  it("catches a suspended act whose suspension is over, or that nothing suspends", () => {
    const over = [does("ann-70", "suspends", "ann-57", "2025-11-07", "2026-11-10")];
    expect(expected([event("ann-57", "suspended")], over)[0]).toMatch(/suspension by ann-70 ended on 2026-11-10/);
    expect(expected([event("ann-57", "suspended")])[0]).toMatch(/a row in event_relations/);
  });

  it("catches an act called in force while another holds it", () => {
    const held = [does("ann-72", "suspends", "us-ban", "2025-11-09", "2026-11-27")];
    expect(expected([event("us-ban", "in_force")], held)[0]).toMatch(/^suspended: ann-72/);
    expect(expected([event("us-ban", "suspended")], held)).toEqual([]);
  });

  it("counts a relation from its first day on", () => {
    const on = (from: string) => expected([event("us-ban", "in_force")], [does("ann-72", "suspends", "us-ban", from)]);
    expect(on("2026-11-23")).toHaveLength(1);
    expect(on("2026-11-24")).toEqual([]);
  });

  it("counts established extensions and not claimed ones", () => {
    const relations = [
      does("pause", "suspends", "rule", "2025-01-01", "2025-06-30"),
      does("longer", "extends", "pause", "2025-06-01", "2026-12-31"),
    ];
    expect(expected([event("rule", "suspended")], relations)).toEqual([]);
    const claimed = relations.map((r) => (r.event === "longer" ? { ...r, certainty: "claimed" as const } : r));
    expect(expected([event("rule", "suspended")], claimed)).toHaveLength(1);
  });

  it("judges on a later day where it is told to", () => {
    const events = [event("ann-72", "in_force", "2026-11-27")];
    expect(statusBreaches(events, [], "2026-11-27")).toEqual([]);
    expect(statusBreaches(events, [], "2026-11-28")[0]?.suggestion).toBe("ended");
    expect(statusBreaches([event("past", "ended", "2026-10-01")], [], "2026-09-01")).toEqual([]);
  });

  it("catches an act that another ended, and one called ended too early", () => {
    expect(expected([event("old", "in_force")], [does("new", "supersedes", "old", "2025-11-07")])[0]).toMatch(
      /new supersedes/,
    );
    expect(expected([event("soon", "ended", "2027-04-24")])[0]).toMatch(/^in_force/);
  });

  it.each([
    ["in_force", "2026-11-22", 1],
    ["in_force", "2026-11-23", 0],
    ["in_force", "2026-11", 0],
    ["in_force", "2026-10", 1],
    ["ended", "2026-11-23", 0],
    ["ended", "2026-11-24", 1],
    ["ended", "2026-11", 1],
    ["unknown", "2026-11-22", 0],
  ] as const)("%s with its last day on %s is %d finding on 2026-11-23", (status, last, findings) => {
    expect(expected([event("act", status, last)])).toHaveLength(findings);
  });

  it.each([
    ["2026-11-22", "suspended", 1],
    ["2026-11-22", "in_force", 0],
    ["2026-11-23", "suspended", 0],
    ["2026-11-23", "in_force", 1],
    [null, "in_force", 1],
  ] as const)("a suspension up to %s of an act that is %s is %d finding on 2026-11-23", (last, status, findings) => {
    expect(expected([event("act", status)], [does("pause", "suspends", "act", "2026-01-01", last)])).toHaveLength(
      findings,
    );
  });

  it("takes the longest extension of an act, and only those of that act", () => {
    const extended = (...relations: Relations) => expected([event("act", "in_force", "2026-11-01")], relations);
    const long = does("more", "extends", "act", "2026-10-01", "2026-12-01");
    const short = does("less", "extends", "act", "2026-10-01", "2026-11-10");
    expect(extended(long, short)).toEqual([]);
    expect(extended(short, long)).toEqual([]);
    expect(extended(short)).toHaveLength(1);
    expect(extended({ ...long, related: "other" })).toHaveLength(1);
    expect(extended({ ...long, relation: "suspends" })).toHaveLength(1);
    expect(extended({ ...long, valid_to: null })).toHaveLength(1);
  });

  it("lets an act that another ended be ended before its own last day, and finds one that goes on", () => {
    const end = does("end", "ends", "act", "2026-11-01");
    expect(expected([event("act", "ended", "2027-01-01")], [end])).toEqual([]);
    expect(expected([event("act", "in_force")], [end])).toEqual(["ended: end ends it from 2026-11-01"]);
    expect(expected([event("act", "suspended")], [does("end", "supersedes", "act", "2026-11-01")])).toEqual([
      "ended: end supersedes it from 2026-11-01",
    ]);
  });
});
