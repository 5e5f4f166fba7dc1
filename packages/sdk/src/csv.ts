import { type Column, formatCell, quoteCell, type RowNumbers } from "@oreledger/data";
import { valueAt } from "./query/column.ts";

/** Rows as CSV by RFC 4180, in the form of the ledger's own files: LF, plain decimals, lists joined by `;`, one final newline. */
export function csvOf(cellsOf: (name: string) => Column, rows: RowNumbers, columns: readonly string[]): string {
  const cells = columns.map(cellsOf);
  const lines = Array.from(rows, (row) => cells.map((column) => quoteCell(formatCell(valueAt(column, row)))).join(","));
  return `${[columns.map(quoteCell).join(","), ...lines].join("\n")}\n`;
}
