import { describe, expect, it } from "vitest";
import { effectsOn, laterOf, type Relation } from "./effects.ts";

const does = (
  event: string,
  relation: Relation["relation"],
  related: string,
  valid_from: string,
  more: Partial<Relation> = {},
) => ({ event, relation, related, certainty: "established", valid_from, valid_to: null, ...more }) as Relation;
const on = (day: string, relations: readonly Relation[], ends: Readonly<Record<string, string>> = {}) =>
  effectsOn("rule", day, relations, (id) => ends[id] ?? null);

describe("the later of a date and a day", () => {
  it("is a whole day, the last one of a partial date", () => {
    expect(laterOf("2025-02", undefined)).toBe("2025-02-28");
    expect(laterOf("2025-02", "2025-02-27")).toBe("2025-02-28");
    expect(laterOf("2025-02", "2025-03-01")).toBe("2025-03-01");
    expect(laterOf("2025-02-28", "2025-02")).toBe("2025-02-28");
  });
});

describe("relations that affect an act on a day", () => {
  it("are to this act, established, and have begun", () => {
    const end = does("repeal", "ends", "rule", "2025-03-01");
    expect(on("2025-03-01", [end]).endedBy).toBe(end);
    expect(on("2025-02-28", [end]).endedBy).toBeUndefined();
    expect(on("2025-03-01", [{ ...end, certainty: "claimed" }]).endedBy).toBeUndefined();
    expect(on("2025-03-01", [{ ...end, related: "other" as never }]).endedBy).toBeUndefined();
    expect(on("2025-03-30", [{ ...end, valid_from: "2025-03" }]).endedBy).toBeUndefined();
  });

  it("end it if they end or replace it", () => {
    const named = (relation: Relation["relation"]) =>
      on("2025-03-01", [does("new", relation, "rule", "2025-03-01")]).endedBy?.relation;
    expect((["ends", "supersedes", "amends", "extends", "suspends"] as const).map(named)).toEqual([
      "ends",
      "supersedes",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("the end of an act", () => {
  const lasts = (valid_to: string | null, more: Partial<Relation> = {}) =>
    does("longer", "extends", "rule", "2025-01-01", { valid_to, ...more });
  const end = (...relations: readonly Relation[]) => on("2025-06-01", relations, { rule: "2025-12-31" }).ownEnd;

  it("is its own, or that of the longest established extension", () => {
    expect(end()).toBe("2025-12-31");
    expect(end(lasts("2026-06-30"), lasts("2026-03-31"))).toBe("2026-06-30");
    expect(end(lasts("2026-03-31"), lasts("2026-06-30"))).toBe("2026-06-30");
    expect(end(lasts("2025-06-30"))).toBe("2025-12-31");
    expect(end(lasts(null))).toBe("2025-12-31");
    expect(end(lasts("2025"))).toBe("2025-12-31");
    expect(end(lasts("2026-06-30", { certainty: "claimed" }))).toBe("2025-12-31");
    expect(end(lasts("2026-06-30", { related: "other" as never }))).toBe("2025-12-31");
    expect(end(lasts("2026-06-30", { relation: "amends" }))).toBe("2025-12-31");
  });

  it("is none if it has none, whatever extends it", () => {
    expect(on("2025-06-01", [lasts("2026-06-30")]).ownEnd).toBeNull();
  });
});

describe("a suspension", () => {
  const pause = (valid_to: string | null) => does("pause", "suspends", "rule", "2025-01-01", { valid_to });

  it("includes its last day, and has no end if none is stated", () => {
    expect(on("2025-06-30", [pause("2025-06-30")]).suspendedBy).toEqual({ by: "pause", end: "2025-06-30" });
    expect(on("2025-07-01", [pause("2025-06-30")]).suspendedBy).toBeUndefined();
    expect(on("2025-07-01", [pause("2025-06-30")]).suspensions).toHaveLength(1);
    expect(on("2099-01-01", [pause(null)]).suspendedBy).toEqual({ by: "pause", end: null });
  });

  it("ends with the act that suspends, if it states no end itself, and later if that is extended", () => {
    const longer = does("longer", "extends", "pause", "2025-06-01", { valid_to: "2025-12-31" });
    expect(on("2025-04-01", [pause(null)], { pause: "2025-03-31" }).suspendedBy).toBeUndefined();
    expect(on("2025-12-31", [pause(null), longer], { pause: "2025-03-31" }).suspendedBy?.end).toBe("2025-12-31");
    expect(on("2025-12-31", [pause("2025-06-30"), longer]).suspendedBy?.end).toBe("2025-12-31");
  });
});
