import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";

describe("fold", () => {
  it.each([
    ["U.S.", "us"],
    ["U.S.A.", "usa"],
    ["CÔTE D’IVOIRE", "cote divoire"],
    ["Cote d'Ivoire", "cote divoire"],
    ["The Gambia", "gambia"],
    ["Gambia, The", "gambia"],
    ["Netherlands (the)", "netherlands"],
    ["Türkiye", "turkiye"],
    ["Réunion", "reunion"],
    ["São Tomé & Príncipe", "sao tome and principe"],
    ["St. Lucia", "saint lucia"],
    ["Dem. Rep. of the Congo", "democratic republic of congo"],
    ["l’Ouganda", "ouganda"],
    ["rare_earths", "rare earths"],
    ["Rare-Earths", "rare earths"],
    ["Færøerne", "faeroerne"],
    ["Korea,Republic  of", "korea republic of"],
    // Codes stay what they are.
    ["LA", "la"],
    ["ST", "st"],
    ["La", "la"],
    ["  ", ""],
  ])("%s is %s", (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});
