import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import type { Citation } from "./citation.ts";
import { citationOf } from "./citation.ts";
import { termsOf } from "./terms.ts";

const cited = (licence: string, more: Partial<Citation> = {}): Citation => ({
  ...citationOf({ sources: ledger.tables.sources.internals().context.table }, "not-in-the-ledger"),
  licence,
  ...more,
});

describe("the terms of an answer", () => {
  it("are one entry for each licence, with the rows added", () => {
    const terms = termsOf(ledger, [
      cited("us-public-domain", { rows: 2 }),
      cited("facts-only"),
      cited("us-public-domain", { rows: 3 }),
    ]);
    expect(terms.map(({ rows, licences }) => [rows, licences.map(({ id }) => id)])).toEqual([
      [5, ["us-public-domain"]],
      [1, ["facts-only"]],
    ]);
    expect(terms[0]).toMatchObject({ carrier: undefined, redistribution: "allowed" });
  });

  it("include a carrier only if it has terms of its own", () => {
    const [own] = termsOf(ledger, [cited("us-public-domain", { carrier: "Atlas" })]);
    expect([own?.carrier, own?.licences.length]).toEqual([undefined, 1]);
    const [both] = termsOf(ledger, [cited("us-public-domain", { carrier: "Atlas", carrier_licence: "facts-only" })]);
    expect(both?.licences.map(({ id }) => id)).toEqual(["us-public-domain", "facts-only"]);
    expect([both?.carrier, both?.redistribution]).toEqual(["Atlas", "unclear"]);
  });

  it("of a licence that the ledger does not have are unclear", () => {
    expect(termsOf(ledger, [cited("house-rules")])[0]).toMatchObject({
      licences: [{ id: "house-rules", title: "house-rules", recordCap: null, attribution: null }],
      redistribution: "unclear",
    });
  });
});

describe("the citation of a source", () => {
  it("that the ledger does not have names only its id", () => {
    expect(cited("")).toMatchObject({ publisher: "not-in-the-ledger", title: "not-in-the-ledger", url: null, rows: 1 });
  });
});
