import type { Rows } from "@oreledger/data";
import { textAt } from "../query/column.ts";
import type { AnyQuery } from "../query/query.ts";
import { versionOf } from "../query/vintage/vintage.ts";
import type { LedgerWith } from "./ledger.ts";

type Part = Rows["readings"]["part"];

/**
 * The day up to which the sources of a part of the ledger were read; later events are not in it. Null if the ledger
 * states none. A series without a reading of its own has the reading of its table.
 *
 * @example readUpTo(ledger, "policy_events") // "2026-11-23"
 */
export function readUpTo({ tables }: Partial<LedgerWith<"readings">>, part: Part, series = "all"): string | null {
  const ofPart = (tables?.readings?.toArray() ?? []).filter((row) => row.part === part);
  const of = (name: string) => ofPart.find((row) => row.series === name)?.read_up_to;
  return of(series) ?? of("all") ?? null;
}

/**
 * The day up to which all series of some rows were read: the earliest of their days. Null if the ledger states none for one of
 * them, or there is no row.
 *
 * @example readUpToOf(ledger, shares.where({ series: "usgs-mcs", commodity: "cobalt" })) // "2026-11-23"
 */
export function readUpToOf(ledger: Partial<LedgerWith<"readings">>, query: AnyQuery): string | null {
  const { context, rows } = query.internals();
  if (!context.table.columnNames.includes("source")) return null;
  const sources = new Set(Array.from(rows, (row) => textAt(context.table, "source", row) as string));
  const series = new Set([...sources].map((source) => versionOf(context.sources, source).series));
  return earliestReading([...series].map((each) => readUpTo(ledger, context.table.name as Part, each)));
}

/** The day up to which several parts were read: the earliest of their days; null if one is not known, or there is none. */
export const earliestReading = (days: readonly (string | null)[]): string | null =>
  days.includes(null) ? null : ([...days].sort()[0] ?? null);
