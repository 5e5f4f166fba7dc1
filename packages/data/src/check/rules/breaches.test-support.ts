import type { Row } from "../../csv/address.ts";
import type { TableName } from "../../tables/index.ts";
import type { TableReading } from "../cells/reading.ts";
import { Ledger } from "../engine/ledger.ts";
import type { LedgerRule } from "../engine/rule.ts";

/** The columns in which something is wrong. */
export const columns = (breaches: Iterable<{ readonly column: string }>): string[] =>
  Array.from(breaches, ({ column }) => column);

/** Whether a code is that of one of three areas. */
export const isArea = (code: string): boolean => ["USA", "_EU", "JPN"].includes(code);

/** Runs a rule on a ledger of these rows only; returns row, column and suggestion of each breach. */
export function breachesOf(
  rule: LedgerRule,
  tables: Partial<Record<TableName, readonly object[]>>,
  more: Partial<Record<TableName, Partial<TableReading>>> = {},
): string[] {
  const readings = new Map(
    (Object.keys({ ...tables, ...more }) as TableName[]).map((name) => [
      name,
      { rows: tables[name] ?? [], faulty: [], faultyAddresses: new Set(), citing: new Map(), ...more[name] },
    ]),
  );
  return Array.from(rule.check(new Ledger(readings as never)), ({ row, column, suggestion = "" }) =>
    `${(row as Row).id ?? (row as Row).row} ${column} ${suggestion}`.trimEnd(),
  );
}
