import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTable } from "../form/read.ts";
import { toCSV } from "../form/write.ts";
import { importLines } from "../import/printed-shares/import.ts";
import { withComputedShares } from "../import/printed-shares/importer.ts";
import { readLines } from "../import/printed-shares/line.ts";
import { pagesOf } from "../import/printed-shares/page.ts";
import { tables } from "../tables/index.ts";
import { onShelf, shelf } from "./shelf.ts";

const folder = join(import.meta.dirname, "../../csv");
const list = "shares/printed_shares.csv";

/** Lines that stay out, by rule; with the rows they are all of the list. */
const expected = {
  "repeats-mcs": 157,
  undated: 34,
  "machine-digest": 45,
  "untrusted-page": 25,
  "not-of-an-area": 5,
  "not-of-a-whole": 4,
  "average-of-commodities": 3,
  "not-chosen": 291,
};

const here = onShelf(list, 4);

describe.skipIf(!here)("the list of printed shares", () => {
  const lines = here ? readLines(join(shelf, list)) : [];
  const imported = importLines(lines);
  const shares = withComputedShares(imported.shares);

  it("has a row for each of its 845 lines, or a rule that keeps it out", () => {
    expect(lines).toHaveLength(845);
    expect(imported.leftOut).toEqual(expected);
    expect(imported.rowOfFigure.size).toBe(845 - Object.values(expected).reduce((sum, count) => sum + count, 0));
  });

  it("makes the committed rows of its pages again, byte for byte, and no others", () => {
    const pages = pagesOf(lines);
    const committed = readTable(folder, tables.shares).filter((row) => pages.has(row.source));
    expect(toCSV(tables.shares, shares)).toBe(toCSV(tables.shares, committed));
  });

  it("makes the committed sources of those rows again", () => {
    const made = new Set(imported.sources.map((source) => source.id));
    const committed = readTable(folder, tables.sources).filter((source) => made.has(source.id));
    expect(toCSV(tables.sources, imported.sources)).toBe(toCSV(tables.sources, committed));
  });

  it("keeps under fifty figures of each publisher who allows single citations only", () => {
    const publishers = new Map(
      imported.sources
        .filter((source) => source.licence === "facts-only")
        .map((source) => [source.id as string, source.publisher]),
    );
    const counts = new Map<string, number>();
    for (const { source } of shares) {
      const publisher = publishers.get(source);
      if (publisher !== undefined) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count >= 50)).toEqual([]);
  });
});
