import { describe, expect, it } from "vitest";
import { InvalidInput } from "../errors.ts";
import type { Citation } from "./citation.ts";
import { isCitation, mergeCitations } from "./require-citations.ts";

const citation: Citation = {
  source: "paper",
  publisher: "Survey",
  title: "A paper",
  version: null,
  published: null,
  retrieved: null,
  url: null,
  quoted_by_url: null,
  licence: "facts-only",
  carrier: null,
  carrier_licence: null,
  locators: ["p. 1"],
  rows: 1,
};

describe("a citation", () => {
  it("has a source, a publisher, a title, a licence and places", () => {
    expect(isCitation(citation)).toBe(true);
    for (const name of ["source", "publisher", "title", "licence", "locators"])
      for (const value of [undefined, null, 1]) expect(isCitation({ ...citation, [name]: value }), name).toBe(false);
  });

  it("has text or null for what a source may lack", () => {
    for (const name of ["published", "retrieved", "url", "quoted_by_url", "version"]) {
      expect(isCitation({ ...citation, [name]: "2026" }), name).toBe(true);
      for (const value of [undefined, 2026]) expect(isCitation({ ...citation, [name]: value }), name).toBe(false);
    }
  });

  it("is not text, null or a list", () => {
    for (const other of ["paper", null, undefined, [citation]]) expect(isCitation(other)).toBe(false);
  });
});

describe("several citations", () => {
  it("are a list of nothing but citations", () => {
    expect(mergeCitations([])).toEqual([]);
    expect(mergeCitations(new Set([citation]))).toEqual([citation]);
    for (const other of [citation, "paper", null, undefined, 1, [citation, null], [{ ...citation, title: 1 }]])
      expect(() => mergeCitations(other as never)).toThrow(InvalidInput);
  });

  it("become one for each source, in the order of first mention, with every place once and the rows added", () => {
    const other = { ...citation, source: "book" };
    const again = { ...citation, locators: ["p. 2", "p. 1"], rows: 2 };
    expect(mergeCitations([citation, other, again])).toEqual([
      { ...citation, locators: ["p. 1", "p. 2"], rows: 3 },
      other,
    ]);
  });
});
