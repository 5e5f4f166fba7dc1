import type { Ledger } from "../../engine/ledger.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

interface Sourced {
  readonly id: string;
}

/** Sources that no row names: they are not needed, or a row that named them was removed or names another. */
export const withoutRow = <R extends Sourced>(
  sources: readonly R[],
  isCited: (id: string) => boolean,
): RowBreach<R>[] =>
  sources
    .filter(({ id }) => !isCited(id))
    .map((row) => ({ row, column: "id", expected: "a source that at least one row of the ledger names" }));

/** The sources that columns other than `source` name. */
function otherwiseNamed(ledger: Ledger): Set<string | null> {
  return new Set<string | null>([
    ...ledger.rows("sources").map(({ erratum_of }) => erratum_of),
    ...ledger.rows("areas").map(({ capital_source }) => capital_source),
    ...ledger.rows("claims").map(({ best_source }) => best_source),
    ...ledger.rows("deposits").map(({ location_source }) => location_source),
  ]);
}

export const rule: LedgerRule = {
  code: "source-cited",
  description: "At least one row of the ledger names each source.",
  house: true,
  awaits: true,
  check(ledger) {
    const named = otherwiseNamed(ledger);
    return on(
      "sources",
      withoutRow(ledger.rows("sources"), (id) => named.has(id) || ledger.citing(id) > 0),
    );
  },
};
