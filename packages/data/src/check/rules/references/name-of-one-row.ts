import type { Row } from "../../../csv/address.ts";
import { fold } from "../../../csv/fold.ts";
import type { TableName } from "../../../tables/index.ts";
import type { LedgerRule, RowBreach } from "../../engine/rule.ts";

/** Columns, of texts or lists, whose cells each lead to one row of the table, alone or together with others. */
const names: readonly (readonly [TableName, ...(readonly string[])])[] = [
  ["licences", "title"],
  ["areas", "name", "aliases", "other_names"],
  ["areas", "alpha_2"],
  ["areas", "m49"],
  ["areas", "capital"],
  ["groups", "title"],
  ["commodities", "name", "aliases"],
  ["commodities", "symbol"],
  ["commodities", "usgs_names"],
  ["commodities", "eu_name"],
  ["agreements", "title"],
  ["policy_events", "summary"],
  ["claims", "statement"],
  ["claims", "explanation"],
  ["claims", "check"],
  ["oxides", "formula"],
];

/** Rows that share a name with an earlier one. */
export function sharedNames<R extends Row>(rows: readonly R[], columns: readonly string[]): RowBreach<R>[] {
  const first = new Map<string, R>();
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row[column] ?? [];
      return [cell].flat().flatMap((name) => {
        const folded = fold(String(name));
        const other = first.get(folded);
        if (other === undefined) first.set(folded, row);
        return other === undefined || other === row
          ? []
          : [{ row, column, expected: `a name that no other row has: ${JSON.stringify(name)} is ${other.id}` }];
      });
    }),
  );
}

export const rule: LedgerRule = {
  code: "name-of-one-row",
  exceptable: true,
  description:
    "A name, title or code that identifies a row leads to that row only, and no two rows make the same statement.",
  *check(ledger) {
    for (const [table, ...columns] of names)
      for (const breach of sharedNames(ledger.rows(table) as readonly Row[], columns)) yield { ...breach, table };
  },
};
