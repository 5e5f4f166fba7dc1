import { exactSum } from "@oreledger/data";
import { countedRows } from "../metrics/core/flows.ts";
import { textAt, valueAt } from "../query/column.ts";
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

/** The rows of one set of books and one source as one amount. */
export function amountOf(query: Query<"exports">): Amount {
  const { table } = query.internals().context;
  const rows = countedRows(query, "value_usd");
  const sum = (name: "value_usd" | "quantity"): number | undefined => {
    const figures = rows.map((row) => valueAt(table.column(name), row) as number | null);
    return figures.length === 0 || figures.includes(null) ? undefined : exactSum(figures as number[]);
  };
  const units = [...new Set(rows.map((row) => textAt(table, "quantity_unit", row) as string))];
  const value_usd = sum("value_usd");
  const quantity = units.length === 1 ? sum("quantity") : undefined;
  return {
    value_usd,
    quantity,
    quantity_unit: units.join(", "),
    unit_value: value_usd === undefined || !quantity ? undefined : value_usd / quantity,
  };
}
