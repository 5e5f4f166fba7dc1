import { exactSum } from "@oreledger/data";
import { byLetters } from "../../lists.ts";
import { exact } from "../../numerals.ts";
import { type Distribution, requirePossible, saidOf } from "./distribution.ts";
import { extremes, type UnequalIndex } from "./extremes.ts";
import type { Figure } from "./figure.ts";
import { exactly, type Interval, isExact, sum } from "./interval.ts";
import { Measure } from "./measure.ts";

/** The details of an index of suppliers. */
export interface SupplierDetails {
  /** The number of suppliers with a figure. */
  readonly suppliers: number;
  /** Their shares of the denominator as fractions, largest first; empty if there is no denominator. */
  readonly shares: readonly { readonly area: string; readonly share: number }[];
}

/** One index of the field, in words and as a function. */
export interface SupplierIndex extends UnequalIndex {
  readonly metric: string;
  readonly unit: string;
  readonly formula: string;
  /** The formula with its numbers, from the shares as text and the number of suppliers. */
  readonly substitute: (shares: readonly string[], count: number) => string;
  /** The index from amounts and their whole, if that is more exact than dividing first: whole percentages give a whole index. */
  readonly ofAmounts?: (amounts: readonly number[], whole: number) => number;
  /** {@link amongNamed}, if the index compares suppliers with each other: their shares are of their own sum. */
  readonly among?: typeof amongNamed;
}

const counted = (figure: Figure): figure is Figure & { value: number } => figure.value !== undefined;

/** Computes an index of the shares of suppliers. */
export function supplierIndex(index: SupplierIndex, of: Distribution): Measure<SupplierDetails> {
  const distribution = index.among?.(of) ?? of;
  const { suppliers, whole, residual, residualCounts } = distribution;
  const named = suppliers.filter(counted);
  const rest = residualCounts ? Math.max(0, residual?.value ?? 0) : 0;
  // Sorted, so that the result does not depend on the order of rows.
  const amounts = [...named.map(({ value }) => value), ...(rest > 0 ? [rest] : [])].sort((a, b) => b - a);
  const determined =
    named.length > 0 &&
    whole.value !== undefined &&
    whole.value > 0 &&
    suppliers.every(({ value, low }) => value !== undefined || low === 0);
  const value = determined
    ? requirePossible(pointOf(index, amounts, whole.value as number), index.outer, distribution)
    : undefined;
  const nothing = suppliers.length === 0 || whole.high === 0;
  const certain =
    suppliers.every(isExact) && isExact(whole) && (distribution.other === undefined || isExact(distribution.other));
  const range = nothing
    ? undefined
    : certain && value !== undefined
      ? exactly(value)
      : within(index.outer, rangeOf(index, distribution));
  const total = whole.value === undefined ? "?" : exact(whole.value);
  const shares = amounts.map((amount) => `${exact(amount)}/${total}`);
  return new Measure<SupplierDetails>({
    metric: index.metric,
    value,
    unit: index.unit,
    range,
    formula: index.formula,
    substituted: value === undefined ? "no exact value" : index.substitute(shares, amounts.length),
    ...saidOf(distribution),
    details: {
      suppliers: named.length,
      shares: (whole.value ? named : [])
        .map(({ label, value: amount }) => ({ area: label, share: amount / (whole.value as number) }))
        .sort((a, b) => b.share - a.share || byLetters(a.area, b.area)),
    },
  });
}

/** The search for bounds may leave the range of the index by rounding. */
const clamped = ({ low, high }: Interval, value: number): number => Math.min(high, Math.max(low, value));
const within = (outer: Interval, { low, high }: Interval): Interval => ({
  low: clamped(outer, low),
  high: clamped(outer, high),
});

/** Whether the squares of amounts fit a double: otherwise dividing first is more exact. */
const squarable = (whole: number): boolean => whole > 1e-100 && whole < 1e100;

const pointOf = (index: SupplierIndex, amounts: readonly number[], whole: number): number =>
  index.ofAmounts !== undefined && squarable(whole)
    ? index.ofAmounts(amounts, whole)
    : index.present(index.convex(amounts.map((amount) => amount / whole)));

/** The named suppliers with their own sum as the whole. */
export function amongNamed(distribution: Distribution): Distribution {
  const { suppliers, residual, residualCounts } = distribution;
  const rest = residualCounts ? Math.max(0, residual?.value ?? 0) : 0;
  const known = exactSum([...suppliers.map(({ value }) => value ?? 0), rest]);
  const whole = { value: suppliers.some(counted) ? known : undefined, ...sum([...suppliers, exactly(rest)]) };
  const own = residualCounts ? "the named suppliers and the residual" : "the named suppliers";
  return {
    ...distribution,
    fixed: false,
    whole,
    denominator: {
      kind: "row_sum",
      value: whole.value,
      low: undefined,
      high: undefined,
      why: `the sum of ${own}: the index compares them with each other`,
    },
  };
}

function rangeOf(
  index: SupplierIndex,
  { suppliers, other, residual, residualCounts, whole, fixed }: Distribution,
): Interval {
  // The residual of a whole without a limit may be all of it, or nothing.
  if (fixed && residualCounts && whole.high === Number.POSITIVE_INFINITY) return index.outer;
  if (fixed) return extremes(index, { suppliers, whole: { fixed: whole }, residualCounts });
  if (index.among !== undefined || residualCounts) {
    const rest = index.among ? exactly(Math.max(0, residual?.value ?? 0)) : (other ?? exactly(0));
    const joined = residualCounts && rest.high > 0 ? [...suppliers, rest] : suppliers;
    return extremes(index, { suppliers: joined, whole: { added: exactly(0) }, residualCounts: false });
  }
  return extremes(index, { suppliers, whole: { added: other ?? exactly(0) }, residualCounts: false });
}
