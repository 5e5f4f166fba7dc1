import type { Citation } from "./citation.ts";

/** At most so many places are written out: a whole table is cited by its source. */
const MOST_PLACES = 3;

/** What stands where a source prints no date: the day on which it was read is no date of publication. */
const NO_DATE = "n.d.";
export const year = ({ published }: Citation): string => published?.slice(0, 4) ?? NO_DATE;
export const read = ({ published, retrieved }: Citation): string =>
  published === null && retrieved !== null ? `, read ${retrieved}` : "";
export const address = (citation: Citation): string | null => citation.url ?? citation.quoted_by_url;
export const places = ({ locators }: Citation): string =>
  locators.length === 0
    ? ""
    : locators.length <= MOST_PLACES
      ? locators.join("; ")
      : `${locators.slice(0, MOST_PLACES).join("; ")} and ${locators.length - MOST_PLACES} more`;
/** The version, where the title does not say it already. */
export const version = ({ title, version }: Citation): string =>
  version === null || title.includes(version) ? "" : `, version ${version}`;
export const quoted = (citation: Citation): string =>
  citation.url === null && citation.quoted_by_url !== null ? ", as quoted at" : "";

/** A citation as a line of text: how a metric tells its sources. */
export const citationText = (citation: Citation): string => {
  const where = places(citation);
  const link = address(citation);
  return `${citation.publisher}, ${year(citation)}, ${citation.title}${version(citation)}${where && `, ${where}`}${read(citation)}${quoted(citation)}${link === null ? "" : ` ${quoted(citation) ? "" : "– "}${link}`}`;
};
