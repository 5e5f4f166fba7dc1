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

it("knows English words that stand nowhere, and two words without their blank", () => {
  expect(found("a statment")).toEqual(["statment for statement"]);
  expect(found("the fact sheetof the ministry")).toEqual(["sheetof for sheet of"]);
  expect(found("titanomagnetite, kakortokite and a dataset of www.particlenews.com")).toEqual([]);
});

it("compares a name with names, but for its ending", () => {
  expect(found(...tenTimes("Kazakhstan"), "Kazkhstan")).toEqual(["Kazkhstan for Kazakhstan"]);
  expect(found(...tenTimes("Matthews"), "Matthew")).toEqual([]);
  expect(found("one Mitchell", "two Mitchell", "Mitchel")).toEqual([]);
});

it("lets words that stand twice pass", () => {
  expect(found(...often, "backgroud", "backgroud again")).toEqual([]);
});

it("lets a right word pass beside one that stands a few times: contact beside contract", () => {
  expect(found("one contract", "a contract", "the contract", "Offset type contact")).toEqual([]);
});

it("counts a text that is repeated once", () => {
  expect(found(...Array.from({ length: 4 }, () => "one Kazakhstan"), "Kazkhstan")).toEqual([]);
});

it("divides a word of two that are frequent, and not one of which one half is rare", () => {
  expect(found(...tenTimes("mining"), ...tenTimes("kakortokite"), "kakortokitemining")).toEqual([
    "kakortokitemining for kakortokite mining",
  ]);
  expect(found(...tenTimes("mining"), "kakortokite xx", "kakortokitemining")).toEqual([]);
});

it("compares a short word with those that are very frequent", () => {
  const times = (word: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${word} ${"x".repeat(i + 1)}`);
  expect(found(...times("with", 40), "wth")).toEqual(["wth for with"]);
  expect(found(...times("with", 39), "wth")).toEqual([]);
  expect(found(...times("mines", 10), "mnes")).toEqual(["mnes for mines"]);
  expect(found(...times("mines", 9), "mnes")).toEqual([]);
  expect(found(...times("the", 200), "he")).toEqual([]);
  expect(found(...times("their", 100), "heir")).toEqual(["heir for their"]);
  expect(found(...times("their", 99), "heir")).toEqual([]);
});
