import { visibleJson } from "@oreledger/data";
import type { Colors } from "picocolors/types";
import { cellText, type Row, readingMarkdown, readingTable } from "./reading.ts";

export type { Row };

/** The ways to write rows: `table` and `md` for people, the others for programs. */
export const formats = ["table", "csv", "tsv", "json", "ndjson", "md"] as const;
export type Format = (typeof formats)[number];

export interface RowsOptions {
  readonly format: Format;
  readonly columns: readonly string[];
  readonly width: number;
  readonly colors: Colors;
  /** Whether the reader chose the columns: then each is shown, even if it is empty. */
  readonly chosen?: boolean;
}

function separated(rows: readonly Row[], columns: readonly string[], separator: string): string {
  const special = new RegExp(`["\\r\\n${separator}]`);
  const quoted = (text: string): string => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  let lines = columns.join(separator);
  for (const row of rows) {
    let line = "\n";
    columns.forEach((name, i) => {
      line += (i === 0 ? "" : separator) + quoted(cellText(row[name]));
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
      return `${visibleJson(
        JSON.stringify(
          rows.map((row) => picked(row, columns)),
          null,
          2,
        ),
      )}\n`;
    case "ndjson":
      return rows.map((row) => `${visibleJson(JSON.stringify(picked(row, columns)))}\n`).join("");
    case "md":
      return readingMarkdown(rows, columns, options.chosen);
    case "table":
      return readingTable(rows, options);
  }
}
