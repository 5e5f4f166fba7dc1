import { judged, type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Commitment = Pick<RowOf<"commitments">, "amount" | "currency" | "instrument" | "amount_basis">;

/** At least this many other amounts are needed for a median. */
const LEAST = 3;
/** An amount this many times the usual one is probably in thousands; a correct one is accepted by an exception. */
const FACTOR = 100;

/** Amounts over a hundred times the median of the others with their instrument and currency or, if these are few, with their currency. */
export function oddAmounts<C extends Commitment>(commitments: readonly C[]): RowBreach<C>[] {
  const sums = commitments.filter(({ amount, amount_basis }) => amount !== null && amount_basis !== "unit_price");
  return judged(sums, (row) => {
    const ofCurrency = sums.filter((other) => other !== row && other.currency === row.currency);
    const alike = ofCurrency.filter(({ instrument }) => instrument === row.instrument);
    const others = alike.length < LEAST ? ofCurrency : alike;
    if (others.length < LEAST) return undefined;
    const usual = median(others.map(({ amount }) => amount as number));
    if ((row.amount as number) <= FACTOR * usual) return undefined;
    const kin = others === alike ? "instrument" : "currency";
    const expected = `an amount nearer to ${usual} ${row.currency}, the median of ${others.length} others of its ${kin}; one that is right needs an exception`;
    return { column: "amount", expected };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

export const rule: LedgerRule = {
  code: "odd-amount",
  exceptable: true,
  description:
    "A promised amount is not more than a hundred times the median of the others of its instrument and currency.",
  check: (ledger) => on("commitments", oddAmounts(ledger.rows("commitments"))),
};
