import { addressOf, type Row } from "../../../csv/address.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Tables whose rows say nothing without a row of another one, and the column of that which names them. */
const parts: readonly (readonly [TableName, TableName, string])[] = [
  ["agreements", "agreement_parties", "agreement"],
  ["agreements", "agreement_commodities", "agreement"],
  ["claims", "claim_evidence", "claim"],
  ["groups", "group_members", "group"],
];

/** Rows that no row of another table names. */
export const unnamed = <R extends Row>(rows: readonly R[], others: readonly Row[], column: string): R[] => {
  const named = new Set(others.map((other) => other[column]));
  return rows.filter(({ id }) => !named.has(id as string));
};

export const rule: LedgerRule = {
  code: "has-its-rows",
  description: "An agreement has a party and a commodity, a claim a row that bears on it, a group a member.",
  check: (ledger) =>
    parts.flatMap(([table, of, column]) => {
      const rows = ledger.rows(table) as unknown as readonly Row[];
      const others = [...(ledger.rows(of) as unknown as readonly Row[]), ...ledger.faulty(of)];
      return on(
        table,
        unnamed(rows, others as readonly Row[], column).map(
          (row): RowBreach<Row> => ({
            row,
            column: "id",
            expected: `a row of ${of} with ${column} ${addressOf(tables[table], row).slice(table.length + 1)}`,
          }),
        ),
      );
    }),
};
