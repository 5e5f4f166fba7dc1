import type { ColumnarTable } from "@oreledger/data";
import { booksOf } from "./books.ts";

/** The rows that come to the whole of each book: the one for the world where it is printed, otherwise the partners. */
export function wholeRows(
  table: ColumnarTable,
  rows: readonly number[],
): { readonly counted: number[]; readonly worlds: number } {
  const { isWorld, keyOf } = booksOf(table, rows);
  const withTotal = new Set(rows.filter(isWorld).map(keyOf));
  return {
    counted: withTotal.size === 0 ? [...rows] : rows.filter((row) => isWorld(row) || !withTotal.has(keyOf(row))),
    worlds: withTotal.size,
  };
}
