import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { compareKeys, keyCells, type Row } from "./address.ts";
import { formatCell, quoteCell } from "./cell.ts";
import { ownerName, sweep } from "./lock.ts";
import type { AnyTable } from "./read.ts";
import { writing } from "./write-error.ts";

/** The header line of a table, without its line end. */
export const headerOf = (table: Pick<AnyTable, "row">): string => Object.keys(table.row.shape).join(",");

/** Rows as the table's canonical CSV: columns in schema order, rows sorted by key, LF, one final newline. */
export function toCSV(table: AnyTable, rows: Iterable<Row>): string {
  const names = Object.keys(table.row.shape);
  const keyed = Array.from(rows, (row) => ({ row, key: keyCells(table, row) }));
  keyed.sort((a, b) => compareKeys(a.key, b.key));
  const lines = keyed.map(({ row }) => names.map((name) => quoteCell(formatCell(row[name] ?? null))).join(","));
  return `${[headerOf(table), ...lines].join("\n")}\n`;
}

/**
 * Replaces a whole file: even after a power cut it has the old content or the new, never a part. A run that is killed leaves a
 * draft beside the file, which the next run removes. Content may come in pieces; if making one fails, the file does not change.
 */
export function replaceFile(path: string, content: string | Uint8Array | Iterable<string>): void {
  const draft = `${path}.draft.${ownerName}`;
  const pieces = typeof content === "string" || content instanceof Uint8Array ? [content] : content;
  try {
    writing(path, () => {
      sweep(path, "draft");
      const handle = openSync(draft, "wx");
      try {
        for (const piece of pieces) {
          const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
          for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
        }
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(draft, path);
    });
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
