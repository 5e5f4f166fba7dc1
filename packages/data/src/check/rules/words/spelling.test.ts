import { expect, it } from "vitest";
import { countWords, misspelt } from "./spelling.ts";

const cell = { table: "agreements", row: {}, column: "note" } as const;
const found = (...texts: string[]) =>
  [...misspelt(countWords(texts.map((text) => [text, cell] as const)).counts)].map((pair) => pair.join(" for "));
const tenTimes = (word: string) => Array.from({ length: 10 }, (_, i) => `${word} ${"x".repeat(i + 1)}`);
const often = tenTimes("background");

it("finds a word that lacks a letter of one that stands often, also its first", () => {
  expect(found(...often, "the backgroud here")).toEqual(["backgroud for background"]);
  expect(found(...often, "the ackground here")).toEqual(["ackground for background"]);
});

it("lets endings pass, names beside words, and words that stand twice", () => {
  expect(found(...tenTimes("deposits"), "one deposit")).toEqual([]);
  expect(found(...tenTimes("Southern"), "southen")).toEqual([]);
  expect(found(...often, "backgroud", "backgroud again")).toEqual([]);
});

it("lets a right word pass beside one that stands a few times: contact beside contract", () => {
  expect(found("one contract", "a contract", "the contract", "Offset type contact")).toEqual([]);
});

it("counts a text that is repeated once", () => {
  expect(found(...Array.from({ length: 10 }, () => "one background"), "backgroud")).toEqual([]);
});
