/** What a source says of the days on which it stands. */
export interface SourceDays {
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly data_through?: string | null;
}

/**
 * How old a source is among those of its series, as text that sorts oldest first. A yearbook posted late is older than one
 * whose data reach further: the reach of the data decides, and publication only between equals or where no reach is stated.
 * A partial date sorts after every day that it can mean.
 *
 * @example ageOf({ data_through: "2021-09-23", published: "2024-10-28", retrieved: null }) // "2021-09-23~2024-10-28~"
 */
export const ageOf = ({ published, retrieved, data_through }: SourceDays): string => {
  // What was read was out: a source is no younger than our reading of it.
  const day = [published, retrieved].flatMap((date) => (date === null ? [] : [`${date}~`])).sort()[0] ?? "";
  return day && `${data_through ? `${data_through}~` : day}${day}`;
};
