import type { ColumnarTable, RowNumbers } from "@oreledger/data";
import { textsOf } from "../query/column.ts";

/** The books that contain a flow. */
export interface Book {
  /** The country that keeps the books; undefined if no country does: reconciled and cited figures. */
  readonly keeper: string | undefined;
  readonly basis: string;
}

/** The columns of the keeper of the books and of the partner, by the basis of a flow. */
const sides: Readonly<Record<string, readonly [keeper: "exporter" | "importer", partner: "exporter" | "importer"]>> = {
  exporter_reported: ["exporter", "importer"],
  importer_reported: ["importer", "exporter"],
};

/** Functions that give the books of rows of `exports`. */
export interface Books {
  readonly bookOf: (row: number) => Book;
  /** The other side of the flow; undefined if no country keeps the books. */
  readonly partnerOf: (row: number) => string | undefined;
  /** Equal for rows of the same books, product, period and basis. Figures that no country reported have a book for each pair. */
  readonly keyOf: (row: number) => string;
  /** Whether one side of the flow is the world. */
  readonly isWorld: (row: number) => boolean;
}

/** The books of some rows of `exports`. */
export function booksOf(table: ColumnarTable, rows: RowNumbers): Books {
  const text = (name: string) => textsOf(table, name, rows) as (row: number) => string;
  const basisOf = text("flow_basis");
  const exporter = text("exporter");
  const importer = text("importer");
  const product = text("product");
  const period = text("period");
  const of = { exporter, importer };
  const bookOf = (row: number): Book => {
    const basis = basisOf(row);
    const side = sides[basis];
    return { keeper: side && of[side[0]](row), basis };
  };
  return {
    bookOf,
    partnerOf(row) {
      const side = sides[basisOf(row)];
      return side && of[side[1]](row);
    },
    keyOf(row) {
      const { keeper, basis } = bookOf(row);
      return `${keeper ?? `${exporter(row)} ${importer(row)}`}\n${product(row)}\n${period(row)}\n${basis}`;
    },
    isWorld: (row) => exporter(row) === "_WLD" || importer(row) === "_WLD",
  };
}

/** The rows that make up the whole of each book: the row for the world if there is one, otherwise the partners. */
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

/** The length of a period: years, months and intervals contain the same goods and are never added. */
export const lengthOf = (period: string): "interval" | "year" | "month" =>
  period.includes("/") ? "interval" : period.length === 4 ? "year" : "month";

/** The digits of a code of the Harmonized System, or of a country's own, which begins with one. */
export const codeOf = (product: string): string | undefined =>
  /^(?:hs\d*|us-hts|us-schedule-b)-(\d+)$/.exec(product)?.[1];

/** Whether one code begins with the other, in any edition: the shorter then contains the longer. The contents of baskets are not known. */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [codeOf(one), codeOf(other)];
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/** Whether two products are the same code, in any edition. */
export const isSameCode = (one: string, other: string): boolean =>
  one === other || (codeOf(one) ?? one) === codeOf(other);

/**
 * Whether two products may contain the same goods: one code begins with the other, in any edition, or one of them is a
 * basket, whose codes are not known.
 */
export function overlap(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [codeOf(one), codeOf(other)];
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}
