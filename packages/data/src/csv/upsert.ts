import type { z } from "zod";
import { addressOf, type Row } from "./address.ts";
import { type AnyTable, csvPath, readTable } from "./read.ts";
import { replaceFile, toCSV } from "./write.ts";

/**
 * Puts rows into a table's CSV: a row with an existing key replaces the old row, any other is added, the rest stay. With
 * `replacing`, the old rows for which it is true are removed first, so that an importer can rewrite all its rows.
 */
export function upsertRows<T extends AnyTable>(
  folder: string,
  table: T,
  rows: readonly z.infer<T["row"]>[],
  replacing?: (row: z.infer<T["row"]>) => boolean,
): void {
  const path = csvPath(folder, table);
  const byAddress = new Map<string, Row>();
  for (const row of readTable(folder, table))
    if (!replacing?.(row)) byAddress.set(addressOf(table, row as Row), row as Row);
  for (const row of rows) {
    table.row.parse(row);
    byAddress.set(addressOf(table, row as Row), row as Row);
  }
  replaceFile(path, toCSV(table, byAddress.values()));
}
