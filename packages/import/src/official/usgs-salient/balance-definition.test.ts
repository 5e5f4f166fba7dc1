import { describe, expect, it } from "vitest";
import { formsCounted, productionItems, readBalanceDefinition } from "./balance-definition.ts";

const none = { industry: false, government: false };

describe("the definition of a balance", () => {
  it.each([
    [
      "Production + imports – exports",
      2024,
      { production: ["production"], imports: "imports", exports: "exports", stocks: none },
    ],
    [
      "Estimated. -- Defined as imports – exports.",
      2025,
      { production: [], imports: "imports", exports: "exports", stocks: none },
    ],
    ["Defined as imports.", 2025, { production: [], imports: "imports", exports: undefined, stocks: none }],
    [
      "Defined as primary production + secondary production from old scrap + imports of antimony in oxide and unwrought metal – exports of antimony in oxide and unwrought metal.",
      2024,
      {
        production: ["primary production", "secondary production from old scrap"],
        imports: "imports of antimony in oxide and unwrought metal",
        exports: "exports of antimony in oxide and unwrought metal",
        stocks: none,
      },
    ],
    [
      "Defined as secondary production + imports – exports ± adjustments for industry stock changes.",
      2024,
      {
        production: ["secondary production"],
        imports: "imports",
        exports: "exports",
        stocks: { industry: true, government: false },
      },
    ],
    ["Defined as imports ? exports.", 2024, { production: [], imports: "imports", exports: "exports", stocks: none }],
  ])("%s", (text, year, expected) => {
    expect(readBalanceDefinition(text, year)).toEqual(expected);
  });

  it("changes with the year, where it says so", () => {
    const text =
      "Defined for 2021–22 as production from old scrap + refined tin imports – refined tin exports ±adjustments for Government and industry stock changes. Beginning in 2023, Government stock changes no longer included.";
    expect(readBalanceDefinition(text, 2022)?.stocks).toEqual({ industry: true, government: true });
    expect(readBalanceDefinition(text, 2023)?.stocks).toEqual({ industry: true, government: false });
  });

  it("is not guessed from other words", () => {
    for (const text of ["", "Includes unmanufactured asbestos fibers only.", "Not defined."])
      expect(readBalanceDefinition(text, 2024)).toBeUndefined();
  });

  it("names items and forms", () => {
    expect(productionItems("secondary production from old scrap")).toEqual(["secondary_production"]);
    const of = (phrase: string, forms: string[], commodity = "antimony", result = "all") =>
      formsCounted(forms, { phrase, commodity, result });
    expect(
      of("imports of antimony in oxide and unwrought metal", [
        "antimony-articles",
        "ore-and-concentrates",
        "oxide",
        "unwrought-powder",
      ]),
    ).toEqual(["oxide", "unwrought-powder"]);
    expect(of("imports", ["all", "other"], "bismuth")).toEqual(["all"]);
    expect(of("imports", ["refined", "tin-alloys"], "tin", "refined")).toEqual(["refined"]);
    expect(of("imports", ["ingots", "plates"], "nickel")).toBeUndefined();
  });
});
