import { counted, gathered } from "../../../grouped.ts";
import { hs_edition } from "../../../tables/products.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

const order = Object.keys(hs_edition);

type Link = Pick<
  RowOf<"product_links">,
  "newer_edition" | "newer_code" | "older_edition" | "older_code" | "relationship"
>;

/** Links between codes that the ledger does not have, whose relationship the other rows contradict, or that skip an edition. */
export function wrongLinks<R extends Link>(links: readonly R[], codes: ReadonlySet<string>): RowBreach<R>[] {
  const olderOf = counted(links.map(({ newer_code, older_edition }) => `${newer_code} ${older_edition}`));
  const newerOf = counted(links.map(({ older_code, older_edition }) => `${older_code} ${older_edition}`));
  const editions = new Set(links.map(({ older_edition }) => older_edition));
  const covered = gathered(
    links,
    ({ newer_code }) => newer_code,
    ({ older_edition }) => older_edition,
  );
  return judged(links, (row) => {
    const { newer_code, older_code, older_edition, newer_edition, relationship } = row;
    const [newer, older] = [codes.has(newer_code), codes.has(older_code)];
    if (!newer && !older)
      return { column: "newer_code", expected: "a code that products.csv has, on one side at least" };
    if (order.indexOf(newer_edition) <= order.indexOf(older_edition))
      return { column: "older_edition", expected: `an edition before ${newer_edition}` };
    const [several, merged] = [relationship.startsWith("many"), relationship.endsWith("many")];
    // All rows of a code in the ledger are here, so it shows how many codes there are on the other side.
    const parts = newerOf.get(`${older_code} ${older_edition}`) as number;
    const sources = olderOf.get(`${newer_code} ${older_edition}`) as number;
    if ((older && parts > 1 !== several) || (newer && sources > 1 !== merged))
      return { column: "relationship", expected: `what the rows say: ${parts} newer and ${sources} older codes` };
    const missing = [...editions].filter((edition) => newer && !covered.get(newer_code)?.has(edition));
    return missing.length === 0 || older_edition !== [...(covered.get(newer_code) ?? [])][0]
      ? undefined
      : { column: "older_edition", expected: `a row for ${missing.join(", ")} as well` };
  });
}

export const rule: LedgerRule = {
  code: "product-link",
  description:
    "A link between two editions has a code of the ledger on one side, the relationship that its rows show, and a row for every older edition.",
  check(ledger) {
    const codes = new Set(ledger.rows("products").flatMap(({ code }) => (code === null ? [] : [code.slice(0, 6)])));
    return on("product_links", wrongLinks(ledger.rows("product_links"), codes));
  },
};
