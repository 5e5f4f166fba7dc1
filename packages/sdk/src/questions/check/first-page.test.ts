import { describe, expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { question as check } from "./check.ts";

const factsOf = (words: string) => {
  const { page, nothing } = check.ask(ledger, { words }, { today: "2026-11-01" });
  const [verdict] = page?.sections ?? [];
  const [block] = (verdict?.blocks ?? []) as readonly { readonly facts?: readonly { readonly label: string }[] }[];
  return { heading: verdict?.heading, facts: block?.facts ?? [], nothing: nothing?.code };
};

describe("the verdict on the page of a check", () => {
  it("says that no figure is printed if there is none, so that it is never empty", () => {
    const { heading, facts, nothing } = factsOf("Iceland 5 % of gallium");
    expect([heading, nothing]).toEqual(["Verdict", "no_figure"]);
    expect(facts).toEqual([expect.objectContaining({ label: "Supply", text: expect.stringMatching(/^No source/) })]);
  });

  it("has a fact for each stage, and no such line, if there are figures", () => {
    const { facts, nothing } = factsOf("China 94 % of gallium");
    expect([facts.length > 0, nothing]).toEqual([true, undefined]);
    expect(facts.map(({ label }) => label)).not.toContain("Supply");
  });
});
