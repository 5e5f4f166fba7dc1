import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { evidenceFor } from "./evidence-for.ts";

describe("evidenceFor", () => {
  it("puts the issuer's text before a page that tells of it", () => {
    const rows = evidenceFor(ledger, "article-013").map(({ row, level }) => [row.split("/")[1], level]);
    // By hand from the CSVs: MOFCOM's announcements are primary, the White House's sheet was read in quotation.
    expect(rows[0]).toEqual(["chn-2025-ann-70-suspension", "primary"]);
    expect(rows.at(-1)).toEqual(["usa-2025-whitehouse-chn-factsheet", "quoted_by"]);
  });

  it("puts what is only context last, and knows the level of every row that has one", () => {
    for (const claim of ledger.tables.claims.toColumns().id) {
      const rows = evidenceFor(ledger, claim);
      const context = rows.map(({ bearing }) => bearing === "context");
      expect([...context].sort()).toEqual(context);
      expect(rows.every(({ level }) => level !== undefined)).toBe(true);
    }
  });

  it("knows no rows of a claim that there is not", () => {
    expect(() => evidenceFor(ledger, "article-999")).toThrow(/article-999/);
  });
});
