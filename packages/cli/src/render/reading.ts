import { type Figure, formatCell, formatFigure, legendOf, unitText } from "@oreledger/sdk/answer";
import type { Colors } from "picocolors/types";
import { type Column, layOut } from "./layout.ts";
import { escapeMarkdown, markdownTable } from "./markdown.ts";
import { displayWidth, pad, wrap } from "./width.ts";

/** A row from the SDK. */
export type Row = Readonly<Record<string, unknown>>;

/** The text of a cell. */
export const cellText = (value: unknown): string =>
  value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value);

/** Rows for people. */
interface Reading {
  /** Values that are the same in every row, shown once. */
  readonly once: readonly string[];
  readonly columns: readonly Column[];
  /** What the marks of the figures mean. */
  readonly legend: readonly string[];
}

/** Columns that the mark of a figure replaces. */
const saidByMark: ReadonlySet<string> = new Set(["comparator", "low", "high", "status"]);
/** Columns that move to the header of the figures if they are the same in all rows. */
const unitColumns = ["unit", "quantity_unit", "basis"];

const isFigure = (row: Row): boolean => "quantity" in row && "comparator" in row && "status" in row;

/**
 * Values that are the same in every row are shown once, and the unit of the figures in their header; columns that are empty in
 * every row are left out. A figure has a mark that shows how it is known, and a legend explains the marks.
 *
 * @param chosen Whether the reader chose the columns: then each is shown, even if it is empty.
 */
function readingOf(rows: readonly Row[], columns: readonly string[], chosen: boolean): Reading {
  const marked = columns.includes("quantity") && rows.every(isFigure);
  const first = rows[0] as Row;
  const same = (name: string) => rows.every((row) => cellText(row[name]) === cellText(first[name]));
  const filled = columns.filter(
    (name) => chosen || rows.some((row) => cellText(row[name]) !== "") || (marked && name === "quantity"),
  );
  const unit = marked
    ? unitColumns.filter((name) => filled.includes(name) && same(name) && cellText(first[name]) !== "unspecified")
    : [];
  const inHeader = (name: string) => (unit.includes(name) ? cellText(first[name]) : null);
  const needed = filled.filter((name) => !unit.includes(name) && (chosen || !marked || !saidByMark.has(name)));
  const above = rows.length > 1 && !chosen ? needed.filter((name) => name !== "quantity" && same(name)) : [];
  const text = (name: string, row: Row) => {
    const value = row[name];
    if (marked && name === "quantity") return formatFigure(row as unknown as Figure);
    return clean(typeof value === "number" ? formatCell(name, value) : cellText(value));
  };
  return {
    once: above.map((name) => `${name} ${text(name, first)}`),
    columns: needed
      .filter((name) => !above.includes(name))
      .map((name) => {
        const said =
          name === "quantity" ? unitText(inHeader("unit") ?? inHeader("quantity_unit"), inHeader("basis")) : "";
        return {
          title: said === "" ? name : `${name} (${said})`,
          figures: rows.some((row) => typeof row[name] === "number") || (marked && name === "quantity"),
          cells: rows.map((row) => text(name, row)),
          kept: name === "source",
        };
      }),
    legend: marked
      ? legendOf(rows as unknown as readonly Figure[])
          .split(" · ")
          .filter((entry) => entry !== "")
      : [],
  };
}

/** Aligned columns within the width of a terminal; a single row is a list of its cells, which has room for all. */
export function readingTable(rows: readonly Row[], { columns, width, colors, chosen = false }: TableOptions): string {
  const { once, columns: shown, legend } = readingOf(rows, columns, chosen);
  const { header, body, leftOut } =
    rows.length === 1 && !chosen
      ? { header: [], body: record(shown, width, colors), leftOut: [] }
      : layOut(shown, width, chosen);
  return `${[
    ...sideBySide(once, width).map(colors.dim),
    ...header.map(colors.bold),
    ...body,
    ...sideBySide(legend, width).map(colors.dim),
    ...(leftOut.length === 0
      ? []
      : wrap(`No room for ${leftOut.join(", ")}. Use --columns to choose columns, or --format csv for all.`, width).map(
          colors.dim,
        )),
  ].join("\n")}\n`;
}

export interface TableOptions {
  readonly columns: readonly string[];
  readonly width: number;
  readonly colors: Colors;
  readonly chosen?: boolean;
}

/** The same as a Markdown table, for a user's own page. */
export function readingMarkdown(rows: readonly Row[], columns: readonly string[], chosen = false): string {
  const { once, columns: shown, legend } = readingOf(rows, columns, chosen);
  if (rows.length === 1 && !chosen) {
    const named = shown.map(({ title, cells }) => [title, cells[0] as string]);
    return `${[markdownTable([{ title: "" }, { title: "" }], named), ...legend.map(escapeMarkdown)].join("\n\n")}\n`;
  }
  return `${[
    ...(once.length === 0 ? [] : [escapeMarkdown(once.join(" · "))]),
    markdownTable(
      shown.map(({ title, figures }) => ({ title, align: figures ? "right" : "left" })),
      rows.map((_, row) => shown.map(({ cells }) => cells[row] as string)),
    ),
    ...(legend.length === 0 ? [] : [escapeMarkdown(legend.join(" · "))]),
  ].join("\n\n")}\n`;
}

/** The cells of one row, one below the other. */
function record(columns: readonly Column[], width: number, colors: Colors): string[] {
  const named = Math.max(...columns.map(({ title }) => displayWidth(title)));
  return columns.flatMap(({ title, cells }) => {
    const [first = "", ...rest] = wrap(cells[0] as string, Math.max(20, width - named - 2));
    return [
      `${colors.bold(pad(title, named))}  ${first}`.trimEnd(),
      ...rest.map((line) => `${" ".repeat(named + 2)}${line}`),
    ];
  });
}

/** Statements side by side, each on one line if it fits. */
function sideBySide(statements: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const statement of statements) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} · ${statement}`) <= width)
      lines[lines.length - 1] = `${last} · ${statement}`;
    else lines.push(...wrap(statement, width));
  }
  return lines;
}

/** A cell that cannot affect the terminal: control characters, and those that change the direction of a line, become blanks. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it removes them
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, " ");
