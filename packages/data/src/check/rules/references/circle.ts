import type { Row } from "../../../csv/address.ts";
import type { TableName } from "../../../tables/index.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";

/** Rows that refer to their own table in a circle: a part of its part, a parent of its parent. */
function circles(ledger: Ledger): LedgerBreach[] {
  const chains: readonly (readonly [TableName, string])[] = [
    ["commodities", "parent"],
    ["deposits", "part_of"],
    ["commitments", "contained_in"],
    ["commitments", "superseded_by"],
    ["sources", "erratum_of"],
  ];
  return chains.flatMap(([table, column]) => {
    const rows = ledger.rows(table) as readonly Row[];
    const next = new Map(rows.map((row) => [row.id, row[column]]));
    return rows.flatMap((row) => {
      const seen = new Set([row.id]);
      for (let id = row[column]; id !== null && id !== undefined; id = next.get(id as string) ?? null) {
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
