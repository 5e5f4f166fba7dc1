import { type ColumnarTable, exactSum } from "@oreledger/data";
import { countedRows } from "../metrics/core/flows.ts";
import { textsOf, valueAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";

/** The sum of some flows. */
export interface Amount {
  /** In dollars, over the goods of all units. Undefined if a flow has no value. */
  readonly value_usd: number | undefined;
  /** Undefined if a flow has none, or the goods are counted in several units. */
  readonly quantity: number | undefined;
  /** The unit of the quantity; all units if the goods are counted in several. */
  readonly quantity_unit: string;
  /** Dollars for each unit of quantity. Undefined if a quantity is incomplete. */
  readonly unit_value: number | undefined;
  /** The statuses of the flows, such as `reported` or `estimated, reported`; `approx` if one is approximate. */
  readonly status: string;
}

function sumOf(table: ColumnarTable, rows: readonly number[], name: "value_usd" | "quantity"): number | undefined {
  const column = table.column(name, rows);
  const figures = rows.map((row) => valueAt(column, row) as number | null);
  return figures.length === 0 || figures.includes(null) ? undefined : exactSum(figures as number[]);
}

/** The value of rows of one book and one source, in dollars; undefined if a row has none. */
export const worthOf = (query: Query<"exports">): number | undefined =>
  sumOf(query.internals().context.table, countedRows(query, "value_usd"), "value_usd");

/** The sum of rows of one book and one source. */
export function amountOf(query: Query<"exports">): Amount {
  const { table } = query.internals().context;
  const rows = countedRows(query, "value_usd");
  const distinct = (column: string) => [...new Set(rows.map(textsOf(table, column, rows) as (row: number) => string))];
  const approximate = distinct("comparator").filter((comparator) => comparator === "approx");
  const [units, statuses] = [distinct("quantity_unit"), [...distinct("status"), ...approximate]];
  const value_usd = sumOf(table, rows, "value_usd");
  const quantity = units.length === 1 ? sumOf(table, rows, "quantity") : undefined;
  const divides = value_usd !== undefined && quantity && !statuses.includes("incomplete");
  return {
    value_usd,
    quantity,
    quantity_unit: units.join(", "),
    unit_value: divides ? value_usd / quantity : undefined,
    status: statuses.sort().join(", "),
  };
}
