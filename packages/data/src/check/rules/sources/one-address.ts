import { grouped } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "id" | "series" | "publisher" | "licence" | "url">;

/** The licence of single documents that are cited: none of them is an entry to a database. */
const ofDocuments = "facts-only";

/** Sources with the address of another: only editions of one series, and extracts of one publisher's database, may share one. */
export const sharedAddresses = <R extends Source>(sources: readonly R[]): RowBreach<R>[] =>
  [...grouped(sources, ({ url }) => url).values()].flatMap(([first, ...others]) =>
    others.flatMap((row) => {
      const one = first as R;
      const extracts = row.publisher === one.publisher && row.licence !== ofDocuments && one.licence !== ofDocuments;
      return row.series === one.series || extracts
        ? []
        : [{ row, column: "url", expected: `an address of its own, not that of ${one.id}` }];
    }),
  );

export const rule: LedgerRule = {
  code: "one-address",
  description: "Two documents have two addresses: editions of a series and extracts of a database may share one.",
  exceptable: true,
  check: (ledger) => on("sources", sharedAddresses(ledger.rows("sources"))),
};
