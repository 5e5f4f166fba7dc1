import { type Citation, formatCitation } from "@oreledger/sdk";
import type { Row } from "@oreledger/sdk/answer";
import { cell, words } from "./cells.ts";
import { type Html, html, type Part } from "./html.ts";
import { pageUrl, type Site } from "./site.ts";

const known = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** One row, a line for each column that says something. */
export const record = (site: Site, row: Row, columns: readonly string[]): Html =>
  html`<dl class="record">${columns
    .filter((column) => known(row[column]))
    .map((column) => html`<div><dt>${words(column)}</dt><dd>${cell(site, column, row[column])}</dd></div>`)}</dl>`;

const styles = [
  ["text", "Text"],
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
] as const;

/** How a source is cited, in each of the forms that programs for references read. */
export const citeForms = (citation: Citation): Html =>
  html`${styles.map(([style, name]) => html`<h3>${name}</h3><pre class="cite" data-style="${style}" tabindex="0">${formatCitation(citation, style)}</pre>`)}`;

/** The sources behind a page, numbered as its marks are. */
export const sourceList = (site: Site, citations: readonly Citation[], prefix: string): Part =>
  citations.length === 0
    ? ""
    : html`<ol class="sources">${citations.map(
        (citation, i) => html`<li id="${prefix}-${i + 1}">${sourceTold(site, citation)}</li>`,
      )}</ol>`;

/** A source in words, linked where it has a page. */
function sourceTold(site: Site, citation: Citation): Part {
  const text = formatCitation({ ...citation, url: null, quoted_by_url: null, locators: [] });
  return site.has("source", citation.source)
    ? html`<a href="${pageUrl(site, "source", citation.source)}">${text}</a>`
    : text;
}
