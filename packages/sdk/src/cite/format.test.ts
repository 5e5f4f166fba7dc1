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
  carrier: null,
  carrier_licence: null,
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

  describe("of a source without a date of publication", () => {
    const undated: Citation = { ...citation, version: null, published: null };

    it("says n.d. and the day of reading, which is no year of publication", () => {
      expect(formatCitation(undated)).toBe(
        "U.S. Geological Survey, n.d., Mineral Commodity Summaries 2026, p. 153, read 2026-11-23 – https://doi.org/10.3133/mcs2026",
      );
      expect(formatCitation(undated, "markdown")).toBe(
        "U.S. Geological Survey, n.d., [*Mineral Commodity Summaries 2026*](https://doi.org/10.3133/mcs2026), p. 153, read 2026-11-23",
      );
      expect(formatCitation({ ...undated, url: null, quoted_by_url: "https://example.org/a" })).toMatch(
        /, n\.d\., .*, read 2026-11-23, as quoted at https:/,
      );
    });

    it("keeps the two dates apart in what programs read", () => {
      const bibtex = formatCitation(undated, "bibtex");
      expect(bibtex).toContain("year = {n.d.},");
      expect(bibtex).toContain("urldate = {2026-11-23},");
      const csl = JSON.parse(formatCitation(undated, "csl-json"));
      expect(csl).not.toHaveProperty("issued");
      expect(csl.accessed).toEqual({ "date-parts": [[2026, 11, 23]] });
      expect(formatCitation(undated, "ris").split("\n")).toEqual([
        "TY  - GEN",
        "ID  - usgs-mcs-2026-v1-3",
        "AU  - U.S. Geological Survey",
        "TI  - Mineral Commodity Summaries 2026",
        "PY  - n.d.",
        "UR  - https://doi.org/10.3133/mcs2026",
        "Y2  - 2026/11/23/",
        "N1  - p. 153",
        "ER  - ",
      ]);
    });

    it("says neither where neither is known", () => {
      expect(formatCitation({ ...undated, retrieved: null })).not.toMatch(/read/);
    });
  });

  it("writes partial dates of RIS with all their slashes", () => {
    const dated = (published: string) => formatCitation({ ...citation, published }, "ris");
    expect(dated("2026-05-27")).toContain("\nPY  - 2026\nDA  - 2026/05/27/\n");
    expect(dated("2026-05")).toContain("\nDA  - 2026/05//\n");
    expect(dated("2026")).toContain("\nDA  - 2026///\n");
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

  describe("leaves out what a source does not have", () => {
    const bare: Citation = { ...citation, version: null, published: null, retrieved: null, url: null, locators: [] };

    it("in CSL-JSON, BibTeX and RIS", () => {
      const { locator, version, ...csl } = JSON.parse(formatCitation(citation, "csl-json"));
      expect([locator, version]).toEqual(["p. 153", "1.3"]);
      expect(csl).toHaveProperty("URL");
      expect(Object.keys(JSON.parse(formatCitation(bare, "csl-json")))).toEqual(["id", "type", "author", "title"]);
      const fields = (of: Citation) =>
        [...formatCitation(of, "bibtex").matchAll(/^ {2}(\w+) =/gm)].map(([, name]) => name);
      expect(fields(citation)).toEqual(["author", "title", "year", "version", "url", "urldate", "note"]);
      expect(fields(bare)).toEqual(["author", "title", "year"]);
      expect(formatCitation(bare, "ris")).not.toMatch(/^(DA|ET|UR|Y2|N1) {2}-/m);
      expect(formatCitation(citation, "ris")).toMatch(/^DA .*\nET .*\nUR .*\nY2 .*\nN1 /m);
    });

    it("in a line of text and of Markdown", () => {
      expect(formatCitation(bare)).toBe("U.S. Geological Survey, n.d., Mineral Commodity Summaries 2026");
      expect(formatCitation(bare, "markdown")).toBe("U.S. Geological Survey, n.d., *Mineral Commodity Summaries 2026*");
    });
  });

  it("writes out three places, and does not call its own page a quotation", () => {
    expect(formatCitation({ ...citation, locators: ["a", "b", "c"] })).toContain(", a; b; c –");
    const both = formatCitation({ ...citation, quoted_by_url: "https://example.org/story" });
    expect(both).not.toMatch(/quoted|story/);
    expect(both).toContain(citation.url);
  });

  it("names a version only if the title does not", () => {
    expect(formatCitation({ ...citation, title: "Summaries, version 1.3" }).match(/1\.3/g)).toHaveLength(1);
  });
});
