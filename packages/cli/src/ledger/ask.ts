import type { AnyQuery, Ledger } from "@oreledger/sdk";
import { didYouMean, shown, UsageError } from "../call/usage.ts";

/** The names of a ledger's tables. */
export const tableNamesOf = ({ tables }: Ledger): string[] => Object.keys(tables).sort();

/**
 * The query of a table, by its name with `_` or `-`.
 *
 * @throws UsageError that names the nearest table.
 */
export function queryOf(ledger: Ledger, name: string): AnyQuery {
  const wanted = name.replaceAll("-", "_");
  const names = tableNamesOf(ledger);
  if (!names.includes(wanted))
    throw new UsageError(`There is no table ${shown(name)}.${didYouMean(wanted, names)} Tables: ${names.join(", ")}.`);
  return ledger.tables[wanted as keyof Ledger["tables"]].wide();
}
