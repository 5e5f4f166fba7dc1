import type { Rows } from "@oreledger/data";
import type { LedgerWith } from "./ledger.ts";

/**
 * The day up to which the sources of a part of the ledger were read: what happened later, it does not know. Null where the
 * ledger states none. A series that has a line of its own is answered by it, any other by that of its table.
 *
 * @example readUpTo(ledger, "policy_events") // "2026-11-23"
 */
export function readUpTo(
  { tables }: Partial<LedgerWith<"readings">>,
  part: Rows["readings"]["part"],
  series = "all",
): string | null {
  const readings = tables?.readings?.wide();
  return (readings?.get({ part, series }) ?? readings?.get({ part, series: "all" }))?.read_up_to ?? null;
}
