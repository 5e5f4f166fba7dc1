import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "pledged_amount" | "pledged_currency">;
type Commitment = Pick<
  RowOf<"commitments">,
  "id" | "agreement" | "contained_in" | "amount" | "currency" | "amount_basis" | "instrument"
>;

/** Amounts that are never the agreement's own money, whatever their size. */
const noPledge: ReadonlySet<string> = new Set([
  "project_value",
  "valuation",
  "aggregate",
  "political_claim",
  "non_binding",
]);

/**
 * Pledges that only repeat the agreement's commitments: a sum of them, or one that is a project's worth, a valuation,
 * a total of other money, or a letter of interest.
 */
export function repeatedPledges<A extends Agreement>(
  agreements: readonly A[],
  commitments: readonly Commitment[],
): RowBreach<A>[] {
  return judged(agreements, (row) => {
    if (row.pledged_amount === null) return undefined;
    const children = commitments.filter(
      (c) =>
        c.agreement === row.id &&
        c.amount !== null &&
        c.currency === row.pledged_currency &&
        c.amount_basis !== "unit_price",
    );
    const breach = (what: string) => ({
      column: "pledged_amount",
      expected: `empty, or the agreement's own figure: ${row.pledged_amount} is ${what}`,
    });
    const twin = children.find(
      (c) => c.amount === row.pledged_amount && (noPledge.has(c.amount_basis) || c.instrument === "project_pipeline"),
    );
    if (twin) return breach(`the ${twin.amount_basis} of ${twin.id}`);
    const added = waysToAdd(children).find(
      (list) => list.length > 1 && list.reduce((total, c) => total + (c.amount as number), 0) === row.pledged_amount,
    );
    return added ? breach(`the sum of ${added.map((c) => c.id).join(" and ")}`) : undefined;
  });
}

/** The commitments that a headline may add up: all, those in no other, those that contain no other, the parts of one. */
function waysToAdd(children: readonly Commitment[]): (readonly Commitment[])[] {
  const money = children.filter((c) => !noPledge.has(c.amount_basis));
  const wholes = [...new Set(money.flatMap((c) => c.contained_in ?? []))];
  return [
    money,
    money.filter((c) => c.contained_in === null),
    money.filter((c) => !wholes.includes(c.id)),
    ...wholes.map((whole) => money.filter((c) => c.contained_in === whole)),
  ];
}

export const rule: LedgerRule = {
  code: "pledge-is-sum-of-children",
  description:
    "An agreement's headline amount is not the sum of its commitments, the value of a project or past support.",
  exceptable: true,
  check: (l) => on("agreements", repeatedPledges(l.rows("agreements"), l.rows("commitments"))),
};
