import type { Block, Fact, Page } from "@oreledger/sdk/answer";
import { named } from "./cells.ts";
import { type Html, html, type Part } from "./html.ts";
import { isRowTable, rowUrl, type Site } from "./site.ts";

const marked = (marks: readonly number[], prefix: string): Part =>
  marks.map((mark) => html`<sup><a href="#${prefix}-${mark}">${mark}</a></sup>`);

/** Whether a number stands at a place of a text as itself, not as a part of another. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !/[\d.,]$/.test(text.slice(0, from)) && !/^\d/.test(text.slice(to));

/** A text with its calls, which stand between backticks as `oreledger …`, as links to the page of a commodity or as code. */
const spoken = (site: Site, text: string): Part =>
  text.split(/`(oreledger [^`]+)`/).map((part, i) => {
    if (i % 2 === 0) return part;
    const [, commodity = ""] = /^oreledger (?:brief|prices|reliance) ([\w-]+)$/.exec(part) ?? [];
    return site.has("commodity", commodity) ? named(site, "commodity", commodity) : html`<code>${part}</code>`;
  });

/** The text of a fact, each of its words that are a row's a link to it; a figure opens as a card. */
function opened(site: Site, { text, opens = [] }: Fact): Part {
  const told = text.replace(/ {2,}/g, " ");
  const parts: Part[] = [];
  let done = 0;
  for (const { text: words, address } of opens) {
    let from = told.indexOf(words, done);
    while (from >= 0 && !isWhole(told, from, from + words.length)) from = told.indexOf(words, from + 1);
    const url = from < 0 ? undefined : rowUrl(site, address);
    if (url === undefined) continue;
    const kind = isRowTable(address.split("/", 1)[0] as string) ? "figure" : "";
    parts.push(spoken(site, told.slice(done, from)), html`<a class="${kind}" href="${url}">${words}</a>`);
    done = from + words.length;
  }
  return [...parts, spoken(site, told.slice(done))];
}

/** A block of a question's page. `prefix` names the list of sources that its marks point to. */
function block(site: Site, given: Block, prefix: string): Html {
  switch (given.kind) {
    case "paragraph":
      return html`<p>${given.text}${marked(given.marks, prefix)}</p>`;
    case "items":
      return html`<ul>${given.items.map(({ text, marks }) => html`<li>${text}${marked(marks, prefix)}</li>`)}</ul>`;
    case "facts":
      return html`<dl class="facts">${given.facts.map(
        (fact) =>
          html`<div>${fact.label === "" ? html`<dt class="more"><span class="hidden">the same</span></dt>` : html`<dt>${fact.label}</dt>`}<dd>${opened(site, fact)}${fact.cite === undefined ? "" : html` <cite>${fact.cite}</cite>`}</dd></div>`,
      )}</dl>`;
    case "bars": {
      const most = Math.max(...given.bars.map(({ value }) => value ?? 0), 0);
      return html`<div class="scroll"><table class="bars"><caption>${given.caption}${marked(given.marks, prefix)}</caption><tbody>${given.bars.map(
        ({ label, text, note, value }) =>
          html`<tr><th scope="row">${label}</th><td class="r n">${text}</td><td class="r">${note}</td><td class="bar" aria-hidden="true">${
            value === undefined || most === 0
              ? ""
              : html`<svg viewBox="0 0 100 8" preserveAspectRatio="none"><rect width="${((value / most) * 100).toFixed(2)}" height="8"/></svg>`
          }</td></tr>`,
      )}</tbody></table></div>`;
    }
    case "grid":
      return html`<div class="scroll"><table>${given.caption === undefined ? "" : html`<caption>${given.caption}${marked(given.marks, prefix)}</caption>`}<thead><tr>${given.columns.map(
        ({ title, align }) => html`<th scope="col" class="${align === "right" ? "r" : ""}">${title}</th>`,
      )}</tr></thead><tbody>${given.rows.map(
        (cells) =>
          html`<tr>${cells.map((text, i) => html`<td class="${given.columns[i]?.align === "right" ? "r" : ""}">${text}</td>`)}</tr>`,
      )}</tbody></table></div>`;
  }
}

/** The sections of a question's page, a heading each. */
export const pageSections = (site: Site, { sections }: Page, prefix: string): Part =>
  sections.map(({ heading, blocks }) => html`<h3>${heading}</h3>${blocks.map((each) => block(site, each, prefix))}`);

/** The blocks of some sections, without headings. */
export const blocksOf = (site: Site, { sections }: Page, headings: readonly string[], prefix: string): Part =>
  sections
    .filter(({ heading }) => headings.includes(heading))
    .flatMap(({ blocks }) => blocks.map((each) => block(site, each, prefix)));
