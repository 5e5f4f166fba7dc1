import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import type { Citation } from "../cite/citation.ts";
import { explained } from "./explained.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const tableOf = (name: string, columns: readonly string[], print: readonly string[] = []) =>
  columnarFromRows({ name, key: ["id"], columns: columns.map(text), print }, [{ id: "a" }, { id: "b" }] as never);

const citation = (source: string, rows: number, more: Partial<Citation> = {}): Citation => ({
  source,
  publisher: source,
  title: source,
  version: null,
  published: "2025-01-31",
  retrieved: "2026-01-01",
  url: null,
  quoted_by_url: null,
  licence: "facts-only",
  carrier: null,
  carrier_licence: null,
  locators: [],
  rows,
  ...more,
});

const facts = tableOf("facts", ["id", "source"]);
const prints = tableOf("prints", ["id", "source"], ["id"]);
const names = tableOf("names", ["id"]);
const lines = (table: typeof facts, more: Partial<Parameters<typeof explained>[0]> = {}) =>
  explained({
    context: { table, sources: table, ledger: "installed" },
    steps: [],
    everyEdition: false,
    found: 2,
    superseded: 0,
    citations: [],
    ...more,
  }).split("\n");
const asked = (condition: unknown, negated = false) =>
  lines(names, { steps: [{ column: "id", condition, asked: condition, negated }] })[1];

describe("the explanation of a query", () => {
  it("counts one row as a row, and says nothing that was not asked", () => {
    expect(lines(names)).toEqual(["2 rows of 2 in names."]);
    expect(lines(names, { found: 1 })).toEqual(["1 row of 2 in names."]);
  });

  it("puts each kind of condition into words", () => {
    expect(asked("a")).toBe("Where id = a.");
    expect(asked("a", true)).toBe("Where not id = a.");
    for (const empty of [null, ""]) expect(asked(empty)).toBe("Where id is empty.");
    expect(asked(["a", null])).toBe("Where id is a or (empty).");
    expect(asked({ group: "eu27" })).toBe("Where id in eu27.");
    expect(asked({ group: "eu27", on: "2026-01-01" })).toBe("Where id in eu27 on 2026-01-01.");
    expect(asked({ from: 1 })).toBe("Where id from 1.");
    expect(asked({ to: 2 })).toBe("Where id to 2.");
    expect(asked({ from: 1, to: 2 })).toBe("Where id from 1 to 2.");
  });

  it("names order, limit, licences and preferred series only if there are any", () => {
    const all = lines(names, {
      sort: [
        { column: "id", descending: false },
        { column: "name", descending: true },
      ],
      limit: 3,
      licences: ["x", "y"],
      preferred: ["p", "q"],
      chosen: Uint32Array.of(0),
    });
    expect(all.slice(1)).toEqual([
      "Only what may be passed on under x or y.",
      "If several series answer, the first of p, q is kept.",
      "Of these, the rows of one group, of the last year or period, or those selected by a function.",
      "Sorted by id, then by name, the largest first.",
      "At most 3.",
    ]);
  });

  it("states the rule of editions for a table with sources: of prints, of others as of a day, or every edition", () => {
    expect(lines(facts)).toHaveLength(1);
    expect(lines(facts, { asOf: "2026-01" })[1]).toBe("Only what was published by 2026-01.");
    expect(lines(prints, { everyEdition: true })[1]).toBe("Every edition is shown, including superseded figures.");
    expect(lines(prints, { everyEdition: true, asOf: "2026" })[1]).toMatch(/^Every edition published by 2026 is shown/);
    expect(lines(prints)[1]).toMatch(/the newest data in the ledger answers/);
    expect(lines(prints, { asOf: "2026" })[1]).toMatch(/the newest data published by 2026 answers/);
  });

  it("counts the superseded rows", () => {
    const left = (superseded: number) => lines(prints, { superseded })[2];
    expect([0, 1, 2].map(left)).toEqual([
      "No superseded row was left out.",
      "1 superseded row was left out.",
      "2 superseded rows were left out.",
    ]);
  });

  it("names the sources by use, the most used first, twelve of them, and counts the others", () => {
    const used = (count: number) =>
      lines(facts, { citations: Array.from({ length: count }, (_, i) => citation(`s${i + 1}`, i + 1)) })[1];
    expect(used(0)).toBeUndefined();
    expect(used(2)).toBe("Publishers are never merged. Sources: s2 (2 rows), s1 (1 row).");
    expect(used(12)).toMatch(/s12 \(12 rows\), .*s1 \(1 row\)\.$/);
    expect(used(13)).toMatch(/s13 \(13 rows\), .*s2 \(2 rows\) and 1 more\.$/);
    expect(lines(names, { citations: [citation("s", 1)] })).toHaveLength(1);
  });

  it("lists, as of a day, the sources that are dated by the day of reading: those without a date of publication", () => {
    const undated = citation("undated", 1, { published: null });
    const unread = citation("unread", 1, { published: null, retrieved: null });
    const last = (...citations: Citation[]) => lines(facts, { asOf: "2026-06-30", citations }).at(-1);
    const line = "Without a date of publication, so the day of reading counts: undated (2026-01-01).";
    expect(last(citation("dated", 1), undated, unread)).toBe(line);
    expect(last(citation("dated", 1), unread)).toMatch(/^Publishers are never merged/);
    expect(lines(facts, { citations: [undated] }).at(-1)).toMatch(/^Publishers are never merged/);
  });
});
