import { type Citation, citationsOf, citedOnce } from "../../cite/citation.ts";
import { textAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import type { Query } from "../../query/query.ts";
import { versionOf } from "../../query/vintage/vintage.ts";

/** The origin of the figures of a measure. */
export interface Lineage {
  readonly editions: readonly string[];
  readonly series: readonly string[];
  readonly asOf: string | undefined;
  readonly preferred: readonly string[] | undefined;
  /** What a reader must know about how the rows were chosen. */
  readonly notes: readonly string[];
  readonly cite: () => Citation[];
}

/** The lineage of plain numbers. */
export const noLineage: Lineage = {
  editions: [],
  series: [],
  asOf: undefined,
  preferred: undefined,
  notes: [],
  cite: () => [],
};

/** The lineage of some rows of a query's table. */
export function lineageOfRows(
  query: Pick<Query, "date" | "preferred" | "notes">,
  context: Context,
  rows: Iterable<number>,
): Lineage {
  const used = [...rows];
  if (!context.table.columnNames.includes("source"))
    return { ...noLineage, asOf: query.date, preferred: query.preferred, notes: query.notes };
  const sources = [...new Set(used.map((row) => textAt(context.table, "source", row) as string))];
  const versions = sources.map((source) => versionOf(context.sources, source));
  return {
    editions: [...new Set(versions.map(({ edition }) => edition))],
    series: [...new Set(versions.map(({ series }) => series))],
    asOf: query.date,
    preferred: query.preferred,
    notes: query.notes,
    cite: () => citationsOf(context, used),
  };
}

/** The lineage of all rows of a query. */
// biome-ignore lint/suspicious/noExplicitAny: a query of any table and any selection of its columns
export function lineageOf(query: Query<any, any>): Lineage {
  const { context, rows } = query.internals();
  return lineageOfRows(query, context, rows);
}

/** The lineage of a result from several. */
export function joinLineage(...lineages: readonly Lineage[]): Lineage {
  const all = <T>(pick: (lineage: Lineage) => readonly T[]) => [...new Set(lineages.flatMap(pick))];
  const dates = all(({ asOf }) => (asOf === undefined ? [] : [asOf]));
  const preferred = all((lineage) => lineage.preferred ?? []);
  return {
    editions: all(({ editions }) => editions),
    series: all(({ series }) => series),
    asOf: dates.length === 0 ? undefined : dates.sort().join(", "),
    preferred: preferred.length === 0 ? undefined : preferred,
    notes: all(({ notes }) => notes),
    cite: () => citedOnce(lineages.flatMap((lineage) => lineage.cite())),
  };
}
