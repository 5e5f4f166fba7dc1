import type { Ledger } from "../../engine/ledger.ts";
import { type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

interface Sourced {
  readonly id: string;
}

/** Sources that no row names: they stand here for nothing, or a row that named them is gone or names another. */
export const withoutRow = <R extends Sourced>(
  sources: readonly R[],
  isCited: (id: string) => boolean,
): RowBreach<R>[] =>
  sources
    .filter(({ id }) => !isCited(id))
    .map((row) => ({ row, column: "id", expected: "a source that a row of the ledger names" }));

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
  description: "A source is named by a row of the ledger.",
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
