import type { Interval } from "./interval.ts";

/**
 * An index of inequality of shares. All in the field are convex and symmetric in the shares, or a monotone function of
 * such an index (1/H). So the maximum is at a corner of what the figures allow, and the minimum where the shares are as
 * equal as the figures allow.
 */
export interface UnequalIndex {
  /** The convex symmetric function of the shares of all suppliers. */
  readonly convex: (shares: readonly number[]) => number;
  /** From the value of `convex` to the index; monotone. */
  readonly present: (convex: number) => number;
  /** The range of the index: the result if there are too many corners to visit. */
  readonly outer: Interval;
  /** Whether more of one supplier never makes `convex` smaller, with a fixed whole. */
  readonly rising: boolean;
  /** {@link withoutSome}, if the index depends on the number of suppliers: a supplier of nothing then counts. */
  readonly orWithout?: typeof withoutSome;
  /** {@link bottomOfSquares} if `convex` depends only on, and rises with, the sum of squares; otherwise {@link valley}. */
  readonly bottom: Bottom;
}

/** Intervals of the amounts, and of their denominator. */
export interface Amounts {
  readonly suppliers: readonly Interval[];
  /** A fixed whole, or what is added to the suppliers to make it. */
  readonly whole: { readonly fixed: Interval } | { readonly added: Interval };
  /** With a fixed whole: whether what the suppliers leave of it counts as one more. */
  readonly residualCounts: boolean;
}

/** The level between two at which the index is least, when all suppliers are at it. */
type Bottom = (scenario: Scenario, value: (level: number) => number, from: number, to: number) => number;

const MOST_CORNERS = 5_000;

/** The possible range of an index, from the ranges of the amounts. */
export function extremes(index: UnequalIndex, amounts: Amounts): Interval {
  const { whole } = amounts;
  const denominator = "fixed" in whole ? whole.fixed : whole.added;
  if (denominator.low !== denominator.high && !index.rising) return index.outer;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const suppliers of index.orWithout?.(amounts.suppliers) ?? [amounts.suppliers])
    for (const end of new Set([denominator.low, denominator.high])) {
      if (suppliers.length === 0) continue;
      const scenario = { suppliers, fixed: "fixed" in whole, end, residualCounts: amounts.residualCounts };
      const corners = cornersOf(scenario);
      if (corners === undefined) return index.outer;
      for (const x of corners) high = Math.max(high, at(index, scenario, x));
      low = Math.min(low, least(index, scenario));
    }
  if (high < low) return index.outer;
  const ends = [index.present(low), index.present(high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

interface Scenario {
  readonly suppliers: readonly Interval[];
  readonly fixed: boolean;
  /** The fixed whole, or what is added to the suppliers. */
  readonly end: number;
  readonly residualCounts: boolean;
}

function at({ convex }: UnequalIndex, { fixed, end, residualCounts }: Scenario, x: readonly number[]): number {
  const unbounded = x.filter((amount) => amount === Number.POSITIVE_INFINITY).length;
  if (unbounded > 0) return convex(x.map((amount) => (amount === Number.POSITIVE_INFINITY ? 1 / unbounded : 0)));
  const named = x.reduce((all, amount) => all + amount, 0);
  const whole = fixed ? end : named + end;
  const shares = x.map((amount) => (amount === 0 ? 0 : amount / whole));
  return convex(fixed && residualCounts ? [...shares, Math.max(0, whole - named) / whole] : shares);
}

const replaced = (x: readonly number[], at: number, by: number): number[] =>
  x.map((amount, i) => (i === at ? by : amount));

/** How much more than their minimum the suppliers can have together. */
const slackOf = ({ suppliers, fixed, end }: Scenario): number =>
  fixed ? Math.max(0, end - suppliers.reduce((all, { low }) => all + low, 0)) : Number.POSITIVE_INFINITY;

/** The corners of what the amounts allow, each once for suppliers with equal ranges; undefined if there are too many. */
function cornersOf(scenario: Scenario): number[][] | undefined {
  const { suppliers } = scenario;
  const slack = slackOf(scenario);
  const kinds = new Map<string, number[]>();
  suppliers.forEach(({ low, high }, i) => {
    if (high > low) kinds.set(`${low} ${high}`, [...(kinds.get(`${low} ${high}`) ?? []), i]);
  });
  const groups = [...kinds.values()];
  if (groups.reduce((all, group) => all * (group.length + 1), 1) * (groups.length + 1) > MOST_CORNERS) return undefined;
  const corners: number[][] = [];
  /** @param unfilled One member of each group so far that is still at its minimum. */
  const visit = (group: number, x: number[], left: number, unfilled: readonly number[]) => {
    const members = groups[group];
    if (members === undefined) {
      corners.push(x);
      if (Number.isFinite(left) && left > 0)
        for (const i of unfilled) {
          const { low, high } = suppliers[i] as Interval;
          if (high - low >= left) corners.push(replaced(x, i, low + left));
        }
      return;
    }
    const { low, high } = suppliers[members[0] as number] as Interval;
    const room = high - low;
    let [filled, remaining] = [x, left];
    for (let count = 0; count <= members.length; count++) {
      const next = members[count];
      visit(group + 1, filled, remaining, next === undefined ? unfilled : [...unfilled, next]);
      if (next === undefined || room > remaining) break;
      // One supplier without a limit takes the whole; a second would share it, which is more equal.
      filled = replaced(filled, next, high);
      remaining -= room;
    }
  };
  visit(
    0,
    suppliers.map(({ low }) => low),
    slack,
    [],
  );
  return corners;
}

/** The minimum of the convex function: all amounts as near to one level as each allows, at the best level. */
function least(index: UnequalIndex, scenario: Scenario): number {
  const { suppliers } = scenario;
  const slack = slackOf(scenario);
  const level = (c: number) => suppliers.map(({ low, high }) => Math.min(high, Math.max(low, c)));
  const spent = (c: number) =>
    suppliers.reduce((all, { low, high }) => all + Math.min(high, Math.max(low, c)) - low, 0);
  const value = (c: number) => at(index, scenario, level(c));
  const steps = [...new Set([0, ...suppliers.flatMap(({ low, high }) => [low, high])])]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const unbounded = suppliers.some(({ high }) => high === Number.POSITIVE_INFINITY);
  let best = value(0);
  if (unbounded && !scenario.fixed) {
    best = Math.min(best, value(Number.POSITIVE_INFINITY));
    steps.push(Math.max(1, 2 * (steps.at(-1) as number)));
  }
  if (scenario.fixed && unbounded) steps.push((steps.at(-1) as number) + slack);
  for (let i = 0; i + 1 < steps.length; i++) {
    const from = steps[i] as number;
    let to = steps[i + 1] as number;
    if (spent(from) > slack) break;
    if (spent(to) > slack) to = bisect((c) => spent(c) - slack, from, to);
    best = Math.min(best, value(to), value(index.bottom(scenario, value, from, to)));
  }
  return best;
}

/**
 * The common level of the free suppliers, between two levels, at which the sum of the squared shares is least. With the sum
 * S and the squares Q of the others, k free ones at c, and A added to the whole, (Q + k c²) / (S + k c + A)² has its minimum
 * at c = Q / (S + A). With a whole T, k c² + (T − S − k c)² has it at (T − S) / (k + 1).
 */
export function bottomOfSquares(
  { suppliers, fixed, end, residualCounts }: Scenario,
  _: unknown,
  from: number,
  to: number,
): number {
  let [sum, squares, free] = [0, 0, 0];
  for (const { low, high } of suppliers) {
    if (low <= from && high >= to) {
      free += 1;
      continue;
    }
    const amount = low >= to ? low : high;
    sum += amount;
    squares += amount * amount;
  }
  const level = fixed ? (end - sum) / (free + 1) : squares / (sum + end);
  // Nothing to divide, or no residual that would gain.
  return Number.isNaN(level) || (fixed && !residualCounts) ? from : Math.min(to, Math.max(from, level));
}

/** Where a rising function crosses zero, or just before. */
function bisect(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  for (let i = 0; i < 200 && b - a > Number.EPSILON * b; i++) {
    const middle = (a + b) / 2;
    if (f(middle) > 0) b = middle;
    else a = middle;
  }
  return a;
}

/** The minimum between two points of a function that falls and then rises, by golden section. */
export function valley(_: unknown, f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (let i = 0; i < 80; i++) {
    if (fc <= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}

/** The suppliers, leaving out none, one, two… of those that may have nothing. */
export function withoutSome(suppliers: readonly Interval[]): (readonly Interval[])[] {
  const certain = suppliers.filter(({ low, high }) => low > 0 || high === low);
  const optional = suppliers.filter(({ low, high }) => low === 0 && high > 0).sort((a, b) => b.high - a.high);
  const kinds = new Map<number, number>();
  for (const { high } of optional) kinds.set(high, (kinds.get(high) ?? 0) + 1);
  let choices: Interval[][] = [[]];
  for (const [high, count] of kinds)
    choices = choices.flatMap((choice) =>
      Array.from({ length: count + 1 }, (_, taken) => [
        ...choice,
        ...Array.from({ length: taken }, () => ({ low: 0, high })),
      ]),
    );
  return choices.slice(0, MOST_CORNERS).map((choice) => [...certain, ...choice]);
}
