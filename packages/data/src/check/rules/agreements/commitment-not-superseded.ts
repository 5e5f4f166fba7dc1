import { daysBetween, lastDay } from "../../../compute/partial-date.ts";
import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commitment = Pick<
  RowOf<"commitments">,
  "id" | "actor" | "instrument" | "project" | "deposit" | "commodities" | "stated" | "superseded_by"
>;

/** Two promises within this many days (eighteen months) may be one that was increased. */
export const NEAR = 548;

/** Forms of debt: a loan may return as a guarantee of itself. */
const debt: ReadonlySet<string> = new Set(["loan", "loan_guarantee", "loan_and_equity"]);

const same = (a: Commitment, b: Commitment) =>
  a.actor === b.actor &&
  (a.instrument === b.instrument || (debt.has(a.instrument) && debt.has(b.instrument))) &&
  (a.commodities.length === 0 ||
    b.commodities.length === 0 ||
    a.commodities.some((id) => b.commodities.includes(id))) &&
  ((a.project !== null && a.project === b.project) || (a.deposit !== null && a.deposit === b.deposit));

/**
 * A later promise by the same actor, in the same form, for the same project and commodity, within 18 months of an earlier one that is
 * not marked as superseded: the two may be one sum, counted twice. The finding is on the earlier row.
 */
export function maybeSuperseded<C extends Commitment>(commitments: readonly C[]): RowBreach<C>[] {
  const dated = commitments.filter((row) => row.stated !== null);
  return judged(dated, (row) => {
    if (row.superseded_by !== null) return undefined;
    const later = dated.find((other) => {
      if (other === row || !same(row, other)) return false;
      const days = daysBetween(lastDay(row.stated as string), lastDay(other.stated as string));
      return days <= NEAR && (days > 0 || (days === 0 && row.id < other.id)) && other.superseded_by !== row.id;
    });
    if (!later) return undefined;
    const expected = `${later.id}, or an exception that says why both are valid: same actor, form and project within 18 months`;
    return { column: "superseded_by", expected, suggestion: later.id };
  });
}

export const rule: LedgerRule = {
  code: "commitment-not-superseded",
  description:
    "Two promises by one lender to one project within 18 months: one supersedes the other, or an exception says why both are valid.",
  exceptable: true,
  check: (l) => on("commitments", maybeSuperseded(l.rows("commitments"))),
};
