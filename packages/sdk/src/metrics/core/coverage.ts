import { areaRole, exactSum } from "@oreledger/data";
import { exact, percent } from "../../numerals.ts";
import { type Distribution, requirePossible, saidOf } from "./distribution.ts";
import type { Figure } from "./figure.ts";
import { exactly, type Interval, isExact, sum } from "./interval.ts";
import { joinLineage, type Lineage } from "./lineage.ts";
import { Measure } from "./measure.ts";
import { type RatioScale, scaled } from "./scale.ts";

/** The details of the share of some areas. */
export interface CoverageDetails {
  /** The counted areas that the print names. */
  readonly covered: readonly string[];
  /** The counted areas that the print does not name: it has no figure for them. */
  readonly unnamed: readonly string[];
  /** The areas that may count, which `high` includes. */
  readonly possible: readonly string[];
}

/** The areas that count, and the form of the result. */
export interface CoverageOf {
  readonly metric: string;
  readonly formula: string;
  readonly areas: readonly string[];
  /** Areas that may count; `_OTH` for unnamed ones. */
  readonly possible?: readonly string[];
  readonly scale?: RatioScale | undefined;
  readonly lineage?: Lineage | undefined;
  readonly warnings?: readonly string[];
}

/**
 * The total share of some areas in a supply.
 *
 * @param more Details that the metric adds.
 */
export function coverage<More extends object>(
  distribution: Distribution,
  of: CoverageOf,
  more: More,
): Measure<CoverageDetails & More> {
  const { factor, unit, times } = scaled(of.scale);
  const { suppliers, nil, whole, leftOut, residual } = distribution;
  const { areas, possible: maybe = [] } = of;
  const covered = suppliers.filter(({ label }) => areas.includes(label));
  const possible = suppliers.filter(({ label }) => maybe.includes(label) && !areas.includes(label));
  const unnamed = unnamedIn(distribution, areas);
  const known = covered.flatMap(({ value }) => value ?? []);
  // If the total leaves out the only supplier in question, zero would read as none.
  const nothing =
    suppliers.length + nil.length === 0 ||
    whole.high === 0 ||
    (covered.length === 0 && areas.some((area) => area === leftOut));
  // If every counted area is withheld, zero would read as none.
  const determined =
    !nothing &&
    (whole.value ?? 0) > 0 &&
    (covered.length === 0 || known.length > 0) &&
    covered.every(({ value, low }) => value !== undefined || low === 0);
  const value = determined
    ? requirePossible(exactSum(known) / (whole.value as number), fraction, distribution) * factor
    : undefined;
  const left = leftFor(distribution, [...areas, ...maybe]);
  const range = partOf(distribution, covered, left ? [...possible, left] : possible);
  const certain = suppliers.every(isExact) && isExact(whole) && possible.length === 0 && !left;
  return new Measure<CoverageDetails & More>({
    metric: of.metric,
    value,
    unit,
    range: nothing
      ? undefined
      : certain && value !== undefined
        ? exactly(value)
        : { low: range.low * factor, high: range.high * factor },
    formula: of.formula + times,
    substituted: `(${covered.map(({ label, value }) => (value === undefined ? `${label} ?` : exact(value))).join(" + ") || "0"}) / ${whole.value === undefined ? "?" : exact(whole.value)}${times}`,
    ...saidOf(distribution),
    lineage: of.lineage === undefined ? distribution.lineage : joinLineage(distribution.lineage, of.lineage),
    warnings: [
      ...(of.warnings ?? []),
      ...(unnamed.length === 0 || suppliers.length === 0
        ? []
        : [`${unnamed.join(", ")}: not named in this print, so not counted.`]),
      ...(left && residual
        ? [`${percent(residual.share)} is not attributed to a named area; high allows for it.`]
        : []),
      ...distribution.warnings,
    ],
    details: {
      covered: covered.map(({ label }) => label),
      unnamed,
      possible: possible.map(({ label }) => label),
      ...more,
    },
  });
}

/** The possible range of a part of a whole. */
const fraction: Interval = { low: 0, high: 1 };

/** The areas of a list that a distribution does not name. */
function unnamedIn({ suppliers, nil, leftOut }: Distribution, areas: readonly string[]): readonly string[] {
  const named = [...suppliers.map(({ label }) => label), ...nil, leftOut];
  return [...new Set(areas)].filter((area) => !named.includes(area));
}

/**
 * The areas of a list that a distribution does not name but that may be in the remainder. If it lists all, a country that is
 * missing supplies nothing.
 */
export const unsettledIn = (distribution: Distribution, areas: readonly string[]): readonly string[] =>
  unnamedIn(distribution, areas).filter((area) => !distribution.listsAll || areaRole(area) !== "supplier");

/**
 * What remains for areas that a distribution does not name: with a total, what its rows leave of it; with the sum of the
 * rows, what they print for others. Undefined if nothing remains, or every area is named.
 */
export function leftFor(distribution: Distribution, areas: readonly string[]): Interval | undefined {
  const { fixed, other, residual } = distribution;
  if (unsettledIn(distribution, areas).length === 0 || residual?.value === 0) return undefined;
  return fixed ? { low: 0, high: Number.POSITIVE_INFINITY } : other;
}

/** The possible range of a part of the whole, as a fraction. Possible areas may belong to it or not. */
export function partOf(
  { suppliers, other, whole, fixed }: Distribution,
  covered: readonly Figure[],
  possible: readonly Interval[],
): Interval {
  const part = { low: sum(covered).low, high: sum([...covered, ...possible]).high };
  const fractionOf = (amount: number, total: number) =>
    amount === 0 ? 0 : amount === Number.POSITIVE_INFINITY ? 1 : Math.min(1, amount / total);
  if (fixed) {
    const slack = Math.max(0, whole.high - sum(suppliers).low);
    const widest = sum([...covered, ...possible]).low + slack;
    return { low: fractionOf(part.low, whole.high), high: fractionOf(Math.min(part.high, widest), whole.low) };
  }
  const parts = other === undefined ? suppliers : [...suppliers, other];
  const rest = (without: readonly Interval[]) => sum(parts.filter((figure) => !without.includes(figure)));
  return {
    low: fractionOf(part.low, part.low + rest(covered).high),
    high: fractionOf(part.high, part.high + rest([...covered, ...possible]).low),
  };
}
