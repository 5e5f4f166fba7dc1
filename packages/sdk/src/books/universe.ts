import type { Universe } from "@oreledger/data";
import { rowOfId, textAt, textsOf } from "../query/column.ts";
import type { Context } from "../query/context.ts";
import type { AnyQuery } from "../query/query.ts";

/** The universe that a source states; undefined if it states none, or in a release without this column. */
export function universeOf({ sources }: Pick<Context, "sources">, source: string): Universe | undefined {
  const row = rowOfId(sources, source);
  if (row < 0 || !sources.columnNames.includes("universe")) return undefined;
  return (textAt(sources, "universe", row) as Universe | null) ?? undefined;
}

/** Whether a country that a source does not name has nothing, or no more than what the source prints for others. */
export const boundsOthers = (universe: Universe | undefined): boolean =>
  universe === "all_partners" || universe === "largest_partners";

/** The sources of some flows. */
export function sourcesOf(query: AnyQuery): string[] {
  const { context, rows } = query.internals();
  return [...new Set(Array.from(rows, textsOf(context.table, "source", rows) as (row: number) => string))];
}

/** A warning if the source names selected partners only: their sum is not the world. */
export function chosenPartners(query: AnyQuery): string[] {
  const { context } = query.internals();
  return sourcesOf(query)
    .filter((source) => universeOf(context, source) === "chosen_partners")
    .map((source) => `${source} covers selected partners only: their sum is not a total for the world.`);
}
