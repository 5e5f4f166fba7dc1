import { lastDay } from "../dates.ts";
import type { Act, ActRelation, Word } from "./act.ts";

/** For how many years an act is taken to stand without a source that speaks of it. */
export const SILENT_YEARS = 10;

/**
 * The day of the newest source that speaks of each act: its own, and those of what it does to others and others to it. A
 * source without a date of its own speaks on the day on which it was read.
 */
export function lastSpokenOf(
  events: readonly Act[],
  relations: readonly ActRelation[],
  sources: readonly Word[],
): Map<string, string> {
  const dates = new Map(sources.map(({ id, published, retrieved }) => [id, published ?? retrieved]));
  const latest = new Map<string, string>();
  const speak = (act: string, source: string | undefined) => {
    const date = source === undefined ? undefined : dates.get(source);
    if (!date) return;
    const day = lastDay(date);
    if (day > (latest.get(act) ?? "")) latest.set(act, day);
  };
  for (const { id, source } of events) speak(id, source);
  for (const { event, related, source } of relations) for (const act of [event, related]) speak(act, source);
  return latest;
}

/** The last day on which an act that was last spoken of on a day is still taken to stand. */
export const silentFrom = (spoken: string): string => `${Number(spoken.slice(0, 4)) + SILENT_YEARS}${spoken.slice(4)}`;
