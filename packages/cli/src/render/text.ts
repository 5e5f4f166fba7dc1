import { formatCitation } from "@oreledger/sdk";
import type { Bars, Block, Fact, Facts, Grid, Items, Page, Paragraph } from "@oreledger/sdk/answer";
import type { Colors } from "picocolors/types";
import { alignPoints, layOut } from "./layout.ts";
import { legendOfPage } from "./legend.ts";
import { displayWidth, pad, truncate, wrap } from "./width.ts";

/** Where a text page is shown. */
export interface TextOptions {
  /** The number of columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
}

const NARROWEST = 40;
const MOST_LABEL = 28;

/** The screen that a page with citations in its statements must fit, however wide the terminal is. */
const SCREEN = { width: 100, lines: 45 };

/** Writes a page for a terminal or a plain-text file. */
export function renderText(document: Page, { colors, width }: TextOptions): string {
  const lines = (page: Page, columns: number) => pageLines(page, Math.max(NARROWEST, columns), colors);
  let page = document;
  while (page.inline && lines(page, SCREEN.width).length > SCREEN.lines) {
    const shorter = withoutLastSpare(page);
    if (shorter === undefined) break;
    page = shorter;
  }
  return `${lines(page, width).join("\n")}\n`;
}

/** The page without the last fact that may be left out; undefined if there is none. */
function withoutLastSpare(page: Page): Page | undefined {
  const spare = page.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "facts" ? block.facts : [])))
    .filter((fact) => fact.spare)
    .at(-1);
  if (spare === undefined) return undefined;
  const without = (block: Block): Block =>
    block.kind === "facts" ? { ...block, facts: block.facts.filter((fact) => fact !== spare) } : block;
  return { ...page, sections: page.sections.map((section) => ({ ...section, blocks: section.blocks.map(without) })) };
}

function pageLines(document: Page, width: number, colors: Colors): string[] {
  const lines = [...wrap(document.title, width).map(colors.bold), ...wrap(document.subtitle, width).map(colors.dim)];
  for (const section of document.sections) {
    // The labels of facts are enough: a heading would only take a line.
    const bare = section.blocks.every(({ kind }) => kind === "facts");
    lines.push("", ...(bare ? [] : [colors.bold(section.heading.toUpperCase())]));
    section.blocks.forEach((block, i) => {
      if (i > 0 && block.kind !== "items") lines.push("");
      lines.push(...blockLines(block, width, colors));
    });
  }
  if (document.inline) return lines;
  lines.push("", colors.bold("SOURCES"));
  document.citations.forEach((citation, i) => {
    const mark = `[${i + 1}] `;
    lines.push(
      ...wrap(mark + formatCitation(citation), width, " ".repeat(mark.length)).map((line) => colors.dim(line)),
    );
  });
  const legend = legendOfPage(document);
  if (legend !== "") lines.push("", ...wrap(legend, width).map(colors.dim));
  return lines;
}

function blockLines(block: Block, width: number, colors: Colors): string[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphLines(block, width, colors);
    case "bars":
      return barLines(block, width, colors);
    case "grid":
      return gridLines(block, width, colors);
    case "items":
      return itemLines(block, width, colors);
    case "facts":
      return factLines(block, width, colors);
  }
}

const marked = (text: string, marks: readonly number[]): string =>
  marks.length === 0 ? text : `${text} ${marks.map((mark) => `[${mark}]`).join("")}`;

const paragraphLines = ({ text, marks }: Paragraph, width: number, _: Colors): string[] =>
  wrap(marked(text, marks), width);

/** A bar in eighths of a column, so that small differences show. */
export function bar(value: number, largest: number, columns: number): string {
  const eighths = largest <= 0 ? 0 : Math.round((value / largest) * columns * 8);
  const partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8] as string;
  return "█".repeat(Math.floor(eighths / 8)) + partial || (value > 0 ? "▏" : "");
}

function barLines({ caption, marks, bars }: Bars, width: number, colors: Colors): string[] {
  const figures = alignPoints(bars.map((entry) => entry.text));
  const label = Math.min(MOST_LABEL, Math.max(...bars.map((entry) => displayWidth(entry.label)), 0));
  const text = Math.max(...figures.map(displayWidth), 0);
  const note = Math.max(...bars.map((entry) => displayWidth(entry.note ?? "")), 0);
  const room = Math.max(5, width - label - text - note - 6);
  const largest = Math.max(...bars.map((entry) => entry.value ?? 0), 0);
  return [
    ...wrap(marked(caption, marks), width),
    ...bars.map((entry, i) =>
      [
        pad(truncate(entry.label, label), label),
        pad(figures[i] as string, text, "right"),
        pad(entry.note ?? "", note, "right"),
        entry.value === undefined ? "" : colors.cyan(bar(entry.value, largest, room)),
      ]
        .join("  ")
        .trimEnd(),
    ),
  ];
}

function gridLines({ caption, marks, columns, rows, rowMarks }: Grid, width: number, colors: Colors): string[] {
  const { header, body } = layOut(
    [
      ...columns.map(({ title, align }, i) => ({
        title,
        figures: align === "right",
        cells: rows.map((row) => row[i] ?? ""),
      })),
      ...(rowMarks === undefined ? [] : [{ title: "sources", cells: rowMarks.map((each) => marked("", each).trim()) }]),
    ],
    width,
    true,
  );
  return [...(caption === undefined ? [] : wrap(marked(caption, marks), width)), ...header.map(colors.dim), ...body];
}

const itemLines = ({ items }: Items, width: number, _: Colors): string[] =>
  items.flatMap(({ text, marks }) => wrap(`• ${marked(text, marks)}`, width, "  "));

const MOST_LINES = 2;
const LABEL = 10;

/** Facts after their labels, with their citations at the right edge. */
const factLines = ({ facts }: Facts, width: number, colors: Colors): string[] =>
  facts.flatMap((fact) => {
    const room = width - LABEL - 1;
    return saidIn(fact, room, colors).map((line, i) =>
      `${colors.bold(pad(i === 0 ? fact.label : "", LABEL))} ${line}`.trimEnd(),
    );
  });

/** A fact in at most `most` lines, cut after a word if it is longer, with its citation at the end of the last line. */
function saidIn({ text, cite = "", most = MOST_LINES }: Fact, room: number, colors: Colors): string[] {
  const whole = displayWidth(text) <= room ? [text] : wrap(text, room);
  const beside = room - (cite === "" ? 0 : displayWidth(cite) + 2);
  for (let n = 1; n <= most; n++) {
    const rest = whole.slice(n - 1).join(" ");
    if (displayWidth(rest) <= beside || n === most) {
      const last = cutAfterWord(rest, Math.max(beside, 1));
      const tail = cite === "" ? last : `${pad(last, room - displayWidth(cite))}${colors.dim(cite)}`;
      return [...whole.slice(0, n - 1), tail];
    }
  }
  return whole;
}

/** A text cut after a word to a display width, with an ellipsis if something is lost. */
function cutAfterWord(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const [first = ""] = wrap(text, width - 2);
  return displayWidth(first) > width - 2 ? "…" : `${first.replace(/[\s,;:·(–—-]+$/, "")} …`;
}
