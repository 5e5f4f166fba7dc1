import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Source = Pick<RowOf<"sources">, "publisher" | "url" | "licence">;

/** The licence of works of the United States government. */
const OF_THE_US = "us-public-domain";
const body = /^(?:U\.?S\.?|United States|Federal|The White House|White House)\b/;
const host = /\.(?:gov|mil)$/;

/** Works in the public domain of the United States that no body of its government published. */
export const ofOthers = <R extends Source>(sources: readonly R[]): RowBreach<R>[] =>
  judged(sources, ({ licence, publisher, url }) =>
    licence !== OF_THE_US || body.test(publisher) || (url !== null && host.test(new URL(url).hostname))
      ? undefined
      : {
          column: "licence",
          expected: `the terms of ${publisher}, such as facts-only: only works of the US government are in its public domain`,
          suggestion: "facts-only",
        },
  );

export const rule: LedgerRule = {
  code: "public-domain",
  description: "Only a body of the US government publishes in the public domain of the United States.",
  exceptable: true,
  check: (ledger) => on("sources", ofOthers(ledger.rows("sources"))),
};
