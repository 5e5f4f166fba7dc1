import { describe, expect, it } from "vitest";
import type { Citation } from "../cite/citation.ts";
import { Footnotes } from "./footnotes.ts";

const citation = (source: string, locator: string): Citation => ({
  source,
  publisher: source,
  title: source,
  version: null,
  published: null,
  retrieved: null,
  url: null,
  quoted_by_url: null,
  licence: "facts-only",
  carrier: null,
  carrier_licence: null,
  locators: [locator],
  rows: 1,
});

describe("Footnotes", () => {
  it("numbers sources by first use and joins their places", () => {
    const notes = new Footnotes();
    expect(notes.mark([citation("b", "p. 1"), citation("a", "p. 2")])).toEqual([1, 2]);
    expect(notes.mark([citation("b", "p. 3")])).toEqual([1]);
    expect(notes.citations.map(({ source, locators, rows }) => [source, locators, rows])).toEqual([
      ["b", ["p. 1", "p. 3"], 2],
      ["a", ["p. 2"], 1],
    ]);
  });
});
