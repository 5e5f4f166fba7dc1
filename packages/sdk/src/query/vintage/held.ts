import { lastDay } from "../../dates.ts";
import { requireQuery } from "../../given.ts";
import { textAt } from "../column.ts";
import type { AnyQuery } from "../query.ts";
import { versionOf } from "./vintage.ts";

/** A source that gives no date of its own: the day on which it was read stands for it in a question `asOf` a day. */
export interface UndatedSource {
  readonly source: string;
  readonly retrieved: string;
}

/** What the ledger holds of a question, by the dates of the sources that answer it. */
export interface Held {
  /** The first day on which a source that the ledger holds answers; undefined where none ever does. */
  readonly since: string | undefined;
  /** The sources without a date of publication that answer on the day. */
  readonly undated: readonly UndatedSource[];
  /** Those that would answer, and were read only after the day: what they printed may have been known. */
  readonly readLater: readonly UndatedSource[];
}

/**
 * What the ledger holds of a question by a day: from when on it holds an answer at all, and which of the sources have no date
 * of publication, so that the day of reading decides. An empty answer of a day before `since` says nothing of what was
 * printed then.
 *
 * @param query The question, without `asOf`.
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
