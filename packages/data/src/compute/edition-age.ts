import { lastDay } from "./partial-date.ts";

/**
 * The age of a source in its series, as text that sorts oldest first. A yearbook posted late is older than one whose data end
 * later: the end of the data decides; publication decides only between equals, or if no end is stated.
 *
 * @param day The day of publication.
 * @param dataThrough The last day of its data; null if it states none.
 * @example ageOf("2024-10-28", "2021-09-23") // "2021-09-23 2024-10-28"
 */
export const ageOf = (day: string, dataThrough: string | null): string => `${dataThrough ?? day} ${day}`;

/** The days that a source states. */
interface SourceDays {
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly data_through?: string | null;
}

/** The age of a row of `sources`. A source was published by the day we read it: the earlier of the two days counts. */
export function ageOfSource({ published, retrieved, data_through }: SourceDays): string {
  const days = [published, retrieved].flatMap((date) => (date === null ? [] : [lastDay(date)]));
  return ageOf(days.sort()[0] ?? "", data_through ?? null);
}
