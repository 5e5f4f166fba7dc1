import type { ColumnarTable } from "@oreledger/data";
import { textAt } from "../query/column.ts";

/** Whose books a flow stands in, and what else makes two rows tell of the same: product, period and basis. */
export interface Book {
  /** The country that keeps the books; undefined where no country does: reconciled and cited figures. */
  readonly keeper: string | undefined;
  /** The other side of the flow; undefined where no country keeps the books. */
  readonly partner: string | undefined;
  readonly product: string;
  readonly period: string;
  readonly basis: string;
  /** Equal for rows of the same books. */
  readonly key: string;
}

/** The columns of who keeps the books and of who stands in them, by the basis of a flow. */
const sides: Readonly<Record<string, readonly [keeper: "exporter" | "importer", partner: "exporter" | "importer"]>> = {
  exporter_reported: ["exporter", "importer"],
  importer_reported: ["importer", "exporter"],
};

/** Which side of a flow keeps the books of a basis; undefined where no country does. */
export const keeperOf = (basis: string): "exporter" | "importer" | undefined => sides[basis]?.[0];

/** The books that a row of `exports` stands in. Figures that no country reported have one book for each pair. */
export function bookOf(table: ColumnarTable, row: number): Book {
  const text = (name: string) => textAt(table, name, row) as string;
  const basis = text("flow_basis");
  const [product, period] = [text("product"), text("period")];
  const side = sides[basis];
  const keeper = side && text(side[0]);
  const whose = keeper ?? `${text("exporter")} ${text("importer")}`;
  return {
    keeper,
    partner: side && text(side[1]),
    product,
    period,
    basis,
    key: `${whose}\n${product}\n${period}\n${basis}`,
  };
}

/** Whether one side of a flow is the world. */
export const isWorld = (table: ColumnarTable, row: number): boolean =>
  textAt(table, "exporter", row) === "_WLD" || textAt(table, "importer", row) === "_WLD";

/** Lengths of period: years, months and spans of them hold the same goods and never add. */
export const lengthOf = (period: string): "interval" | "year" | "month" =>
  period.includes("/") ? "interval" : period.length === 4 ? "year" : "month";

const codeOf = (product: string): string | undefined => /^hs\d*-(\d+)$/.exec(product)?.[1];

/** Whether one code begins with the other, in whichever edition: the one then holds the other. What a basket holds is not known. */
export function isPartOf(one: string, other: string): boolean {
  const [a, b] = [codeOf(one), codeOf(other)];
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Whether two products may hold the same goods: one code begins with the other, in whichever edition, or one of them is a
 * basket, whose codes are not known.
 */
export function overlap(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [codeOf(one), codeOf(other)];
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}
