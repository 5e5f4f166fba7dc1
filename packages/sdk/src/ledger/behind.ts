import type { TableName } from "@oreledger/data";
import { OreledgerError } from "../errors.ts";
import { isQuery } from "../query/is-query.ts";
import type { Ledger, LedgerWith } from "./ledger.ts";

/**
 * The ledger of rows. Undefined for plain numbers, and for a table of the installed ledger that was imported alone: for
 * these, the entries of the package supply the installed tables.
 *
 * @example ledgerBehind(ledger.tables.shares.where({ commodity: "gallium" })) === ledger // true
 */
export function ledgerBehind(...inputs: readonly unknown[]): Ledger | undefined {
  for (const input of inputs) {
    if (!isQuery(input)) continue;
    const { ledger } = input.internals().context;
    if (ledger !== "installed") return ledger;
  }
  return undefined;
}

/** The named ledger, or else the ledger of the rows. @throws OreledgerError if there is neither. */
export function requireLedger<Names extends TableName>(
  named: LedgerWith<Names> | undefined,
  ...inputs: readonly unknown[]
): LedgerWith<Names> {
  const ledger = named ?? ledgerBehind(...inputs);
  if (ledger === undefined) throw new OreledgerError("These inputs belong to no ledger: name one with { ledger }.");
  return ledger;
}
