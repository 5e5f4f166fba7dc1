import type { Citation } from "./citation.ts";

/** The most places that are written out: a whole table is cited by its source. */
const MOST_PLACES = 3;

/** Replaces a missing date of publication; the day of reading is not one. */
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
/** The version, unless the title contains it. */
export const version = ({ title, version }: Citation): string =>
  version === null || title.includes(version) ? "" : `, version ${version}`;
export const quoted = (citation: Citation): string =>
  citation.url === null && citation.quoted_by_url !== null ? ", as quoted at" : "";

/** A citation as a line of text, as metrics list their sources. */
export const citationText = (citation: Citation): string => {
  const where = places(citation);
  const link = address(citation);
  return `${citation.publisher}, ${year(citation)}, ${citation.title}${version(citation)}${where && `, ${where}`}${read(citation)}${quoted(citation)}${link === null ? "" : ` ${quoted(citation) ? "" : "– "}${link}`}`;
};
