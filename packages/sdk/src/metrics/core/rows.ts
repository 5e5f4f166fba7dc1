import { addressAt } from "../../address.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import type { Query } from "../../query/query.ts";
import type { Figure } from "./figure.ts";

/** The tables that metrics read. */
type Readable =
  | "shares"
  | "exports"
  | "us_balances"
  | "resource_estimates"
  | "agreements"
  | "agreement_parties"
  | "oxides";

/** A query of one table, with any selection of columns. */
// biome-ignore lint/suspicious/noExplicitAny: the selection of columns does not matter to a metric
export type QueryOf<Name extends Readable> = Query<Name, any>;

export { isQuery } from "../../query/is-query.ts";

const numberAt = (context: Context, name: string, row: number): number | null =>
  context.table.columnNames.includes(name) ? (valueAt(context.table.column(name), row) as number | null) : null;

/**
 * The figure of a row. A bound or a range has ends and no value; a figure that is withheld or not available has neither.
 *
 * @param column The column of the figure, to which `low`, `high`, `comparator` and `status` belong.
 */
export function figureAt(context: Context, row: number, label: string, column = "quantity", least = 0): Figure {
  const { table } = context;
  const text = (name: string) => (table.columnNames.includes(name) ? textAt(table, name, row) : null);
  const value = numberAt(context, column, row);
  // A value takes precedence over bounds: in a row with a printed share, they are of the quantity.
  const end = (name: string) => value ?? numberAt(context, name, row);
  return {
    label,
    value: value ?? undefined,
    low: end("low") ?? least,
    high: end("high") ?? Number.POSITIVE_INFINITY,
    status: text("status") ?? "reported",
    address: addressAt(table, row),
    source: text("source") ?? undefined,
  };
}
