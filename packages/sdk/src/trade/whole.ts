import type { ColumnarTable } from "@oreledger/data";
import { bookOf, isWorld } from "./books.ts";

/** The rows that come to the whole of each book: the one for the world where it is printed, otherwise the partners. */
export function wholeRows(
  table: ColumnarTable,
  rows: readonly number[],
): { readonly counted: number[]; readonly worlds: number } {
  const withTotal = new Set(rows.filter((row) => isWorld(table, row)).map((row) => bookOf(table, row).key));
  return {
    counted: rows.filter((row) => isWorld(table, row) || !withTotal.has(bookOf(table, row).key)),
    worlds: withTotal.size,
  };
}
