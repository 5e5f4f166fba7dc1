import type { Colors } from "picocolors/types";
import { type Figure, formatFigure, formatNumber, legendOf } from "./figures.ts";
import { type Column, layOut } from "./layout.ts";
import { markdownTable } from "./markdown.ts";
import { displayWidth, wrap } from "./width.ts";

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
  /** Whether the columns were chosen by the reader: then each is shown, also where it says nothing. */
  readonly chosen?: boolean;
}

const cell = (value: unknown): string =>
  value === null || value === undefined ? "" : Array.isArray(value) ? value.join(";") : String(value);

function separated(rows: readonly Row[], columns: readonly string[], separator: string): string {
  const special = new RegExp(`["\\r\\n${separator}]`);
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let lines = columns.join(separator);
  for (const row of rows) {
    let line = "\n";
    columns.forEach((name, i) => {
      line += (i === 0 ? "" : separator) + quoted(cell(row[name]));
    });
    lines += line;
  }
  return `${lines}\n`;
}

const picked = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));

/** Writes rows in one of the formats; every format ends with a newline. */
export function renderRows(rows: readonly Row[], options: RowsOptions): string {
  const { columns, format } = options;
  switch (format) {
    case "csv":
      return separated(rows, columns, ",");
    case "tsv":
      return separated(rows, columns, "\t");
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

const isFigure = (row: Row): boolean => "quantity" in row && "comparator" in row && "status" in row;

/** What the mark of a figure already says. */
const saidByMark: ReadonlySet<string> = new Set(["comparator", "low", "high", "status"]);
/** What stands in the header of the figures, where it is the same for all. */
const unitColumns = ["unit", "quantity_unit", "basis"];

/**
 * Aligned columns for reading. What is the same in every row is said once, above, and the unit of the figures in their
 * header; columns that are empty in every row are left out. A figure carries the mark of how it is known, and a legend says
 * what the marks mean.
 */
function table(rows: readonly Row[], { columns, colors, width, chosen = false }: RowsOptions): string {
  const marked = columns.includes("quantity") && rows.every(isFigure);
  const same = (name: string) => rows.every((row) => cell(row[name]) === cell(rows[0]?.[name]));
  const filled = columns.filter(
    (name) => chosen || rows.some((row) => cell(row[name]) !== "") || (marked && name === "quantity"),
  );
  const unit = marked
    ? unitColumns.filter((name) => filled.includes(name) && same(name) && cell(rows[0]?.[name]) !== "unspecified")
    : [];
  const needed = filled.filter((name) => !unit.includes(name) && (chosen || !marked || !saidByMark.has(name)));
  const above = rows.length > 1 && !chosen ? needed.filter((name) => name !== "quantity" && same(name)) : [];
  const text = (name: string, row: Row) => {
    const value = row[name];
    if (marked && name === "quantity") return formatFigure(row as unknown as Figure);
    return clean(typeof value === "number" && !/year/.test(name) ? formatNumber(value) : cell(value));
  };
  const shown = needed
    .filter((name) => !above.includes(name))
    .map((name): Column => {
      const said = name === "quantity" ? unit.map((column) => cell(rows[0]?.[column])).join(" ") : "";
      return {
        title: said === "" ? name : `${name} (${said})`,
        figures: isNumeric(rows, name) || (marked && name === "quantity"),
        cells: rows.map((row) => text(name, row)),
      };
    });
  const { header, body, leftOut } = layOut(shown, width, chosen);
  const once = joined(
    above.map((name) => `${name} ${text(name, rows[0] as Row)}`),
    width,
  );
  const key = marked ? legendOf(rows as unknown as readonly Figure[]) : "";
  return `${[
    ...once.map(colors.dim),
    ...header.map(colors.bold),
    ...body,
    ...joined(key.split(" · "), width).map(colors.dim),
    ...(leftOut.length === 0
      ? []
      : wrap(`No room for ${leftOut.join(", ")}: --columns chooses, --format csv has all.`, width).map(colors.dim)),
  ].join("\n")}\n`;
}

/** Statements side by side, each kept in one line where it fits. */
function joined(statements: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const statement of statements.filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(`${last} · ${statement}`) <= width)
      lines[lines.length - 1] = `${last} · ${statement}`;
    else lines.push(...wrap(statement, width));
  }
  return lines;
}

/** A cell that can do nothing to the terminal: control signs are shown as blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
