import { type Row, tableOf } from "../../../csv/address.ts";
import { nearest } from "../../../csv/nearest.ts";
import { type TableName, tableNames } from "../../../tables/index.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";

/** The columns that hold the address of a row, or a list of addresses. */
const columns = [
  ["claim_evidence", "row"],
  ["citations", "row"],
  ["corrections", "evidence"],
  ["redirects", "successor"],
] as const;

export const rule: LedgerRule = {
  code: "address",
  description: "The address of a row points to a row.",
  *check(ledger): Iterable<LedgerBreach> {
    for (const [table, column] of columns)
      for (const { row, target } of (ledger.rows(table) as readonly Row[]).flatMap((row) =>
        [(row[column] ?? []) as string | string[]].flat().map((target) => ({ row, target })),
      )) {
        if (ledger.isThere(target)) continue;
        const name = tableOf(target) as TableName;
        if (!tableNames.includes(name)) {
          const expected = "an address that begins with the name of a table";
          yield { table, row, column, expected, suggestion: nearest(name, tableNames).join(" or ") };
        } else if (!ledger.hasBrokenKeys(name)) {
          const known = ledger.rows(name).map((other) => ledger.addressOf(name, other));
          const expected = `the address of a row of ${name}`;
          yield { table, row, column, expected, suggestion: nearest(target, known).join(" or ") };
        }
      }
  },
};
