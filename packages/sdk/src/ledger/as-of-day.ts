import type { TableName } from "@oreledger/data";
import type { AnyQuery } from "../query/query.ts";
import type { LedgerWith } from "./ledger.ts";

/** A ledger whose named tables hold what was published by a day, so that no rule reads ahead; the same ledger without a day. */
export function asOfDay<Of extends LedgerWith<never>>(
  ledger: Of,
  day: string | undefined,
  names: readonly TableName[],
): Of {
  if (day === undefined) return ledger;
  const tables = ledger.tables as Readonly<Record<string, AnyQuery>>;
  const then = Object.fromEntries(
    names.map((name) => [name, { get: () => (tables[name] as AnyQuery).asOf(day), enumerable: true }]),
  );
  return { ...ledger, tables: Object.create(tables, then) };
}
