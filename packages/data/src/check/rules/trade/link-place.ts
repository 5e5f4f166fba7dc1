import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Link = Pick<RowOf<"product_links">, "newer_edition" | "newer_code" | "older_edition" | "older_code" | "locator">;

/** The year of an edition of the Harmonized System: `hs96` is from 1996. */
const yearOf = (edition: string): string => `${edition.slice(2) > "80" ? "19" : "20"}${edition.slice(2)}`;

/** Links between two codes whose locator does not name the table of their two editions, or not the two codes. */
export const ofOtherPlace = <R extends Link>(links: readonly R[]): RowBreach<R>[] =>
  judged(links, (row) => {
    const editions = `HS${yearOf(row.newer_edition)}toHS${yearOf(row.older_edition)}`;
    const codes = `${row.newer_code} and ${row.older_code}`;
    return row.locator?.startsWith(editions) && row.locator.endsWith(`, ${codes}`)
      ? undefined
      : { column: "locator", expected: `the table ${editions}…, ${codes}` };
  });

export const rule: LedgerRule = {
  code: "link-place",
  description: "The locator of a link between two codes names the table of their editions and both codes.",
  exceptable: true,
  check: (ledger) => on("product_links", ofOtherPlace(ledger.rows("product_links"))),
};
