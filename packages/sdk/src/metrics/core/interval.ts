import { exactSum } from "@oreledger/data";

/** The possible values of a quantity. An unknown end is infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of one value. */
export const exactly = (value: number): Interval => ({ low: value, high: value });

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });

export const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });

/** Multiplies the ends; zero times an unknown amount is zero. */
export function multiply(a: Interval, b: Interval): Interval {
  const products = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => (x === 0 || y === 0 ? 0 : x * y)));
  return { low: Math.min(...products), high: Math.max(...products) };
}

/** The quotient; unknown if the divisor can be zero or change its sign. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low < 0 && b.high > 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  if (b.high <= 0)
    return b.low === 0
      ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
      : divide(negate(a), negate(b));
  return {
    low: a.low < 0 ? quotient(a.low, b.low) : quotient(a.low, b.high),
    high: a.high < 0 ? quotient(a.high, b.high) : quotient(a.high, b.low),
  };
}

/** One end over another; of nothing, and by what has no bound, nothing is left. */
const quotient = (part: number, by: number): number =>
  part === 0 || by === Number.POSITIVE_INFINITY ? 0 : part / Math.abs(by);

export const negate = (a: Interval): Interval => ({ low: -a.high, high: -a.low });

export const sum = (intervals: readonly Interval[]): Interval => ({
  low: exactSum(intervals.map(({ low }) => low)),
  high: exactSum(intervals.map(({ high }) => high)),
});

/** Whether the interval is one value. */
export const isExact = ({ low, high }: Interval): boolean => low === high;
