import type { Colors } from "picocolors/types";
import { formatNumber } from "./figures.ts";
import { markdownTable } from "./markdown.ts";
import { displayWidth, pad, truncate, wrap } from "./width.ts";

/** A row as the SDK gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** The ways to write rows. */
export const formats = ["table", "csv", "tsv", "json", "ndjson", "md"] as const;
export type Format = (typeof formats)[number];

export interface RowsOptions {
  readonly format: Format;
  readonly columns: readonly string[];
  readonly width: number;
  readonly colors: Colors;
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value);

const quote = (text: string, separator: string): string =>
  new RegExp(`["\\r\\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const separated = (rows: readonly Row[], columns: readonly string[], separator: string): string =>
  [columns, ...rows.map((row) => columns.map((name) => quote(cell(row[name]), separator)))]
    .map((line) => line.join(separator))
    .join("\n");

const picked = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));

/** Writes rows in one of the formats; every format ends with a newline. */
export function renderRows(rows: readonly Row[], options: RowsOptions): string {
  const { columns, format } = options;
  switch (format) {
    case "csv":
      return `${separated(rows, columns, ",")}\n`;
    case "tsv":
      return `${separated(rows, columns, "\t")}\n`;
    case "json":
      return `${JSON.stringify(
        rows.map((row) => picked(row, columns)),
        null,
        2,
      )}\n`;
    case "ndjson":
      return rows.map((row) => `${JSON.stringify(picked(row, columns))}\n`).join("");
    case "md":
      return `${markdownTable(
        columns.map((title) => ({ title, align: isNumeric(rows, title) ? ("right" as const) : ("left" as const) })),
        rows.map((row) => columns.map((name) => cell(row[name]))),
      )}\n`;
    case "table":
      return table(rows, options);
  }
}

const isNumeric = (rows: readonly Row[], name: string): boolean => rows.some((row) => typeof row[name] === "number");

/**
 * Aligned columns for reading. What is the same in every row is said once, above; columns that are empty in every row are
 * left out; wide ones are cut to the terminal.
 */
function table(rows: readonly Row[], { columns, colors, width }: RowsOptions): string {
  const filled = columns.filter((name) => rows.some((row) => cell(row[name]) !== ""));
  const same =
    rows.length > 1 ? filled.filter((name) => rows.every((row) => cell(row[name]) === cell(rows[0]?.[name]))) : [];
  const shown = filled.filter((name) => !same.includes(name));
  const text = (name: string, value: unknown) =>
    typeof value === "number" && !/year/.test(name) ? formatNumber(value) : cell(value);
  const above = wrap(same.map((name) => `${name} ${text(name, rows[0]?.[name])}`).join(" · "), width);
  const cells = rows.map((row) => shown.map((name) => text(name, row[name])));
  const natural = shown.map((name, i) =>
    Math.max(displayWidth(name), ...cells.map((line) => displayWidth(line[i] as string))),
  );
  const widths = fit(natural, width);
  const line = (parts: readonly string[]) =>
    parts
      .map((part, i) =>
        pad(
          truncate(part, widths[i] as number),
          widths[i] as number,
          isNumeric(rows, shown[i] as string) ? "right" : "left",
        ),
      )
      .join(" ".repeat(GAP))
      .trimEnd();
  return `${[...above.map(colors.dim), colors.bold(line(shown)), ...cells.map(line)].join("\n")}\n`;
}

const GAP = 2;
const NARROWEST_COLUMN = 6;

/** Narrows the widest columns until all fit in the width, as evenly as they allow. */
function fit(natural: readonly number[], width: number): number[] {
  const room = width - GAP * (natural.length - 1);
  let most = Math.max(...natural, NARROWEST_COLUMN);
  while (most > NARROWEST_COLUMN && natural.reduce((sum, column) => sum + Math.min(column, most), 0) > room) most--;
  return natural.map((column) => Math.min(column, most));
}
