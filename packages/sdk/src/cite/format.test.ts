import { describe, expect, it } from "vitest";
import type { Citation } from "./citation.ts";
import { formatCitation } from "./format.ts";

const citation: Citation = {
  source: "usgs-mcs-2026-v1-3",
  publisher: "U.S. Geological Survey",
  title: "Mineral Commodity Summaries 2026",
  version: "1.3",
  published: "2026-05-27",
  retrieved: "2026-11-23",
  url: "https://doi.org/10.3133/mcs2026",
  quoted_by_url: null,
  licence: "us-public-domain",
  locators: ["p. 153"],
  rows: 2,
};

describe("formatCitation", () => {
  it("writes one line of text or Markdown", () => {
    expect(formatCitation(citation)).toBe(
      "U.S. Geological Survey, 2026, Mineral Commodity Summaries 2026, version 1.3, p. 153 – https://doi.org/10.3133/mcs2026",
    );
    expect(formatCitation(citation, "markdown")).toContain(
      "[*Mineral Commodity Summaries 2026*](https://doi.org/10.3133/mcs2026)",
    );
  });

  it("says that a page was only quoted", () => {
    expect(formatCitation({ ...citation, url: null, quoted_by_url: "https://example.org/story" })).toMatch(
      /, as quoted at https:\/\/example.org\/story$/,
    );
  });

  it("counts the places that it leaves out", () => {
    expect(formatCitation({ ...citation, locators: ["a", "b", "c", "d", "e"] })).toContain("a; b; c and 2 more");
  });

  it("writes BibTeX with its signs escaped, and CSL-JSON that parses", () => {
    expect(formatCitation({ ...citation, title: "Oil & gas 100%" }, "bibtex")).toContain(
      "title = {Oil \\& gas 100\\%}",
    );
    expect(JSON.parse(formatCitation(citation, "csl-json"))).toMatchObject({
      issued: { "date-parts": [[2026, 5, 27]] },
      URL: citation.url,
    });
  });
});
