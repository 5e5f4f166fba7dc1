import { describe, expect, it } from "vitest";
import type { ActStanding } from "../acts/standings.ts";
import { doubtInBrief, doubtInWords, readUpToInWords, spanInWords } from "./standing-in-words.ts";

const standing = (event: object, more: object = {}) =>
  ({
    event: {
      announced: null,
      effective_from: null,
      effective_to: null,
      status: "in_force",
      status_as_of: "2026-01-01",
      ...event,
    },
    state: "in_force",
    doubt: null,
    ranOut: null,
    lastSpokenOf: null,
    because: [],
    ...more,
  }) as unknown as ActStanding;

describe("when an act is in force, in words", () => {
  const span = (event: object, state = "in_force") => spanInWords(standing(event, { state }), "2025-06-30");

  it("is from its first day to its last, or on", () => {
    expect(span({ effective_from: "2025-01-01" })).toBe("2025-01-01 on");
    expect(span({ effective_from: "2025-01-01", effective_to: "2026" })).toBe("2025-01-01 to 2026");
  });

  it("names the day of its announcement if its first day is not known, or it did not begin on it", () => {
    expect(span({})).toBe("start unknown");
    expect(span({ effective_to: "2026" })).toBe("start unknown, to 2026");
    expect(span({ announced: "2024-12-01" })).toBe("announced 2024-12-01");
    const planned = { announced: "2024-12-01", effective_from: "2025-06-30" };
    expect(span(planned, "not_yet")).toBe("announced 2024-12-01");
    expect(span({ ...planned, effective_from: "2025-07-01" }, "not_yet")).toBe("2025-07-01 on");
  });
});

describe("why a state is not known, in words", () => {
  const because = [
    { event: "said", relation: "extends", certainty: "claimed", valid_to: "2027" },
    { event: "told", relation: "ends", certainty: "claimed", valid_to: null },
    { event: "pause", relation: "suspends", certainty: "established", valid_to: null },
    { id: "said" },
  ];

  it("names the claims alone, with their ends and the stated term", () => {
    const claimed = standing({}, { doubt: "claimed", ranOut: "2025-06-30", because });
    expect(doubtInWords(claimed)).toBe(
      "stated term ended 2025-06-30; said claims otherwise, to 2027; told claims otherwise; no later source than 2026-01-01 was seen",
    );
    expect(doubtInBrief(claimed)).toBe("stated term ended 2025-06-30; another text says otherwise");
    const open = standing({}, { doubt: "claimed", because: [] });
    expect(doubtInWords(open)).toBe("no later source than 2026-01-01 was seen");
    expect(doubtInBrief(open)).toBe("another text says otherwise");
  });

  it("says of an act that ended only that the day is missing", () => {
    const fate = (status: string) => doubtInBrief(standing({ status }, { doubt: "fate_not_seen" }));
    expect(fate("ended")).toBe("it has ended; no source gives the day");
    expect(fate("unknown")).toBe("no source seen by 2026-01-01 says what became of it");
    expect(doubtInWords(standing({}))).toBe("");
  });
});

describe("the last look at the sources", () => {
  it("is told only for a later day", () => {
    expect(readUpToInWords("2026-01-01", "2026-01-01")).toBe("");
    expect(readUpToInWords("2026-01-01", "2026-01-02")).toMatch(/^Sources were read up to 2026-01-01\./);
    expect(readUpToInWords(null, "2026-01-02")).toBe("");
  });
});
