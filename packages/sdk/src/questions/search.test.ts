import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { searchDocuments } from "../search/documents.ts";
import { searchIndexOf } from "../search/search-index.ts";
import { tokensOf } from "../search/tokens.ts";
import { question as search } from "./search.ts";
import { question as exportRows } from "./tables/exports.ts";

const first = (words: string, most = 3) =>
  search
    .ask(ledger, { words })
    .rows()
    .slice(0, most)
    .map(({ address }) => address);

describe("search", () => {
  it.each([
    ["MP price floor", "commitments/mp-dod-floor"],
    ["Arafura", "commitments/usa-aus-2025-arafura-exim"],
    ["graphite anti-dumping", "policy_events/usa-2026-anode-itc"],
    ["Baotou", "deposits/bayan-obo"],
    ["Kazakstan", "areas/KAZ"],
    ["Dy", "commodities/dysprosium"],
    ["gallum", "commodities/gallium"],
    ["Announcement 18", "policy_events/chn-2025-seven-ree"],
    ["REPUBLIQUE tcheque", "areas/CZE"],
    ["850511", "products/hs-850511"],
    ["EU stockpile", "policy_events/eu-2025-resourceeu"],
    ["European stockpiles", "policy_events/eu-2025-resourceeu"],
    ["antidumping", "policy_events/usa-2026-anode-commerce-final"],
    ["anti-dumping", "policy_events/usa-2026-anode-commerce-final"],
    ["pricefloor", "commitments/mp-dod-floor"],
    ["rareearths", "commodities/rare-earths"],
    ["chips", "commitments/vulcan-chips-loi"],
    ["americans", "areas/USA"],
  ])("finds %s", (words, address) => {
    expect(first(words)).toContain(address);
  });

  it.each([
    ["DRC", "areas/COD"],
    ["drc", "areas/COD"],
    ["EU", "areas/_EU"],
    ["Eu", "commodities/europium"],
    ["REE", "commodities/rare-earths"],
    ["Dy", "commodities/dysprosium"],
    ["Burma", "areas/MMR"],
    ["tin", "commodities/tin"],
    ["Mountain Pass", "deposits/mountain-pass"],
  ])("puts what is called exactly %s first", (words, address) => {
    expect(first(words, 1)).toEqual([address]);
  });

  it("leads from every product to a call that is answered, even if the ledger has no flow of it", () => {
    const flows = new Set<string>(ledger.tables.exports.toColumns().product);
    const without = searchDocuments(ledger).filter(({ table, row }) => table === "products" && !flows.has(row));
    expect(without.length).toBeGreaterThan(0);
    for (const { row, more } of without) {
      expect(more).toBe(`exports --product ${row}`);
      expect(() => exportRows.ask(ledger, { product: row }).rows()).not.toThrow();
    }
  });

  it("finds an act of a country by any of its names", () => {
    const acts = (words: string) =>
      search
        .ask(ledger, { words, kind: "act" })
        .rows()
        .map(({ id }) => id);
    expect(acts("DRC cobalt quota").length).toBeGreaterThan(0);
    expect(acts("COD cobalt quota")).toEqual(expect.arrayContaining(acts("DRC cobalt quota").slice(0, 1)));
  });

  it("takes the forms of a word for one, and an export for no import", () => {
    const found = (words: string) => new Set(first(words, Number.POSITIVE_INFINITY));
    expect(found("stockpile")).toEqual(found("stockpiling"));
    expect(found("refinery")).toEqual(found("refining"));
    expect(found("tariffs")).toEqual(found("tariff"));
    expect(
      searchIndexOf(ledger)
        .find("imports")
        .hits.flatMap(({ terms }) => terms),
    ).not.toContain("export");
  });

  it("puts a word as it is written before a slip of it, and takes no slip of what an ending leaves of a word", () => {
    const { hits } = searchIndexOf(ledger).find("chips");
    const slips = hits.map(({ terms }) => !terms.includes("chip"));
    expect(slips).toContain(true);
    expect(slips.lastIndexOf(false)).toBeLessThan(slips.indexOf(true));
    expect(first("lending")).not.toContain("commodities/lead");
  });

  it("keeps the index small enough for a page", () => {
    expect(JSON.stringify(searchIndexOf(ledger)).length).toBeLessThan(1_700_000);
  });

  it("says that no row holds all words, and that none holds any", () => {
    expect(search.ask(ledger, { words: "Arafura xylophone" }).notes).toMatchObject([{ code: "some_words" }]);
    expect(search.ask(ledger, { words: "xylophones" }).nothing).toMatchObject({ code: "no_row" });
  });

  it("says that it has no figures of companies where one is asked for", () => {
    const noted = (words: string) =>
      search.ask(ledger, { words }).notes.some(({ code }) => code === "no_company_figures");
    expect(["MP Materials NdPr output", "Lynas production", "Iluka capacity"].map(noted)).toEqual([true, true, true]);
    expect(
      ["China rare earth output", "MP price floor", "gallium refinery capacity", "US production"].map(noted),
    ).toEqual([false, false, false, false]);
  });

  it("cites the source of every row that has one", () => {
    const answer = search.ask(ledger, { words: "Lynas" });
    const cited = new Set(answer.cite().map(({ source }) => source));
    for (const { source } of answer.rows()) if (source !== null) expect(cited).toContain(source);
  });
});

describe("the terms of a text", () => {
  it("are words folded and without endings, and signs alone and in pairs where a script has no spaces", () => {
    expect(tokensOf("Køge–Baotou 包头市, Nd₂O₃")).toEqual(
      expect.arrayContaining(["baotou", "包", "头", "市", "包头", "头市"]),
    );
    expect(tokensOf("République Tchèque")).toEqual(["republiqu", "tchequ"]);
  });
});
