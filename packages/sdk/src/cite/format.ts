import type { Citation } from "./citation.ts";

/** How a citation is written. */
export type CitationStyle = "text" | "markdown" | "bibtex" | "csl-json";

/** At most so many places are written out: a whole table is cited by its source. */
const MOST_PLACES = 3;

const year = (citation: Citation): string => (citation.published ?? citation.retrieved ?? "n.d.").slice(0, 4);
const address = (citation: Citation): string | null => citation.url ?? citation.quoted_by_url;
const places = ({ locators }: Citation): string =>
  locators.length === 0
    ? ""
    : locators.length <= MOST_PLACES
      ? locators.join("; ")
      : `${locators.slice(0, MOST_PLACES).join("; ")} and ${locators.length - MOST_PLACES} more`;
/** The version, where the title does not say it already. */
const version = ({ title, version }: Citation): string =>
  version === null || title.includes(version) ? "" : `, version ${version}`;
const quoted = (citation: Citation): string =>
  citation.url === null && citation.quoted_by_url !== null ? ", as quoted at" : "";

const text = (citation: Citation): string => {
  const where = places(citation);
  const link = address(citation);
  return `${citation.publisher}, ${year(citation)}, ${citation.title}${version(citation)}${where && `, ${where}`}${quoted(citation)}${link === null ? "" : ` ${quoted(citation) ? "" : "– "}${link}`}`;
};

const markdown = (citation: Citation): string => {
  const where = places(citation);
  const link = address(citation);
  const title = link === null ? `*${citation.title}*` : `[*${citation.title}*](${link})`;
  return `${citation.publisher}, ${year(citation)}, ${title}${version(citation)}${where && `, ${where}`}${quoted(citation) && " (as quoted there)"}`;
};

const escapeTeX = (words: string): string => words.replace(/[&%$#_{}]/g, (sign) => `\\${sign}`);

const bibtex = (citation: Citation): string => {
  const fields: [string, string | null][] = [
    ["author", `{${escapeTeX(citation.publisher)}}`],
    ["title", escapeTeX(citation.title)],
    ["year", year(citation)],
    ["version", citation.version],
    ["url", address(citation)],
    ["urldate", citation.retrieved],
    ["note", escapeTeX(places(citation)) || null],
  ];
  return `@misc{${citation.source},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`])).join("\n")}\n}`;
};

const dateParts = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

const csl = (citation: Citation): string =>
  JSON.stringify({
    id: citation.source,
    type: "document",
    author: [{ literal: citation.publisher }],
    title: citation.title,
    ...(citation.version === null ? {} : { version: citation.version }),
    ...(citation.published === null ? {} : { issued: dateParts(citation.published) }),
    ...(citation.retrieved === null ? {} : { accessed: dateParts(citation.retrieved) }),
    ...(address(citation) === null ? {} : { URL: address(citation) }),
    ...(citation.locators.length === 0 ? {} : { locator: places(citation) }),
  });

const writers: Record<CitationStyle, (citation: Citation) => string> = { text, markdown, bibtex, "csl-json": csl };

/**
 * A citation as a line of text, a line of Markdown, a BibTeX entry or a CSL-JSON item.
 *
 * @example formatCitation(shares.where({ source: "usgs-mcs-2025" }).cite()[0], "bibtex") // @misc{usgs-mcs-2025, …
 */
export const formatCitation = (citation: Citation, style: CitationStyle = "text"): string => writers[style](citation);
