import { describe, expect, it } from "vitest";
import type { ActRelation } from "./act.ts";
import { begun, Effects } from "./effects.ts";

const does = (
  event: string,
  relation: ActRelation["relation"],
  related: string,
  valid_from: string,
  more: Partial<ActRelation> = {},
): ActRelation => ({ event, relation, related, certainty: "established", valid_from, valid_to: null, ...more });
const claimed = { certainty: "claimed" } as const;
const noTerm = () => null;
const on = (day: string, ...relations: ActRelation[]) => new Effects(relations, day);

describe("a date", () => {
  it("has come on its last day, and perhaps on each of its days before", () => {
    expect(["2024-01-31", "2024-02-01", "2024-02-28", "2024-02-29"].map((day) => begun("2024-02", day))).toEqual([
      "no",
      "maybe",
      "maybe",
      "yes",
    ]);
  });
});

describe("an end", () => {
  it("is sure once the whole date has come, and open within it", () => {
    const end = does("repeal", "ends", "rule", "2025-03");
    const answers = ["2025-02-28", "2025-03-01", "2025-03-31"].map((day) => on(day, end).ended("rule").answer);
    expect(answers).toEqual(["no", "maybe", "yes"]);
  });

  it("cites only the sure ends if there is one", () => {
    const rumour = does("rumour", "ends", "rule", "2025-01-01", claimed);
    const sure = does("repeal", "ends", "rule", "2025-03-01");
    expect(on("2025-03-01", rumour, sure).ended("rule")).toEqual({ answer: "yes", rows: [sure] });
    expect(on("2025-02-28", rumour, sure).ended("rule")).toEqual({ answer: "maybe", rows: [rumour] });
  });

  it("is a matter of ends and replacements, not of amendments", () => {
    expect(on("2026-01-01", does("new", "amends", "rule", "2025-01-01")).ended("rule").answer).toBe("no");
  });
});

describe("a term", () => {
  const runOut = (last: string, day: string, ...relations: ActRelation[]) => on(day, ...relations).runOut("rule", last);

  it("includes its last day, and is open on every day of a partial date", () => {
    expect(runOut("2025-06-30", "2025-06-30").answer).toBe("no");
    expect(runOut("2025-06-30", "2025-07-01").answer).toBe("yes");
    const inJune = ["2025-05-31", "2025-06-01", "2025-06-30", "2025-07-01"];
    expect(inJune.map((day) => runOut("2025-06", day).answer)).toEqual(["no", "maybe", "maybe", "yes"]);
  });

  it("is never shortened by an extension, nor made less exact by one to the same day", () => {
    const to = (valid_to: string) => does("longer", "extends", "rule", "2025-01-01", { valid_to });
    expect(runOut("2025-12-31", "2025-09-01", to("2025-06-30")).end).toBe("2025-12-31");
    expect(runOut("2025-12-31", "2025-09-01", to("2025")).end).toBe("2025-12-31");
    expect(runOut("2025-12-31", "2025-09-01", to("2026-01-01")).end).toBe("2026-01-01");
  });

  it("stays open after a claimed extension only if the claim goes beyond its certain end", () => {
    const claim = (valid_to: string | null) => does("said", "extends", "rule", "2025-01-01", { ...claimed, valid_to });
    const sure = does("longer", "extends", "rule", "2025-01-01", { valid_to: "2025-09-30" });
    expect(runOut("2025-06-30", "2025-10-01", sure, claim("2025-12-31"))).toMatchObject({
      answer: "maybe",
      rows: [sure, claim("2025-12-31")],
      end: "2025-09-30",
    });
    expect(runOut("2025-06-30", "2025-10-01", sure, claim(null)).answer).toBe("maybe");
    for (const early of ["2025-08-31", "2025-09-30"])
      expect(runOut("2025-06-30", "2025-10-01", sure, claim(early))).toMatchObject({ answer: "yes", rows: [sure] });
    expect(runOut("2025-06-30", "2025-09-30", sure, claim("2025-12-31"))).toMatchObject({ answer: "no", rows: [sure] });
  });
});

describe("what happened to an act later", () => {
  it("is an established relation that begins after the day, not on it", () => {
    const end = does("repeal", "ends", "rule", "2025-03-01");
    expect(on("2025-02-28", end).later("rule")).toBe(true);
    expect(on("2025-03-01", end).later("rule")).toBe(false);
    expect(on("2025-02-28", { ...end, certainty: "claimed" }).later("rule")).toBe(false);
  });
});

describe("a suspension that ran out", () => {
  const pause = (event: string, valid_to: string | null, more: Partial<ActRelation> = {}) =>
    does(event, "suspends", "rule", "2025-01-01", { valid_to, ...more });
  const last = (...relations: ActRelation[]) => on("2026-01-01", ...relations).ranOut("rule", noTerm)?.row.event;

  it("is over, established, has a term, and was not itself ended", () => {
    expect(last(pause("pause", "2025-06-30"))).toBe("pause");
    expect(last(pause("pause", "2026-06-30"))).toBeUndefined();
    expect(last(pause("pause", null))).toBeUndefined();
    expect(last(pause("pause", "2025-06-30", claimed))).toBeUndefined();
    expect(last(pause("pause", "2025-06-30"), does("court", "ends", "pause", "2025-02-01"))).toBeUndefined();
  });

  it("takes its term from the act if the relation states none", () => {
    const ranOut = on("2026-01-01", pause("pause", null)).ranOut("rule", () => "2025-03-31");
    expect(ranOut?.last).toBe("2025-03-31");
  });

  it("is the latest of several, in whatever order; of two to the same day the first", () => {
    const [early, late] = [pause("early", "2025-06-30"), pause("late", "2025-09-30")];
    expect(last(early, late)).toBe("late");
    expect(last(late, early)).toBe("late");
    expect(last(late, pause("twin", "2025-09-30"))).toBe("late");
  });
});

describe("a suspension", () => {
  const pause = (valid_from: string, more: Partial<ActRelation> = {}) =>
    does("pause", "suspends", "rule", valid_from, more);
  const suspended = (day: string, ...relations: ActRelation[]) => on(day, ...relations).suspended("rule", noTerm);

  it("is sure only if it is established and its whole first date has come", () => {
    expect(suspended("2025-03-31", pause("2025-03")).answer).toBe("yes");
    expect(suspended("2025-03-15", pause("2025-03")).answer).toBe("maybe");
    expect(suspended("2025-03-31", pause("2025-03", claimed)).answer).toBe("maybe");
    expect(suspended("2025-02-28", pause("2025-03"))).toEqual({ answer: "no", rows: [] });
  });

  it("is open where its term may have been extended, and cites the claim", () => {
    const row = pause("2025-01-01", { valid_to: "2025-06-30" });
    const claim = does("said", "extends", "pause", "2025-06-01", { ...claimed, valid_to: "2025-12-31" });
    expect(suspended("2025-07-01", row, claim)).toEqual({ answer: "maybe", rows: [row, claim] });
    expect(suspended("2025-07-01", row)).toEqual({ answer: "no", rows: [] });
  });

  it("counts while an end or a suspension of it is only claimed", () => {
    const row = pause("2025-01-01");
    expect(suspended("2025-07-01", row, does("said", "ends", "pause", "2025-02-01", claimed)).answer).toBe("yes");
    expect(suspended("2025-07-01", row, does("said", "suspends", "pause", "2025-02-01", claimed)).answer).toBe("yes");
  });
});
