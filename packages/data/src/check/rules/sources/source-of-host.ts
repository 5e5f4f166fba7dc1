import { unlikeOthers } from "../../engine/odd-ones.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "id" | "publisher" | "licence" | "url">;

/** Hosts that lead to pages of any publisher. */
const ofEverybody = new Set(["doi.org", "web.archive.org"]);

function hostOf({ url }: Source): string | undefined {
  const host = url === null ? undefined : new URL(url).host.replace(/^www\./, "");
  return host === undefined || ofEverybody.has(host) ? undefined : host;
}

/** This many other sources must agree. */
const LEAST = 2;

/** Sources whose publisher differs from all others on their host, or whose licence differs from all others of their publisher. */
export const unlikeTheirKin = <R extends Source>(sources: readonly R[]): RowBreach<R>[] => [
  ...unlikeOthers(
    sources,
    "publisher",
    hostOf,
    LEAST,
    ({ row, others }) => `${others}, the publisher of all other sources on ${hostOf(row)}`,
  ),
  ...unlikeOthers(
    sources,
    "licence",
    ({ publisher }) => publisher,
    LEAST,
    ({ row, others }) => `${others}, the licence of all other sources from ${row.publisher}`,
  ),
];

export const rule: LedgerRule = {
  code: "source-of-host",
  description: "A source has the publisher of its host, and the licence of its publisher.",
  exceptable: true,
  check: (ledger) => on("sources", unlikeTheirKin(ledger.rows("sources"))),
};
