import { expect, it } from "vitest";
import { countWords, misspelt } from "./spelling.ts";

const cell = { table: "agreements", row: {}, column: "note" } as const;
const found = (...texts: string[]) =>
  [...misspelt(countWords(texts.map((text) => [text, cell] as const)).counts)].map((pair) => pair.join(" for "));
const often = ["the background of it", "a background too", "no background"];

it("finds a word that lacks a letter of one that stands often, also its first", () => {
  expect(found(...often, "the backgroud here")).toEqual(["backgroud for background"]);
  expect(found(...often, "the ackground here")).toEqual(["ackground for background"]);
});

it("lets endings pass, names beside words, and words that stand twice", () => {
  expect(found("the deposits a", "the deposits b", "deposits", "one deposit")).toEqual([]);
  expect(found("massive a", "massive b", "massive", "Massie")).toEqual([]);
  expect(found(...often, "backgroud", "backgroud again")).toEqual([]);
});

it("counts a text that is repeated once", () => {
  expect(found("one background", "one background", "one background", "backgroud")).toEqual([]);
});
