import { type ColumnarTable, exactSum } from "@oreledger/data";
import { countedRows } from "../metrics/core/flows.ts";
import { textsOf, valueAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";

/** What some flows come to together. */
export interface Amount {
  /** In dollars; the goods of every unit together. Undefined where a flow has no value. */
  readonly value_usd: number | undefined;
  /** Undefined where a flow has none, or the goods are counted in several units. */
  readonly quantity: number | undefined;
  /** The unit of the quantity; all of them where the goods are counted in several. */
  readonly quantity_unit: string;
  /** Dollars for each unit of quantity. */
  readonly unit_value: number | undefined;
}

function sumOf(table: ColumnarTable, rows: readonly number[], name: "value_usd" | "quantity"): number | undefined {
  const column = table.column(name, rows);
  const figures = rows.map((row) => valueAt(column, row) as number | null);
  return figures.length === 0 || figures.includes(null) ? undefined : exactSum(figures as number[]);
}

/** What the rows of one set of books and one source come to in dollars; undefined where one has no value. */
export const worthOf = (query: Query<"exports">): number | undefined =>
  sumOf(query.internals().context.table, countedRows(query, "value_usd"), "value_usd");

/** The rows of one set of books and one source as one amount. */
export function amountOf(query: Query<"exports">): Amount {
  const { table } = query.internals().context;
  const rows = countedRows(query, "value_usd");
  const units = [...new Set(rows.map(textsOf(table, "quantity_unit", rows) as (row: number) => string))];
  const value_usd = sumOf(table, rows, "value_usd");
  const quantity = units.length === 1 ? sumOf(table, rows, "quantity") : undefined;
  return {
    value_usd,
    quantity,
    quantity_unit: units.join(", "),
    unit_value: value_usd === undefined || !quantity ? undefined : value_usd / quantity,
  };
}
