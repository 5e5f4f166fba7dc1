import { lastDay } from "../../dates.ts";
import { requireQuery } from "../../given.ts";
import { textAt } from "../column.ts";
import type { AnyQuery } from "../query.ts";
import { versionOf } from "./vintage.ts";

/** A source without a date of its own: `asOf` uses the day on which it was read. */
export interface UndatedSource {
  readonly source: string;
  readonly retrieved: string;
}

/** What the ledger has for a query, by the dates of the sources. */
export interface Held {
  /** The first day for which the ledger has an answer; undefined if it never has one. */
  readonly since: string | undefined;
  /** The sources without a date of publication that count on the day. */
  readonly undated: readonly UndatedSource[];
  /** Those that were read only after the day: what they printed may have been known by then. */
  readonly readLater: readonly UndatedSource[];
}

/**
 * What the ledger has for a query by a day: since when it has an answer, and which sources have no date of publication, so
 * that the day of reading decides. An empty answer before `since` says nothing about what was printed then.
 *
 * @param query The query, without `asOf`.
 * @example
 * heldBy(shares.where({ series: "usgs-mcs", commodity: "rare-earths" }), "2019-12-31").since; // "2022-01-31"
 */
export function heldBy(query: AnyQuery, day: string): Held {
  requireQuery("The question", query);
  lastDay(day);
  const { context, rows } = query.everyEdition().internals();
  const { sources, table } = context;
  const versions = [...new Set(Array.from(rows, (row) => textAt(table, "source", row) as string))].map((source) =>
    versionOf(sources, source),
  );
  const days = versions.map(({ published }) => published).filter((date) => date !== "");
  const undated = versions.filter(({ dated, published }) => !dated && published !== "");
  const read = (list: typeof versions): UndatedSource[] =>
    list.map(({ source, published }) => ({ source, retrieved: published }));
  return {
    since: days.sort()[0],
    undated: read(undated.filter(({ published }) => published <= day)),
    readLater: read(undated.filter(({ published }) => published > day)),
  };
}
