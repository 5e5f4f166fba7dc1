import { exactSum } from "./exact-sum.ts";

/** A figure as far as it is known: its value if it has one, and its lower bound. */
export interface KnownFigure {
  readonly value: number | undefined;
  readonly low: number;
}

/** The reason for a print's denominator, or for none. */
export type DenominatorReason =
  /** The printed total is at least the sum of its parts. */
  | "total"
  /** The rows add up to more than their total, which is rounded. */
  | "rows-exceed-total"
  /** No total is printed. */
  | "no-total"
  /** The total is a bound, a range or no figure, and the rows reach it. */
  | "inexact-total"
  /** The total is a bound that the rows do not reach: they are not the whole. */
  | "rows-fall-short"
  /** The rows are some of those that a total is of, and no total of theirs is printed. */
  | "form-without-total"
  /** There is only one figure, which is not the whole. */
  | "one-figure";

/** The denominator of a print's rows. */
export interface DefaultDenominator {
  readonly by: "total" | "rows" | "nothing";
  /** Undefined if there is no denominator, or if the rows have no exact sum. */
  readonly value: number | undefined;
  readonly why: DenominatorReason;
}

/** The sum of figures; undefined if none has a value, or if one without a value is known to be above zero. */
export const knownSum = (parts: readonly KnownFigure[]): number | undefined =>
  parts.some(({ value }) => value !== undefined) && parts.every(({ value, low }) => value !== undefined || low === 0)
    ? exactSum(parts.map(({ value }) => value ?? 0))
    : undefined;

/** Whether a sum is above a total by more than a rounding error of binary fractions: 0.1 + 0.2 is not above 0.3. */
export const exceeds = (sum: number, total: number): boolean => sum - total > 4 * Number.EPSILON * total;

/**
 * The default denominator: the larger of the printed total and the sum of the rows, since a whole is at least its parts and
 * totals are rounded. If the total is missing or a bound, it is the sum; if the rows do not even reach the bound, there is none.
 *
 * @param parts The named areas and "other countries" in the total: no totals, no groups of areas.
 * @param print Facts about the print besides its figures. `ofSome`: it has one form of a commodity, or selected partners, and needs a
 *   total of its own; `given`: a caller gave the figures, of which a single one may be the whole.
 */
export function defaultDenominator(
  total: KnownFigure | undefined,
  parts: readonly KnownFigure[],
  print: { readonly ofSome?: boolean; readonly given?: boolean } = {},
): DefaultDenominator {
  const nothing = (why: DenominatorReason) => ({ by: "nothing", value: undefined, why }) as const;
  const rows = (why: DenominatorReason) => ({ by: "rows", value: knownSum(parts), why }) as const;
  const least = exactSum(parts.map(({ value, low }) => value ?? low));
  if (total?.value !== undefined)
    return exceeds(least, total.value) ? rows("rows-exceed-total") : { by: "total", value: total.value, why: "total" };
  if (total === undefined && print.ofSome === true) return nothing("form-without-total");
  if (total !== undefined && least < total.low) return nothing("rows-fall-short");
  if (print.given !== true && parts.filter(({ value }) => value !== undefined).length === 1)
    return nothing("one-figure");
  return rows(total === undefined ? "no-total" : "inexact-total");
}
