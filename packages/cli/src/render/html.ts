import { formatCitation } from "@oreledger/sdk";
import type { Block, Page } from "@oreledger/sdk/answer";
import { legendOfPage } from "./legend.ts";

/** Text escaped for HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const marked = (text: string, marks: readonly number[]): string =>
  escapeHtml(text) + marks.map((mark) => `<sup><a href="#source-${mark}">${mark}</a></sup>`).join("");

/** The style is in the page, which needs no other file: it can be sent, printed and read without a network. */
const style = `
:root { color-scheme: light dark; --line: #8886; --bar: #0072b2; }
@media (prefers-color-scheme: dark) { :root { --bar: #56b4e9; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin-bottom: 0; } h2 { font-size: 1.1rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
.about, footer { opacity: .8; } caption { text-align: left; padding: .5rem 0; }
table { border-collapse: collapse; font-size: .9rem; margin: .5rem 0; }
th, td { text-align: left; padding: .15rem .8rem .15rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.right { text-align: right; font-variant-numeric: tabular-nums; } .bar { width: 100%; min-width: 10rem; }
.bar i { display: block; height: .8rem; background: var(--bar); min-width: 1px; }
sup { line-height: 0; } sup a { text-decoration: none; padding: 0 .1em; } ol { font-size: .9rem; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${marked(block.text, block.marks)}</p>`;
    case "items":
      return `<ul>${block.items.map(({ text, marks }) => `<li>${marked(text, marks)}</li>`).join("\n")}</ul>`;
    case "facts": {
      const rows = block.facts.map(
        ({ label, text, cite }) =>
          `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(text.replace(/ {2,}/g, " "))}</td><td>${escapeHtml(cite ?? "")}</td></tr>`,
      );
      return `<table>${rows.join("\n")}</table>`;
    }
    case "bars": {
      const largest = Math.max(...block.bars.map(({ value }) => value ?? 0), 0);
      const rows = block.bars.map(({ label, text, note, value }) => {
        const width = largest === 0 || value === undefined ? 0 : (value / largest) * 100;
        const bar = value === undefined ? "" : `<i style="width:${width.toFixed(1)}%"></i>`;
        return `<tr><td>${escapeHtml(label)}</td><td class="right">${escapeHtml(text)}</td><td class="right">${escapeHtml(note ?? "")}</td><td class="bar">${bar}</td></tr>`;
      });
      return `<table><caption>${marked(block.caption, block.marks)}</caption>\n${rows.join("\n")}</table>`;
    }
    case "grid": {
      const side = (column: number) => (block.columns[column]?.align === "right" ? ' class="right"' : "");
      const sources = block.rowMarks === undefined ? "" : '<th scope="col">sources</th>';
      const head =
        block.columns.map(({ title }, i) => `<th scope="col"${side(i)}>${escapeHtml(title)}</th>`).join("") + sources;
      const rows = block.rows.map(
        (cells, row) =>
          `<tr>${cells.map((cell, i) => `<td${side(i)}>${escapeHtml(cell)}</td>`).join("")}${block.rowMarks === undefined ? "" : `<td>${marked("", block.rowMarks[row] ?? [])}</td>`}</tr>`,
      );
      const caption = block.caption === undefined ? "" : `<caption>${marked(block.caption, block.marks)}</caption>`;
      return `<table>${caption}<thead><tr>${head}</tr></thead>\n<tbody>${rows.join("\n")}</tbody></table>`;
    }
  }
}

/** Writes a page as one self-contained HTML file. */
export function renderHtml(document: Page): string {
  const legend = legendOfPage(document);
  const sources = document.citations.map((citation, i) => {
    const address = citation.url ?? citation.quoted_by_url;
    const words = escapeHtml(formatCitation({ ...citation, url: null, quoted_by_url: null }));
    return `<li id="source-${i + 1}">${address === null ? words : `<a href="${escapeHtml(address)}">${words}</a>${citation.url === null ? " (as quoted there)" : ""}`}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(document.title)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${escapeHtml(document.title)}</h1>
<p class="about">${escapeHtml(document.subtitle)}</p>
${document.sections.map(({ heading, blocks }) => `<section>\n<h2>${escapeHtml(heading)}</h2>\n${blocks.map(blockHtml).join("\n")}\n</section>`).join("\n")}
<section>
<h2>Sources</h2>
<ol>
${sources.join("\n")}
</ol>
</section>
<footer>${legend === "" ? "" : `${escapeHtml(legend)}. `}Made by Oreledger.</footer>
</body>
</html>
`;
}
