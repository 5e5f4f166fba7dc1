import { firstDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach } from "../../engine/rule.ts";

/** Sources that were published after today: nobody can have read them. */
export const unpublished = <R extends { readonly published: string | null }>(
  rows: readonly R[],
  today: string | undefined,
): RowBreach<R>[] =>
  judged(rows, ({ published }) =>
    published !== null && today !== undefined && firstDay(published) > today
      ? { column: "published", expected: `${today} or earlier: it cannot be published in the future` }
      : undefined,
  );

export const rule: LedgerRule = {
  code: "source-of-the-future",
  description: "A source is not published in the future.",
  exceptable: true,
  check: (ledger) => on("sources", unpublished(ledger.rows("sources"), ledger.days.today)),
};
