import { expect, it } from "vitest";
import type { Facts, Page } from "../../answer/page.ts";
import { ledger } from "../../installed/installed-ledger.ts";
import { question as brief } from "./brief.ts";

/** What a first page says of processing, as of a day that no later edition changes. */
function told(about: string, asOf = "2026-11-01"): string[] {
  const { sections } = brief.ask(ledger, { about, asOf }, { today: "2026-11-28" }).page as Page;
  const facts = sections.flatMap(({ blocks }) => blocks as readonly Facts[]).flatMap((block) => block.facts);
  const first = facts.findIndex(({ label }) => label === "Refined");
  const rest = facts.slice(first + 1).findIndex(({ label }) => label !== "");
  return facts.slice(first, first + 1 + rest).map(({ text }) => text);
}

it("says a single print in one line, with its stage, its year and what the source counts", () => {
  expect(told("tungsten")).toEqual(["China >80 % of refining, 2023 (Mining and processing, printed together)"]);
});

it("says of each of several prints what its source counts, and that a year is not its own", () => {
  expect(told("rare-earths").slice(1)).toEqual([
    expect.stringMatching(/^~90 % of refining capacity, 2025 \(.*the page prints no data year/),
    expect.stringMatching(/^92 % of refining, 2024 \(.*the page prints no data year/),
  ]);
});

it("does not call the same number of two stages one print", () => {
  expect(told("uranium", "2026-11-23")[0]).toBe(
    "Russia 40 %: the prints differ in stage, production or capacity, year and printer",
  );
});
