import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { wordsOf } from "../packages/cli/src/docs/words.ts";
import { call } from "./cli/in-process.ts";

const callsOf = (page: string): string[] => {
  const text = readFileSync(fileURLToPath(new URL(`../docs/${page}`, import.meta.url)), "utf8");
  return [...text.matchAll(/```console\n\$ oreledger (.*)\n/g)].map(([, words]) => words as string);
};
const ofTrade = callsOf("trade.md");
const ofQuestions = callsOf("questions.md");

it("docs/trade.md asks seven questions, docs/questions.md twenty", () => {
  expect([ofTrade.length, ofQuestions.length]).toEqual([7, 20]);
});

// What they answer is written by `pnpm generate`: a corrected figure asks for no second file.
it.each(ofTrade)("`oreledger %s` of docs/trade.md is answered with sources", async (words) => {
  const { out, err, exit } = await call(words.split(" "));
  expect(exit).toBe(0);
  expect((out + err).split("\n").length).toBeGreaterThan(5);
  if (words.includes("--cite")) expect(out + err).toMatch(/^\[1\] /m);
});

/** The newest edition of the Mineral Commodity Summaries, whose newest figures are of the year before. */
const sources = readFileSync(new URL("../packages/data/csv/sources.csv", import.meta.url), "utf8");
const newest = Math.max(...[...sources.matchAll(/^usgs-mcs-(\d{4})\b/gm)].map(([, year]) => Number(year)));

/** What each answer has to say, by the beginning of its call. */
const says: Readonly<Record<string, readonly string[]>> = {
  'check "China has 70%': ["= 70.3 % in 2024", `≠ 69.2 % in ${newest - 1}`, "article-006"],
  'check "China refines': [
    "Holds      refining production",
    "= 90 % in 2021",
    "≠ 92 % in 2024",
    "About      separation production",
  ],
  'check "Central Asia': ["= 45.3 % in 2024", "WNA 2024"],
  "controls rare-earths --on 2025-11-06": ["Announcement No. 18 of 2025", "Announcement No. 61 of 2025"],
  "claims article-013": ["contradicted", "Announcement 70"],
  "exports -e Kazakhstan": ["oec-critical-minerals", "3,070,000,000"],
  "resource-estimates --deposit zhana": ["contained_element", "prognostic"],
  "metric insertion-rank": ["rank", `usgs-mcs-${newest}`],
  "agreements USA": ["usa-aus-framework-2025", "usa-jpn-framework-2025"],
  "money --agreement": ["at least 2,000,000,000 USD"],
  "reliance rare-earths": ["67"],
  "imports rare-earths": ["CHN", "71"],
  "prices dysprosium": ["239"],
  "controls gallium": ["Announcement No. 23 of 2023"],
  "revisions rare-earths --area Brazil": ["21,000,000", "11,000,000"],
  "partners -e China": ["DEU", "16.88"],
  "commitments --project": ["mp-dod-floor", "110", "USD/kg"],
  "policy-events graphite-anode": ["93.5%", "no order"],
  "near Astana": ["tungsten", "km"],
  "metric hhi": ["9,80"],
};

it.each(ofQuestions)("`oreledger %s` of docs/questions.md answers its question", async (words) => {
  const { out, exit } = await call(wordsOf(words));
  expect(exit).toBe(0);
  const [, wanted = []] = Object.entries(says).find(([start]) => words.startsWith(start)) ?? [];
  expect(wanted.length).toBeGreaterThan(0);
  for (const text of wanted) expect(out).toContain(text);
});
