import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { ledgerOfRows } from "../node/own-rows.ts";
import { sourceLine } from "./source-line.ts";

it("names the work and the span of its editions, not our ids", () => {
  const of = (series: string) =>
    sourceLine(
      ledger,
      ledger.tables.shares
        .everyEdition()
        .where({ series, commodity: "gallium" } as never)
        .cite(),
    );
  expect(of("usgs-mcs")).toMatch(/^Source: U\.S\. Geological Survey, Mineral Commodity Summaries, 20\d\d–20\d\d$/);
  expect(sourceLine(ledger, [])).toBe("Source: ");
});

it("joins the editions of a series under the words that all their titles begin with, each year once", async () => {
  const source = (id: string, series: string, title: string, published: string | null = null) => ({
    id,
    series,
    edition: id,
    publisher: "Survey",
    title,
    published,
  });
  const mine = await ledgerOfRows(
    {
      sources: [
        source("book-2024", "book", "Minerals of the world, 2024"),
        source("book-2025", "book", "Minerals of the world, 2025"),
        source("note", "note", "A note", "2023-02-01"),
        source("leaf", "leaf", "A leaf"),
        source("old-2020", "old", "Old Minerals"),
        source("old-2021", "old", "New Minerals"),
      ] as never,
    },
    { check: false },
  );
  const cited = (...ids: string[]) => sourceLine(mine, ids.map(citation));
  function citation(id: string) {
    const row = mine.tables.sources.where({ id } as never).first();
    return {
      source: id,
      publisher: row?.publisher,
      title: row?.title,
      version: null,
      published: row?.published,
      retrieved: null,
      url: null,
      quoted_by_url: null,
      licence: "",
      carrier: null,
      carrier_licence: null,
      locators: [],
      rows: 1,
    } as never;
  }
  expect(cited("book-2025")).toBe("Source: Survey, Minerals of the world, 2025");
  expect(cited("book-2025", "book-2024", "book-2025")).toBe("Source: Survey, Minerals of the world, 2024–2025");
  expect(cited("note", "leaf")).toBe("Source: Survey, A note, 2023; Survey, A leaf, undated");
  expect(cited("old-2020")).toBe("Source: Survey, 2020");
});
