/**
 * Ledgers other than the installed one, for Node: a folder of CSVs, another installed release, a user's own rows.
 *
 * @packageDocumentation
 */
export type { CheckResult, Finding } from "@oreledger/data/check";
export type { Ledger, LedgerTables } from "../ledger/ledger.ts";
export { checkLedger } from "./check.ts";
export { InvalidLedger } from "./invalid-ledger.ts";
export { type OpenOptions, openLedger } from "./open.ts";
export { ledgerOfRows, type OwnRow, type OwnRows } from "./own-rows.ts";
