import { lastDay } from "../dates.ts";
import type { Act, ActRelation, Word } from "./act.ts";

/** For how many years an act is assumed to be in force without a source that mentions it. */
export const SILENT_YEARS = 10;

/**
 * The day of the newest source that mentions each act: its own source, and those of its relations to other acts. A
 * source without a date counts on the day on which it was read.
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

/** The last day on which an act that was last mentioned on a day is still assumed to be in force. */
export const silentFrom = (spoken: string): string => `${Number(spoken.slice(0, 4)) + SILENT_YEARS}${spoken.slice(4)}`;
