import { exactSum } from "./exact-sum.ts";

/** A figure as far as it is known: a value, or what it lies between. */
export interface KnownFigure {
  readonly value: number | undefined;
  readonly low: number;
}

/** Why a print is divided by what it is divided by, or by nothing. */
export type DenominatorReason =
  /** The printed total is at least the sum of its rows. */
  | "total"
  /** The rows add up to more than their total, which is rounded. */
  | "rows-exceed-total"
  /** No total is printed. */
  | "no-total"
  /** The total is a bound, a range or no figure, and the rows reach it. */
  | "inexact-total"
  /** The total is a bound that the rows do not reach: they are not the whole. */
  | "rows-fall-short"
  /** The print is of one form, and only all forms together have a total. */
  | "form-without-total"
  /** One figure stands alone: it is no whole. */
  | "one-figure";

/** What the rows of a print are divided by. */
export interface DefaultDenominator {
  readonly by: "total" | "rows" | "nothing";
  /** Undefined where nothing divides, or where the rows have no exact sum. */
  readonly value: number | undefined;
  readonly why: DenominatorReason;
}

/** The sum of figures; undefined where none has a value, or where one is above zero by nobody knows how much. */
export const knownSum = (parts: readonly KnownFigure[]): number | undefined =>
  parts.some(({ value }) => value !== undefined) && parts.every(({ value, low }) => value !== undefined || low === 0)
    ? exactSum(parts.map(({ value }) => value ?? 0))
    : undefined;

/** Whether a sum is above a total, by more than binary fractions leave: 0.1 + 0.2 is not above 0.3. */
export const exceeds = (sum: number, total: number): boolean => sum - total > 4 * Number.EPSILON * total;

/**
 * The default denominator: the larger of the printed total and the sum of the rows, since a whole is at least its parts and
 * totals are rounded. Where the total is absent or a bound, the sum; where the rows do not even reach the bound, nothing.
 *
 * @param parts The named areas and "other countries" that the total is of: no totals, no groups of areas.
 * @param print What is known of the print beside its figures: of one form of a commodity, which needs a total of its own;
 *   of figures that a caller gave, of which one alone may be the whole.
 */
export function defaultDenominator(
  total: KnownFigure | undefined,
  parts: readonly KnownFigure[],
  print: { readonly ofOneForm?: boolean; readonly given?: boolean } = {},
): DefaultDenominator {
  const nothing = (why: DenominatorReason) => ({ by: "nothing", value: undefined, why }) as const;
  const rows = (why: DenominatorReason) => ({ by: "rows", value: knownSum(parts), why }) as const;
  const least = exactSum(parts.map(({ value, low }) => value ?? low));
  if (total?.value !== undefined)
    return exceeds(least, total.value) ? rows("rows-exceed-total") : { by: "total", value: total.value, why: "total" };
  if (total === undefined && print.ofOneForm === true) return nothing("form-without-total");
  if (total !== undefined && least < total.low) return nothing("rows-fall-short");
  if (print.given !== true && parts.filter(({ value }) => value !== undefined).length === 1)
    return nothing("one-figure");
  return rows(total === undefined ? "no-total" : "inexact-total");
}
