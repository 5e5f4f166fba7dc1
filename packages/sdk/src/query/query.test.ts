import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { AmbiguousRow, UnknownColumn, UnknownValue } from "../errors.ts";
import { type AnyQuery, Query } from "./query.ts";
import { versionOf } from "./vintage/vintage.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const number = (name: string) => ({ name, kind: "number" as const });

const sources = columnarFromRows(
  {
    name: "sources",
    key: ["id"],
    columns: [
      "id",
      "series",
      "edition",
      "version",
      "erratum_of",
      "publisher",
      "title",
      "url",
      "quoted_by_url",
      "published",
      "retrieved",
      "licence",
    ].map(text),
  },
  [
    source("book-2025", "book", "book-2025", "2025-01-31"),
    source("book-2026-v1-0", "book", "book-2026", "2026-02-06"),
    { ...source("book-2026-v1-3", "book", "book-2026", "2026-05"), erratum_of: "book-2026-v1-0", version: "1.3" },
    source("rival-2025", "rival", "rival-2025", "2025-06-01"),
    { ...source("annual-2026", "annual", "annual-2026", "2026"), retrieved: "2026-11-23" },
  ],
);

function source(id: string, series: string, edition: string, published: string) {
  return {
    id,
    series,
    edition,
    published,
    publisher: series,
    title: `The ${series}`,
    licence: series === "book" ? "us-public-domain" : "facts-only",
  };
}

const figure = (area: string, year: number, quantity: number | null, from: string, extra: object = {}) => ({
  commodity: "rare-earths",
  measure: "production",
  area,
  year,
  quantity,
  status: quantity === null ? "withheld" : "reported",
  source: from,
  locator: `row ${area}`,
  tags: [],
  ...extra,
});

const rows = [
  figure("AUS", 2024, 13000, "book-2025"),
  figure("AUS", 2024, 29000, "book-2026-v1-0"),
  figure("AUS", 2025, 32000, "book-2026-v1-0"),
  figure("BRA", 2024, 21, "book-2026-v1-0"),
  figure("BRA", 2024, 11, "book-2026-v1-3", { tags: ["corrected", "small"] }),
  figure("THA", 2024, 13000, "book-2025"),
  figure("USA", 2023, 41600, "book-2025"),
  figure("USA", 2024, null, "book-2026-v1-0"),
  figure("AUS", 2024, 20000, "rival-2025"),
];

const figures: AnyQuery = new Query({
  ledger: "installed",
  table: columnarFromRows(
    {
      name: "figures",
      key: ["commodity", "measure", "area", "year", "source"],
      print: ["commodity", "measure", "year"],
      columns: [
        text("commodity"),
        text("measure"),
        text("area"),
        number("year"),
        number("quantity"),
        text("status"),
        text("source"),
        text("locator"),
        { name: "tags", kind: "list" },
      ],
    },
    rows,
  ),
  sources,
});

const book = figures.where({ series: "book", year: 2024 });
const areas = (query: Iterable<Record<string, unknown>>) => Array.from(query, (row) => row.area);

describe("vintages", () => {
  it("shows the latest edition, whole", () => {
    expect(book.get({ area: "AUS" })?.quantity).toBe(29000);
  });

  it("does not fill a country that the new edition dropped", () => {
    expect(book.get({ area: "THA" })).toBeUndefined();
    expect(areas(book)).toEqual(["AUS", "BRA", "USA"]);
  });

  it("keeps an older print that no newer edition prints", () => {
    expect(figures.where({ series: "book", year: 2023 }).get({ area: "USA" })?.quantity).toBe(41600);
  });

  it("answers as of a day", () => {
    const then = book.asOf("2025-06-30");
    expect(then.get({ area: "AUS" })?.quantity).toBe(13000);
    expect(then.get({ area: "THA" })?.quantity).toBe(13000);
    expect(book.asOf("2025-01-30").length).toBe(0);
  });

  it("lays an erratum over its edition from the last day of its partial date", () => {
    expect(book.asOf("2026-05-30").get({ area: "BRA" })?.quantity).toBe(21);
    expect(book.asOf("2026-05-31").get({ area: "BRA" })?.quantity).toBe(11);
    expect(book.asOf("2026-05").get({ area: "AUS" })?.quantity).toBe(29000);
  });

  it("counts a source of a partial date from the day on which it was read, where that is earlier", () => {
    expect(versionOf(sources, "annual-2026").published).toBe("2026-11-23");
    expect(versionOf(sources, "book-2026-v1-3").published).toBe("2026-05-31");
  });

  it("reads a partial asOf as its last day", () => {
    expect(book.asOf("2026-02").get({ area: "AUS" })?.quantity).toBe(29000);
    expect(book.asOf("2025").get({ area: "AUS" })?.quantity).toBe(13000);
  });

  it("answers from a superseded source that is named", () => {
    expect(figures.where({ source: "book-2025", year: 2024 }).get({ area: "AUS" })?.quantity).toBe(13000);
  });

  it("never lets one series supersede another", () => {
    expect(() => figures.get({ area: "AUS", year: 2024 })).toThrow(AmbiguousRow);
    expect(() => figures.get({ area: "AUS", year: 2024 })).toThrow(/book, rival/);
    expect(figures.prefer(["rival", "book"] as never).get({ area: "AUS", year: 2024 })?.quantity).toBe(20000);
    expect(figures.prefer(["rival", "book"] as never).get({ area: "BRA", year: 2024 })?.quantity).toBe(11);
    expect(
      figures
        .where({ area: "AUS" })
        .latest()
        .toArray()
        .map((row) => row.year),
    ).toEqual([2025]);
  });

  it("lists every edition, and the one that left a country out", () => {
    expect(book.everyEdition().length).toBe(6);
    const [thailand] = book.revisions({ area: "THA" });
    expect(thailand?.figures.map((entry) => [entry.source, entry.row?.quantity])).toEqual([
      ["book-2025", 13000],
      ["book-2026-v1-0", undefined],
    ]);
    const [australia] = book.revisions({ area: "AUS" });
    expect(australia?.change).toEqual({ first: 13000, last: 29000, absolute: 16000, relative: 16 / 13 });
    const [brazil] = book.revisions({ area: "BRA" });
    expect(brazil?.figures.map((entry) => entry.row?.quantity)).toEqual([undefined, 21, 11]);
  });
});

describe("filters", () => {
  it("takes lists, ranges, empty cells, members of lists, and what a source says of itself", () => {
    expect(areas(book.where({ area: ["AUS", "USA"] }))).toEqual(["AUS", "USA"]);
    expect(areas(book.where({ quantity: { from: 11, to: 11 } }))).toEqual(["BRA"]);
    expect(areas(book.where({ quantity: null }))).toEqual(["USA"]);
    expect(areas(book.where({ tags: "small" }))).toEqual(["BRA"]);
    expect(areas(figures.where({ licence: "facts-only" }))).toEqual(["AUS"]);
  });

  it("never matches a withheld figure with a range", () => {
    expect(areas(book.where({ quantity: { from: 0 } }))).not.toContain("USA");
  });

  it("names the nearest column and value", () => {
    expect(() => book.where({ aera: "AUS" })).toThrow(UnknownColumn);
    expect(() => book.where({ aera: "AUS" })).toThrow(/Did you mean area/);
    expect(() => book.where({ area: "AUZ" })).toThrow(UnknownValue);
    expect(() => book.where({ area: "AUZ" })).toThrow(/Did you mean AUS/);
  });

  it("knows a publisher only from the sources that rows cite, and whether it is like one or not", () => {
    expect(figures.where({ publisher: "rival" }).length).toBe(1);
    expect(() => figures.where({ publisher: "rivals" })).toThrow(/Did you mean rival/);
    expect(() => figures.where({ publisher: "7 wells" })).toThrow(/Its values: book, rival, annual/);
  });
});

describe("answers", () => {
  it("sorts with empty cells last, limits, selects and groups", () => {
    expect(areas(book.sortBy("quantity", "descending"))).toEqual(["AUS", "BRA", "USA"]);
    expect(areas(book.sortBy("quantity"))).toEqual(["BRA", "AUS", "USA"]);
    expect(book.limit(1).toArray()).toHaveLength(1);
    expect(book.select(["area", "year"]).toArray()[0]).toEqual({ area: "AUS", year: 2024 });
    expect([...book.groupBy("area").keys()]).toEqual(["AUS", "BRA", "USA"]);
    expect(book.toColumns().quantity).toEqual([29000, 11, null]);
  });

  it("names rows by their address and cites the sources behind them", () => {
    expect(book.where({ area: "BRA" }).addresses()).toEqual(["figures/rare-earths/production/BRA/2024/book-2026-v1-3"]);
    expect(book.cite().map(({ source, rows, locators }) => [source, rows, locators])).toEqual([
      ["book-2026-v1-0", 2, ["row AUS", "row USA"]],
      ["book-2026-v1-3", 1, ["row BRA"]],
    ]);
  });

  it("sums by columns, and counts what has no figure apart", () => {
    expect(figures.where({ series: "book" }).sumBy(["year"], "quantity")).toEqual([
      { year: 2024, rows: 3, missing: 1, sum: 29011 },
      { year: 2025, rows: 1, missing: 0, sum: 32000 },
      { year: 2023, rows: 1, missing: 0, sum: 41600 },
    ]);
    expect(book.where({ area: "USA" }).sumBy(["area"], "quantity")).toEqual([
      { area: "USA", rows: 1, missing: 1, sum: null },
    ]);
    expect(() => book.sumBy(["area"], "status")).toThrow(/has no numbers/);
    expect(() => book.sumBy(["aera"], "quantity")).toThrow(/Did you mean area/);
  });

  it("writes CSV by RFC 4180, lists joined and empty cells empty", () => {
    expect(book.select(["area", "quantity", "tags"]).toCSV()).toBe(
      "area,quantity,tags\nAUS,29000,\nBRA,11,corrected;small\nUSA,,\n",
    );
  });

  it("keeps what may be passed on under given licences", () => {
    expect(areas(figures.where({ year: 2024 }).withLicences(["us-public-domain"]))).toEqual(["AUS", "BRA", "USA"]);
    expect(areas(figures.withLicences(["facts-only"]))).toEqual(["AUS"]);
  });
});
