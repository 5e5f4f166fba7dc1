import type { TableDoc } from "../../data/src/build/table-doc.ts";
import { addressOf, type Row } from "../../data/src/csv/address.ts";
import { formatCell, quoteCell, type Value } from "../../data/src/csv/cell.ts";

export type { Row, Value };

/** A table for other programs: what it says of itself, and its rows by column. Null is an empty cell; a list is an array. */
export interface DownloadTable {
  readonly doc: TableDoc;
  readonly rows: readonly Row[];
}

/** What each table says of itself. */
export const docsOf = (tables: readonly DownloadTable[]): TableDoc[] => tables.map(({ doc }) => doc);

/** The cells of a row in the order of the columns; an empty list is an empty cell. */
export const cellsOf = ({ columns }: TableDoc, row: Row): Value[] =>
  columns.map(({ name }) => {
    const value = row[name] ?? null;
    return Array.isArray(value) && value.length === 0 ? null : value;
  });

/** A table as CSV, in the form of the ledger's own files: RFC 4180, LF, plain decimals, lists joined by `;`. */
export function csvOf({ doc, rows }: DownloadTable): string {
  const lines = rows.map((row) =>
    cellsOf(doc, row)
      .map((value) => quoteCell(formatCell(value)))
      .join(),
  );
  return `${[doc.columns.map(({ name }) => name).join(), ...lines].join("\n")}\n`;
}

export { addressOf, formatCell };
