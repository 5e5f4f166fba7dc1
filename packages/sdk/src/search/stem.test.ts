import { expect, test } from "vitest";
import { stem } from "./stem.ts";

test.each([
  "stockpile stockpiles stockpiled stockpiling",
  "mine mines mined mining",
  "miner miners",
  "refine refines refining refined refinery refineries refiner",
  "import imports imported importing importer",
  "recycle recycles recycled recycling recycler",
  "tariff tariffs",
  "sanction sanctions sanctioned sanctioning",
  "auction auctions auctioned",
  "quota quotas",
  "duty duties",
  "battery batteries",
  "restrict restricts restricted restricting restriction restrictions",
  "process processes processed processing",
  "separate separated separating separation",
  "explore exploring exploration",
  "supply supplies supplied supplying supplier suppliers",
  "ban bans banned banning",
  "trade trades trading traded",
  "price prices pricing priced",
  "agree agrees agreed agreeing",
  "rate rates rating rated",
  "tonne tonnes ton tons",
  "ore ores",
])("%s are one term", (words) => {
  expect(new Set(words.split(" ").map(stem))).toHaveLength(1);
});

test("words that only end alike, and names of metals and places, stay as they are", () => {
  const words = "copper silver nickel tin niger rare status basis ring steel gas lithium need".split(" ");
  expect(words.map(stem)).toEqual(words);
  expect(stem("carbonate")).not.toBe(stem("carbon"));
});

test("codes, figures and words of other letters have no English ending", () => {
  for (const word of ["2025es", "包头", "рудники", "u3o8", "us"]) expect(stem(word)).toBe(word);
});
