import { isChosen } from "./chosen.ts";
import type { Line } from "./line.ts";
import { unfitBecause } from "./untrusted.ts";

/** Why a line of the list becomes no row. */
interface Absence {
  readonly rule: string;
  readonly description: string;
  readonly applies: (line: Line) => boolean;
}

/** Every reason for which a line stays out. The first that applies is the line's reason; the list is closed. */
export const absences: readonly Absence[] = [
  {
    rule: "repeats-mcs",
    description:
      "Repeats a data release of the Mineral Commodity Summaries, which has its own importer: a cross-check of that one",
    applies: (line) => /^Mineral Commodity Summaries \d{4} Data Release/.test(line.source_title),
  },
  {
    rule: "undated",
    description: "The page gives no data year, and none could be read from its context",
    applies: (line) => line.year === "",
  },
  {
    rule: "machine-digest",
    description: "Seen only in a digest made by machine or from unnamed pages, not checked against the original",
    applies: (line) => /third-party digest|machine-assisted|aggregated page/.test(line.notes),
  },
  {
    rule: "untrusted-page",
    description: "The page that carries it is a forum, a copy or without a named publisher: see untrusted.ts",
    applies: (line) =>
      unfitBecause(line.source_url) !== undefined ||
      (line.source_url === "" && unfitBecause(line.quoted_by_url) !== undefined),
  },
  {
    rule: "not-of-an-area",
    description: "A company's, or an unnamed country's, or of two countries together",
    applies: (line) => ["urenco", "top-1", "china-and-myanmar"].includes(line.area),
  },
  {
    rule: "not-of-a-whole",
    description:
      "No part of the world's output, reserves or use: output over demand, or one country's place among another's suppliers",
    applies: (line) => /not a (country|world) share/.test(line.notes),
  },
  {
    rule: "average-of-commodities",
    description: "An average over several minerals, which is a share of nothing",
    applies: (line) => ["energy-minerals", "strategic-minerals", "critical-minerals"].includes(line.commodity),
  },
  {
    rule: "not-chosen",
    description: "Its publisher allows only single citations, and others were chosen: see chosen.ts",
    applies: (line) => !isChosen(line),
  },
];

/** The rule that keeps a line out, or undefined where it becomes a row. */
export const absenceOf = (line: Line): string | undefined => absences.find(({ applies }) => applies(line))?.rule;
