import type { Rows } from "@oreledger/data";
import type { LedgerWith } from "./ledger.ts";

/**
 * The day up to which the sources of a part of the ledger were read: what happened later, it does not know. Null where the
 * ledger states none.
 *
 * @example readUpTo(ledger, "policy_events") // "2026-11-23"
 */
export const readUpTo = ({ tables }: Partial<LedgerWith<"readings">>, part: Rows["readings"]["part"]): string | null =>
  tables?.readings?.wide().get({ part, series: "all" })?.read_up_to ?? null;
