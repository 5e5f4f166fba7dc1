import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { ledgerOfRows } from "../node/own-rows.ts";
import { shares } from "../tables/shares.ts";
import type { Citation } from "./citation.ts";
import { editionYear, shortCitation } from "./short.ts";

const of = (source: string) => shortCitation(ledger, shares.everyEdition().wide().where({ source }).limit(1).cite());

describe("a source in a few words", () => {
  it("has its version where it has one, and nothing in its place where it has none", () => {
    expect(of("usgs-mcs-2026-v1-0")).toBe("USGS MCS 2026 v1.0");
    expect(of("usgs-mcs-2025")).toBe("USGS MCS 2025");
  });

  const cited = (publisher: string, more: Partial<Citation> = {}): Citation => ({
    source: "paper",
    publisher,
    title: "A paper",
    version: null,
    published: "2024-05-01",
    retrieved: null,
    url: null,
    quoted_by_url: null,
    licence: "facts-only",
    carrier: null,
    carrier_licence: null,
    locators: [],
    rows: 1,
    ...more,
  });
  const survey = (version: string | null) => cited("U.S. Geological Survey", { source: "usgs-mcs-2025", version });
  const paper = { id: "paper", series: "paper", edition: "paper", publisher: "A. Author", title: "A paper" };
  const mine = ledgerOfRows({ sources: [paper] as never }, { check: false });
  const short = async (...citations: Citation[]) => shortCitation(await mine, citations);

  it("has the year of publication if its id has none, and no version outside a work of numbered ones", async () => {
    expect(await short(cited("A. Author"))).toBe("A. Author 2024");
    expect(await short(cited("A. Author", { published: null }))).toBe("A. Author undated");
    expect(await short(cited("A. Author", { version: "1.0" }))).toBe("A. Author 2024");
  });

  it("has a version of a work only if it is a number", async () => {
    expect(await short(survey("v1.2"))).toBe("USGS MCS 2025 v1.2");
    expect(await short(survey("first print"))).toBe("USGS MCS 2025");
    expect(await short(survey(null))).toBe("USGS MCS 2025");
  });

  it("joins versions of one edition, writes out two works, and counts more", async () => {
    expect(await short(survey("1.3"), survey("1.0"), survey("1.3"))).toBe("USGS MCS 2025 v1.0, v1.3");
    expect(await short(cited("A"), cited("B"))).toBe("A 2024; B 2024");
    expect(await short(cited("A"), cited("B"), cited("C"))).toBe("3 sources");
    expect(await short()).toBe("");
  });
});

describe("the year of an edition", () => {
  const of = (series: string, edition: string) => editionYear({ series, edition });

  it("is read after the series, not in it", () => {
    expect(of("survey", "survey-2026")).toBe("2026");
    expect(of("list-2020", "list-2020-2023")).toBe("2023");
    expect(of("paper", "paper")).toBeUndefined();
    expect(of("paper", "paper-first")).toBeUndefined();
  });
});
