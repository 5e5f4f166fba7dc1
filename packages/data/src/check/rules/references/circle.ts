import type { Row } from "../../../csv/address.ts";
import { type TableName, tables } from "../../../tables/index.ts";
import { metaOf } from "../../cells/column-check.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";

/** The columns that refer to a row of their own table, by their declaration. */
const chains = Object.values(tables).flatMap((table) =>
  Object.keys(table.row.shape).flatMap((column, i): [TableName, string][] =>
    metaOf(table)[i]?.reference === table.name ? [[table.name, column]] : [],
  ),
);

/** Rows that lead back to themselves through their own table: a part that contains its whole, a parent below its child. */
function circles(ledger: Ledger): LedgerBreach[] {
  return chains.flatMap(([table, column]) => {
    const rows = ledger.rows(table) as readonly Row[];
    const next = new Map(rows.map((row) => [row.id, row[column]]));
    return rows.flatMap((row) => {
      const seen = new Set([row.id]);
      for (let id = row[column] ?? null; id !== null; id = next.get(id as string) ?? null) {
        if (id === row.id)
          return [
            { table, row, column, expected: `a chain of ${column} that ends, not one that leads back to ${row.id}` },
          ];
        if (seen.has(id as string)) return [];
        seen.add(id as string);
      }
      return [];
    });
  });
}

export const rule: LedgerRule = {
  code: "circle",
  description: "No row contains, corrects or succeeds itself, even through others.",
  check: circles,
};
