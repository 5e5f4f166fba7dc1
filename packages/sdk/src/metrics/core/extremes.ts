import type { Interval } from "./interval.ts";

/**
 * An index of how unequal shares are. All of the field's are convex and symmetric in the shares, or a monotone function
 * of one that is (1/H): so the greatest is found at a corner of what the figures allow, and the least where they are as
 * equal as the figures allow.
 */
export interface UnequalIndex {
  /** The convex symmetric function of the shares of all suppliers. */
  readonly convex: (shares: readonly number[]) => number;
  /** From the value of `convex` to the index: rising or falling all the way. */
  readonly present: (convex: number) => number;
  /** What the index can be at all: the answer where there are too many corners to visit. */
  readonly outer: Interval;
  /** More of a supplier never makes `convex` smaller, its whole being fixed. */
  readonly rising: boolean;
  /** {@link withoutSome}, where the index depends on the number of suppliers: one with nothing is not the same as none. */
  readonly orWithout?: typeof withoutSome;
  /** {@link bottomOfSquares} where `convex` rises with the sum of squares and with nothing else, {@link valley} of any other. */
  readonly bottom: Bottom;
}

/** Intervals of the amounts, and of what they are divided by. */
export interface Amounts {
  readonly suppliers: readonly Interval[];
  /** A fixed whole, or what is added to the suppliers to make the whole. */
  readonly whole: { readonly fixed: Interval } | { readonly added: Interval };
  /** Under a fixed whole: what the suppliers leave of it counts as one more. */
  readonly residualCounts: boolean;
}

/** At which level between two, as all suppliers come to it, the index is least. */
type Bottom = (scenario: Scenario, value: (level: number) => number, from: number, to: number) => number;

const MOST_CORNERS = 5_000;

/** All that an index can be, given all that the amounts can be. */
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

/** How much more than their least the suppliers can have together. */
const slackOf = ({ suppliers, fixed, end }: Scenario): number =>
  fixed ? Math.max(0, end - suppliers.reduce((all, { low }) => all + low, 0)) : Number.POSITIVE_INFINITY;

/** The corners of what the amounts allow, each once for suppliers of which the same is known; undefined if there are too many. */
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
  /** @param unfilled One member of each group so far that still stands at its least. */
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
      // One supplier of unlimited amount takes the whole; a second would share it, which is more equal.
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

/** The least of the convex function: all amounts at one level, as near as each allows, the level searched. */
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
 * The common level of the suppliers that are free between two levels, at which the sum of the squared shares is least. With
 * the sum S and the squares Q of the others, k free ones at c, and A added to the whole: (Q + k c²) / (S + k c + A)² has its
 * valley at c = Q / (S + A). Under a whole T, k c² + (T − S − k c)² has it at (T − S) / (k + 1).
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
  // Nothing to divide, or nothing that the others would gain.
  return Number.isNaN(level) || (fixed && !residualCounts) ? from : Math.min(to, Math.max(from, level));
}

/** Where a rising function crosses zero; just before, where it cannot be told. */
function bisect(f: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  for (let i = 0; i < 200 && b - a > Number.EPSILON * b; i++) {
    const middle = (a + b) / 2;
    if (f(middle) > 0) b = middle;
    else a = middle;
  }
  return a;
}

/** The lowest place between two by golden section, of a function that falls and then rises. */
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

/** The suppliers with none, one, two… of those left out that may have nothing. */
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
