import { columnarFromRows } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import { type AnyQuery, Query } from "../query.ts";
import { heldBy } from "./held.ts";
import { versionOf } from "./vintage.ts";

const text = (name: string) => ({ name, kind: "text" as const });
const number = (name: string) => ({ name, kind: "number" as const });
const source = (id: string, edition: string, published: string | null, more: object = {}) => ({
  id,
  series: "book",
  edition,
  published,
  retrieved: null,
  erratum_of: null,
  ...more,
});
const sources = columnarFromRows(
  {
    name: "sources",
    key: ["id"],
    columns: ["id", "series", "edition", "published", "retrieved", "erratum_of"].map(text),
  },
  [
    source("b1", "b1", "2025-01-31"),
    source("b2-v1", "b2", "2026-01-31"),
    source("b2-v2", "b2", "2026-03-31"),
    source("b2-erratum", "b2", "2026-05-31", { erratum_of: "b2-v2" }),
    source("b1-late", "b1", "2026-06-30"),
    source("read", "read", null, { series: "page", retrieved: "2025-06-30" }),
    source("later", "later", null, { series: "page", retrieved: "2026-06-30" }),
    source("never", "never", null, { series: "page" }),
  ],
);
const figure = (of: string, area: string, quantity: number | null, more: object = {}) => ({
  commodity: "gallium",
  area,
  year: 2024,
  quantity,
  low: null,
  high: null,
  source: of,
  ...more,
});
const queryOf = (...rows: readonly object[]): AnyQuery =>
  new Query({
    ledger: "installed",
    table: columnarFromRows(
      {
        name: "figures",
        key: ["commodity", "area", "year", "source"],
        print: ["commodity", "year"],
        columns: [...["commodity", "area", "source"].map(text), ...["year", "quantity", "low", "high"].map(number)],
      },
      rows as never,
    ),
    sources,
  });
const told = (query: AnyQuery) =>
  query.toArray().map((row) => {
    const { source, area, quantity } = row as Record<string, unknown>;
    return `${source} ${area} ${quantity}`;
  });

describe("the edition that answers", () => {
  it("is the newest whole version, whose own errata change single rows", () => {
    const query = queryOf(
      figure("b1", "AUS", 1),
      figure("b2-v1", "AUS", 2),
      figure("b2-v2", "AUS", 3),
      figure("b2-v2", "CHN", 4),
      figure("b2-erratum", "CHN", 5),
    );
    expect(told(query)).toEqual(["b2-v2 AUS 3", "b2-erratum CHN 5"]);
    expect(told(query.asOf("2026-05-30"))).toEqual(["b2-v2 AUS 3", "b2-v2 CHN 4"]);
    expect(told(query.asOf("2026-03-30"))).toEqual(["b2-v1 AUS 2"]);
    expect(told(query.asOf("2026-01-31"))).toEqual(["b2-v1 AUS 2"]);
    expect(told(query.asOf("2026-01-30"))).toEqual(["b1 AUS 1"]);
    expect(told(query.asOf("2025-01-30"))).toEqual([]);
  });

  it("is not made new by a late version of an old edition", () => {
    expect(told(queryOf(figure("b1", "AUS", 1), figure("b1-late", "AUS", 9), figure("b2-v1", "AUS", 2)))).toEqual([
      "b2-v1 AUS 2",
    ]);
    expect(told(queryOf(figure("b1-late", "AUS", 9), figure("b1", "AUS", 1)))).toEqual(["b1-late AUS 9"]);
  });

  it("is an erratum alone if it is all that there is of a print", () => {
    expect(told(queryOf(figure("b2-erratum", "CHN", 5)))).toEqual(["b2-erratum CHN 5"]);
    expect(told(queryOf(figure("b2-erratum", "CHN", 5), figure("b2-v2", "CHN", 4)))).toEqual(["b2-erratum CHN 5"]);
  });
});

describe("the day of a source", () => {
  it("is that of its reading if it has no date, and always was if it has neither", () => {
    expect(versionOf(sources, "read")).toMatchObject({ published: "2025-06-30", dated: false });
    expect(versionOf(sources, "b1")).toMatchObject({ published: "2025-01-31", dated: true });
    expect(versionOf(sources, "never").published).toBe("");
    expect(versionOf(sources, "gone")).toMatchObject({ series: "gone", published: "", dated: false, erratum: false });
  });

  it("decides which sources without a date of publication count on a day", () => {
    const query = queryOf(
      figure("b1", "AUS", 1),
      figure("read", "AUS", 1),
      figure("later", "AUS", 1),
      figure("never", "AUS", 1),
    );
    const held = (day: string) => {
      const { since, undated, readLater } = heldBy(query, day);
      return [since, undated.map(({ source }) => source), readLater.map(({ source }) => source)];
    };
    expect(held("2025-06-29")).toEqual(["2025-01-31", [], ["read", "later"]]);
    expect(held("2025-06-30")).toEqual(["2025-01-31", ["read"], ["later"]]);
    expect(held("2026-06-30")).toEqual(["2025-01-31", ["read", "later"], []]);
    expect(heldBy(queryOf(figure("never", "AUS", 1)), "2026-01-01").since).toBeUndefined();
  });
});

describe("how a figure moved", () => {
  const change = (...figures: readonly object[]) =>
    queryOf(...figures.map((more, i) => figure(["b1", "b2-v1"][i] as string, "AUS", null, more))).revisions()[0]
      ?.change;

  it("is from the first to the last, of one figure or one bound", () => {
    expect(change({ quantity: 4 }, { quantity: 5 })).toEqual({ first: 4, last: 5, absolute: 1, relative: 0.25 });
    expect(change({ low: 4 }, { low: 5 })).toMatchObject({ first: 4, last: 5 });
    expect(change({ quantity: 0 }, { quantity: 5 })?.relative).toBeUndefined();
  });

  it("is nothing of one edition, of two kinds of figure, or of a range", () => {
    expect(change({ quantity: 4 })).toBeUndefined();
    expect(change({ quantity: 4 }, {})).toBeUndefined();
    expect(change({ quantity: 4 }, { low: 5 })).toBeUndefined();
    expect(change({ low: 4, high: 6 }, { low: 5, high: 6 })).toBeUndefined();
  });

  it("shows that an edition left the figure out, oldest edition first", () => {
    const [aus] = queryOf(figure("b1", "AUS", 1), figure("b2-v1", "CHN", 2))
      .everyEdition()
      .revisions({ area: "AUS" } as never);
    expect(aus?.figures.map(({ source, row }) => [source, row === undefined])).toEqual([
      ["b1", false],
      ["b2-v1", true],
    ]);
  });
});

describe("the latest of each print", () => {
  it("is its last year, whatever the order of the rows; of none without a year", () => {
    const year = (value: number | null) => ({ year: value });
    const query = queryOf(figure("b1", "AUS", 2, year(2024)), figure("b1", "AUS", 1, year(2023)));
    expect(told(query.latest("year" as never))).toEqual(["b1 AUS 2"]);
    expect(
      told(queryOf(figure("b1", "AUS", 1, year(2023)), figure("b1", "AUS", 2, year(2024))).latest("year" as never)),
    ).toEqual(["b1 AUS 2"]);
  });
});
