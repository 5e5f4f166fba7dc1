import type { AnyQuery } from "../query/query.ts";
import { heldBy } from "../query/vintage/held.ts";

/**
 * What to say if a query has no answer on a day: that the ledger has no edition that old, with the first day that it has,
 * or the other reason. An empty answer for an old day says nothing about what was printed then.
 *
 * @param question Without `asOf`.
 */
export function unanswered(question: AnyQuery, day: string, otherwise: string): string {
  const before = tooOld(question, day);
  return before ?? otherwise;
}

/** That the ledger has no edition that old, with the first day that it has; undefined if it has one, or never has an answer. */
export function tooOld(question: AnyQuery, day: string): string | undefined {
  const { since, undated, readLater } = heldBy(question, day);
  if (since === undefined || since <= day) return undefined;
  const byReading = undated.length === 0 && readLater.some(({ retrieved }) => retrieved === since);
  return `The ledger has no edition from ${day} or before: the first one that answers is from ${since}${byReading ? ", when it was read, because it has no date of publication" : ""}.`;
}

/** That undated sources are left out of a day's answer because they were read later; undefined if none is. */
export function readLater(question: AnyQuery, day: string): string | undefined {
  const { readLater: sources } = heldBy(question, day);
  if (sources.length === 0) return undefined;
  return `Left out, because ${sources.length === 1 ? "it has" : "they have"} no date of publication and ${sources.length === 1 ? "was" : "were"} read only after ${day}: ${sources.map(({ source, retrieved }) => `${source} (read ${retrieved})`).join(", ")}.`;
}
