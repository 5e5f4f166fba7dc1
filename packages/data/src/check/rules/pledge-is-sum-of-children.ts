import type { RowBreach, RowOf } from "../row-of.ts";

type Agreement = Pick<RowOf<"agreements">, "id" | "pledged_amount" | "pledged_currency">;
type Commitment = Pick<
  RowOf<"commitments">,
  "id" | "agreement" | "amount" | "currency" | "amount_basis" | "instrument"
>;

/** What is no money of the agreement's own, whatever its size. */
const noPledge: ReadonlySet<string> = new Set([
  "project_value",
  "valuation",
  "aggregate",
  "political_claim",
  "non_binding",
]);

/**
 * Pledges that only repeat the agreement's commitments: the sum of several, or one that is a project's worth, a valuation,
 * a total of other money, or a letter of interest.
 */
export function repeatedPledges<A extends Agreement>(
  agreements: readonly A[],
  commitments: readonly Commitment[],
): RowBreach<A>[] {
  return agreements.flatMap((row) => {
    if (row.pledged_amount === null) return [];
    const children = commitments.filter(
      (c) =>
        c.agreement === row.id &&
        c.amount !== null &&
        c.currency === row.pledged_currency &&
        c.amount_basis !== "unit_price",
    );
    const breach = (what: string) => [
      {
        row,
        column: "pledged_amount",
        expected: `empty, or the agreement's own figure: ${row.pledged_amount} is ${what}`,
      },
    ];
    const twin = children.find(
      (c) => c.amount === row.pledged_amount && (noPledge.has(c.amount_basis) || c.instrument === "project_pipeline"),
    );
    if (twin) return breach(`the ${twin.amount_basis} of ${twin.id}`);
    const sum = children
      .filter((c) => !noPledge.has(c.amount_basis))
      .reduce((total, c) => total + (c.amount as number), 0);
    if (children.length > 1 && sum === row.pledged_amount)
      return breach(`the sum of ${children.map((c) => c.id).join(" and ")}`);
    return [];
  });
}
