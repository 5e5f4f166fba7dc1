import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { breakInWords, editionBreaks } from "./edition-breaks.ts";
import { flows } from "./question.ts";

const breaks = (product: string, from: string, to: string) =>
  editionBreaks(ledger, flows(ledger, { product: product as never, period: { from, to } }));

// Read off the correlation table of HS 2022 and HS 2017: unwrought hafnium and rhenium left 811292.
it("names the edition in which a code was split, and what left it", () => {
  expect(breaks("hs-811292", "2020", "2024")).toEqual([
    { product: "hs-811292", edition: "hs22", since: 2022, left: ["811231", "811241"], joined: [] },
  ]);
  expect(breakInWords(breaks("hs-811292", "2020", "2024")[0] as never)).toContain("811231, 811241");
});

it("tells a break from the first year of the edition on, and names up to six codes", () => {
  expect(breaks("hs-811292", "2021", "2022")).toHaveLength(1);
  expect(breaks("hs-811292", "2021", "2021")).toEqual([]);
  const inWords = (count: number) =>
    breakInWords({
      ...{ product: "hs-81", edition: "hs22", since: 2022, joined: [] },
      left: Array.from({ length: count }, (_, i) => `81000${i}`),
    });
  expect(inWords(6)).toMatch(/under 810000, .*, 810005\.$/);
  expect(inWords(8)).toMatch(/under 810000, .*, 810005 and 2 others\.$/);
});

it("says nothing of a series within one edition, of a code that stayed, or of one that the publisher converted", () => {
  expect(breaks("hs-811292", "2022", "2024")).toEqual([]);
  expect(breaks("hs-284690", "2012", "2024")).toEqual([]);
  expect(breaks("hs17-811292", "2022", "2024")).toEqual([]);
});
