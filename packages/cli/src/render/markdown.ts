import { formatCitation } from "@oreledger/sdk";
import type { Block, Page } from "@oreledger/sdk/answer";
import { legendOfPage } from "./legend.ts";

/** Escapes the characters that Markdown would read as markup in a table cell or a line of text. */
export const escapeMarkdown = (text: string): string => text.replace(/[|*_<>`[\]]/g, (sign) => `\\${sign}`);

const marked = (text: string, marks: readonly number[]): string =>
  `${escapeMarkdown(text)}${marks.map((mark) => `[^${mark}]`).join("")}`;

/** A GitHub-flavoured Markdown table, with the marks of each row, if any, in a last column. */
export function markdownTable(
  columns: readonly { title: string; align?: "left" | "right" }[],
  rows: readonly (readonly string[])[],
  rowMarks?: readonly (readonly number[])[],
): string {
  const line = (cells: readonly string[], last: readonly string[] = []) =>
    `| ${[...cells.map(escapeMarkdown), ...last].join(" | ")} |`;
  const sides = columns.map((column) => (column.align === "right" ? "---:" : "---"));
  return [
    line(
      columns.map((column) => column.title),
      rowMarks && ["sources"],
    ),
    `|${[...sides, ...(rowMarks === undefined ? [] : ["---"])].join("|")}|`,
    ...rows.map((cells, row) => line(cells, rowMarks && [marked("", rowMarks[row] as readonly number[])])),
  ].join("\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return marked(block.text, block.marks);
    case "bars":
      return `${marked(block.caption, block.marks)}\n\n${markdownTable(
        [{ title: "" }, { title: "Figure", align: "right" }, { title: "Share", align: "right" }],
        block.bars.map((entry) => [entry.label, entry.text, entry.note ?? ""]),
      )}`;
    case "grid":
      return `${block.caption === undefined ? "" : `${marked(block.caption, block.marks)}\n\n`}${markdownTable(block.columns, block.rows, block.rowMarks)}`;
    case "items":
      return block.items.map(({ text, marks }) => `- ${marked(text, marks)}`).join("\n");
    case "facts":
      return block.facts
        .map(({ label, text, cite }) => {
          const said = `${escapeMarkdown(text.replace(/ {2,}/g, " "))}${cite ? ` *(${escapeMarkdown(cite)})*` : ""}`;
          return label === "" ? `  - ${said}` : `- **${label}** ${said}`;
        })
        .join("\n");
  }
}

/** Writes a page as GitHub-flavoured Markdown, sources as footnotes. */
export function renderMarkdown(document: Page): string {
  const legend = legendOfPage(document);
  const parts = [`# ${escapeMarkdown(document.title)}`, escapeMarkdown(document.subtitle)];
  for (const section of document.sections) parts.push(`## ${section.heading}`, ...section.blocks.map(blockMarkdown));
  parts.push(
    "## Sources",
    document.citations
      .map((citation, i) => `${document.inline ? "-" : `[^${i + 1}]:`} ${formatCitation(citation, "markdown")}`)
      .join("\n"),
    ...(legend === "" ? [] : [`*${escapeMarkdown(legend)}*`]),
  );
  return `${parts.join("\n\n")}\n`;
}
