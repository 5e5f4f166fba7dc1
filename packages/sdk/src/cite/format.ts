import { nearest } from "@oreledger/data";
import { InvalidInput, UnknownValue } from "../errors.ts";
import { requireText } from "../given.ts";
import type { Citation } from "./citation.ts";
import { isCitation } from "./require-citations.ts";
import { address, places, quoted, read, citationText as text, version, year } from "./text.ts";

/** The format of a citation. */
export type CitationStyle = "text" | "markdown" | "bibtex" | "ris" | "csl-json";

const markdown = (citation: Citation): string => {
  const where = places(citation);
  const link = address(citation);
  const title = link === null ? `*${citation.title}*` : `[*${citation.title}*](${link})`;
  return `${citation.publisher}, ${year(citation)}, ${title}${version(citation)}${where && `, ${where}`}${read(citation)}${quoted(citation) && " (as quoted there)"}`;
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

/** A date in RIS: all slashes are written, with nothing between them for unknown parts. */
const risDate = (date: string): string => {
  const [year, month = "", day = ""] = date.split("-");
  return `${year}/${month}/${day}/`;
};

const ris = (citation: Citation): string => {
  const tags: [string, string | null][] = [
    ["TY", "GEN"],
    ["ID", citation.source],
    ["AU", citation.publisher],
    ["TI", citation.title],
    ["PY", year(citation)],
    ["DA", citation.published && risDate(citation.published)],
    ["ET", citation.version],
    ["UR", address(citation)],
    ["Y2", citation.retrieved && risDate(citation.retrieved)],
    ["N1", places(citation) || null],
  ];
  return `${tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join("\n")}\nER  - `;
};

const dateParts = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });

const csl = (citation: Citation): string =>
  JSON.stringify({
    id: citation.source,
    type: "document",
    author: [{ literal: citation.publisher }],
    title: citation.title,
    ...(citation.version === null ? {} : { version: citation.version }),
    // Without `issued`, a citation style writes its own "n.d.".
    ...(citation.published === null ? {} : { issued: dateParts(citation.published) }),
    ...(citation.retrieved === null ? {} : { accessed: dateParts(citation.retrieved) }),
    ...(address(citation) === null ? {} : { URL: address(citation) }),
    ...(citation.locators.length === 0 ? {} : { locator: places(citation) }),
  });

const writers: Record<CitationStyle, (citation: Citation) => string> = { text, markdown, bibtex, ris, "csl-json": csl };

/**
 * A citation as a line of text, a line of Markdown, a BibTeX entry, a RIS record or a CSL-JSON item. A source without a date
 * of publication is cited as `n.d., read 2026-11-23`.
 *
 * @throws UnknownValue naming the nearest style. InvalidInput if it is not a citation.
 * @example formatCitation(shares.where({ source: "usgs-mcs-2025" }).cite()[0], "bibtex") // @misc{usgs-mcs-2025, …
 */
export function formatCitation(citation: Citation, style: CitationStyle = "text"): string {
  requireText("A style", style);
  if (!Object.hasOwn(writers, style)) {
    const styles = Object.keys(writers);
    throw new UnknownValue("formatCitation", "style", style, nearest(style, styles), styles);
  }
  if (!isCitation(citation)) throw new InvalidInput("formatCitation takes one citation, as cite() lists them.");
  return writers[style](citation);
}
