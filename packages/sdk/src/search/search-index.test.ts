import { describe, expect, it } from "vitest";
import { InvalidInput } from "../errors.ts";
import { ledger } from "../installed/installed-ledger.ts";
import type { SearchDocument } from "./documents.ts";
import { searchIndexOf, storedIndex } from "./search-index.ts";

const document = (id: string, text: string, more: Partial<SearchDocument> = {}) =>
  ({ id, table: "deposits", title: id, names: "", text, more: "", ...more }) as SearchDocument;
const found = (words: string, documents: readonly SearchDocument[], table?: SearchDocument["table"]) => {
  const { hits, all } = searchIndexOf(ledger, documents).find(words, table);
  return { all, ids: hits.map(({ document }) => document.id) };
};

describe("a search", () => {
  const documents = [
    document("one", "gallium smelter"),
    document("two", "gallium refinery"),
    document("three", "indium"),
  ];

  it("finds rows with every word, or with some if none has every", () => {
    expect(found("gallium refinery", documents)).toEqual({ all: true, ids: ["two"] });
    const some = found("indium refinery", documents);
    expect([some.all, [...some.ids].sort()]).toEqual([false, ["three", "two"]]);
    expect(found("tellurium", documents)).toEqual({ all: false, ids: [] });
  });

  it("is of one table if it is named", () => {
    const both = [document("place", "gallium"), document("act", "gallium", { table: "policy_events" })];
    expect(found("gallium", both).ids).toHaveLength(2);
    expect(found("gallium", both, "policy_events").ids).toEqual(["act"]);
  });

  it("finds words by their beginning from three letters on", () => {
    expect(found("gal", documents).ids).toHaveLength(2);
    expect(found("ga", documents).ids).toEqual([]);
  });

  it("lists first what is called exactly so, then the same but for case, then the rest", () => {
    const named = [
      document("text", "Hill Hill Hill Hill"),
      document("folded", "a place", { called: ["HILL"], names: "hill" }),
      document("exact", "a place", { called: ["Hill"], names: "hill" }),
    ];
    expect(found("Hill", named).ids).toEqual(["exact", "folded", "text"]);
    expect(found(" Hill ", named).ids[0]).toBe("exact");
  });

  it("lists exact words before corrected ones", () => {
    const near = [document("corrected", "expert expert expert"), document("exact", "export")];
    expect(found("export", near).ids[0]).toBe("exact");
  });
});

describe("a typing error", () => {
  const documents = [document("gallium", "gallium"), document("year", "2024"), document("tin", "zinc")];

  it("is forgiven once for every four letters, and not in short words or numbers", () => {
    expect(found("galium", documents).ids).toEqual(["gallium"]);
    expect(found("gxllxum", documents).ids).toEqual([]);
    expect(found("zync", documents).ids).toEqual(["tin"]);
    expect(found("zyn", documents).ids).toEqual([]);
    expect(found("2025", documents).ids).toEqual([]);
  });
});

describe("two words written as one", () => {
  const documents = [document("floor", "price floor"), document("one", "pricelist"), document("other", "tin mine")];

  it("are found if no row has the one and some row has the two, of four letters each at least", () => {
    expect(found("pricefloor", documents).ids).toEqual(["floor"]);
    expect(found("pricelist", documents).ids).toEqual(["one"]);
    expect(found("minetin", documents).ids).not.toContain("floor");
  });
});

describe("a stored index", () => {
  const documents = [document("one", "gallium"), document("two", "gallium")];
  const stored = JSON.stringify(searchIndexOf(ledger, documents));

  it("finds what it found before, of the documents that are given", () => {
    expect(storedIndex(stored, documents).find("gallium").hits).toHaveLength(2);
    expect(
      storedIndex(stored, documents.slice(1))
        .find("gallium")
        .hits.map(({ document: { id } }) => id),
    ).toEqual(["two"]);
  });

  it("is one that was stored", () => {
    for (const other of ["", "{", "[]"]) expect(() => storedIndex(other, documents)).toThrow(InvalidInput);
  });
});
