import { tableOf } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import { tables } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Citation = Pick<RowOf<"citations">, "row" | "field">;

/** Citations of a column that the table of their row has not. */
export const ofNoColumn = <R extends Citation>(citations: readonly R[]): RowBreach<R>[] =>
  citations.flatMap((row) => {
    const table = tables[tableOf(row.row) as TableName] as { row: { shape: object } } | undefined;
    return row.field === "*" || table === undefined || Object.hasOwn(table.row.shape, row.field)
      ? []
      : [{ row, column: "field", expected: `* or a column of ${tableOf(row.row)}` }];
  });

export const rule: LedgerRule = {
  code: "citation-field",
  description: "A citation refers to a whole row, or to a column of its table.",
  check: (ledger) => on("citations", ofNoColumn(ledger.rows("citations"))),
};
