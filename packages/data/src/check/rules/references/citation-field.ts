import { tableOf } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { tables } from "../../../tables/index.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Citation = Pick<RowOf<"citations">, "row" | "field">;

/** Citations of a column that the table of their row does not have. */
export const ofNoColumn = <R extends Citation>(citations: readonly R[]): RowBreach<R>[] =>
  judged(citations, (row) => {
    const name = tableOf(row.row) as TableName;
    // The rule `address` reports any other name.
    return row.field === "*" || !Object.hasOwn(tables, name) || Object.hasOwn(tables[name].row.shape, row.field)
      ? undefined
      : { column: "field", expected: `* or a column of ${name}` };
  });

export const rule: LedgerRule = {
  code: "citation-field",
  description: "A citation refers to a whole row, or to a column of its table.",
  check: (ledger) => on("citations", ofNoColumn(ledger.rows("citations"))),
};
