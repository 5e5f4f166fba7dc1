import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commitment = Pick<
  RowOf<"commitments">,
  "id" | "contained_in" | "superseded_by" | "amount" | "currency" | "amount_basis"
>;

/** Impossible parts: in a circle, in a superseded row, in another currency, larger than the whole; and superseded rows that do not say so. */
export function impossibleParts<C extends Commitment>(commitments: readonly C[]): RowBreach<C>[] {
  const byId = new Map(commitments.map((row) => [row.id, row]));
  return judged(commitments, (row) => {
    if (row.superseded_by !== null && row.amount_basis !== "superseded" && row.amount_basis !== "lapsed")
      return {
        column: "amount_basis",
        expected: `superseded, since ${row.superseded_by} replaces it`,
        suggestion: "superseded",
      };
    if (row.amount_basis === "superseded" && row.superseded_by === null)
      return { column: "superseded_by", expected: "the later commitment that replaces it" };
    const whole = row.contained_in === null ? undefined : byId.get(row.contained_in);
    if (!whole) return undefined;
    const breach = (expected: string) => ({ column: "contained_in", expected });
    const above = new Set([row.id]);
    for (let up: C | undefined = whole; up; up = up.contained_in === null ? undefined : byId.get(up.contained_in)) {
      if (above.has(up.id)) return breach("a larger commitment that is not itself a part of this one");
      above.add(up.id);
    }
    if (row.amount === null || whole.amount === null) return undefined;
    if (row.currency !== whole.currency)
      return breach(`a commitment in ${row.currency}; ${whole.id} is in ${whole.currency}`);
    if (row.amount > whole.amount && whole.amount_basis !== "minimum")
      return breach(`a commitment of at least ${row.amount}; ${whole.id} has ${whole.amount}`);
    return undefined;
  });
}

export const rule: LedgerRule = {
  code: "commitment-part-of-whole",
  description: "A part is not larger than its whole, and a superseded promise says so.",
  exceptable: true,
  check: (l) => on("commitments", impossibleParts(l.rows("commitments"))),
};
