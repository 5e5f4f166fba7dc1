import { lastDay } from "./partial-date.ts";

/**
 * How old a source is among those of its series, as text that sorts oldest first. A yearbook posted late is older than one
 * whose data reach further: the reach of the data decides, and publication only between equals or where no reach is stated.
 *
 * @param day The day on which it was out.
 * @param dataThrough Where it says so, the day up to which its data reach.
 * @example ageOf("2024-10-28", "2021-09-23") // "2021-09-23 2024-10-28"
 */
export const ageOf = (day: string, dataThrough: string | null): string => `${dataThrough ?? day} ${day}`;

/** What a source says of the days on which it stands. */
interface SourceDays {
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly data_through?: string | null;
}

/** The age of a row of `sources`. What was read was out: a source is no younger than our reading of it. */
export function ageOfSource({ published, retrieved, data_through }: SourceDays): string {
  const days = [published, retrieved].flatMap((date) => (date === null ? [] : [lastDay(date)]));
  return ageOf(days.sort()[0] ?? "", data_through ?? null);
}
