import { exact } from "../../numerals.ts";
import { partOf } from "../core/coverage.ts";
import {
  type Distribution,
  distributionOf,
  requirePossible,
  type SharingOptions,
  saidOf,
} from "../core/distribution.ts";
import type { Figure } from "../core/figure.ts";
import { exactly, type Interval, isExact } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";

/** The details of a removal. */
export interface RemovalDetails {
  /** The removed area. */
  readonly removed: string | undefined;
}

/** The supplier with the largest figure. */
export const largestOf = ({ suppliers }: Distribution): Figure | undefined =>
  suppliers.reduce<Figure | undefined>(
    (best, figure) =>
      figure.value !== undefined && figure.value > (best?.value ?? Number.NEGATIVE_INFINITY) ? figure : best,
    undefined,
  );

/** How a metric turns what is left into its result. */
export interface Removal {
  readonly metric: string;
  readonly unit: string;
  readonly formula: string;
  readonly substitute: (total: string, removed: string) => string;
  /** From what is left and the whole to the result; monotone. */
  readonly present: (left: number, whole: number) => number;
}

/** What is left of a supply without one area: by default the largest. */
export function removal(
  of: Removal,
  input: SupplyInput,
  area: string | undefined,
  options: Pick<SharingOptions, "denominator">,
): Measure<RemovalDetails> {
  requireAreas(input, [area]);
  const distribution = distributionOf(input, options);
  const { suppliers, whole } = distribution;
  const largest = largestOf(distribution);
  // With a bound or a range that may exceed the largest figure, the largest area is not known.
  const contested = suppliers.some(
    ({ value, low, high }) => value === undefined && low > 0 && high > (largest?.value ?? 0),
  );
  const removed = area !== undefined ? suppliers.find(({ label }) => label === area) : contested ? undefined : largest;
  const value =
    removed?.value === undefined || whole.value === undefined || whole.value === 0
      ? undefined
      : of.present(leftOf(whole.value, removed.value, distribution), whole.value);
  const certain = suppliers.every(isExact) && isExact(whole);
  const range = (): Interval => {
    const candidates = area === undefined ? suppliers : suppliers.filter(({ label }) => label === area);
    const parts = candidates.map((figure) => partOf(distribution, [figure], []));
    const greatest = (end: "low" | "high") => Math.max(...parts.map((part) => part[end]));
    const ends = (["low", "high"] as const).map((end) => of.present(1 - greatest(end), 1));
    return { low: Math.min(...ends), high: Math.max(...ends) };
  };
  return new Measure<RemovalDetails>({
    metric: of.metric,
    value,
    unit: of.unit,
    range:
      (area !== undefined && removed === undefined) || suppliers.length === 0 || whole.high === 0
        ? undefined
        : certain && value !== undefined
          ? exactly(value)
          : range(),
    formula: of.formula,
    substituted:
      value === undefined
        ? "no exact value"
        : of.substitute(exact(whole.value as number), exact(removed?.value as number)),
    ...saidOf(distribution),
    warnings: [
      ...(suppliers.length > 0 && removed === undefined
        ? [
            area !== undefined
              ? area === distribution.leftOut
                ? `${area} has no share of this total to remove.`
                : `${area} is not named in this print.`
              : contested
                ? "The largest area is not known: low and high allow for every candidate."
                : "No area has a figure in this print.",
          ]
        : []),
      ...(value === Number.POSITIVE_INFINITY ? ["Nothing remains: no growth of the others can replace it."] : []),
      ...distribution.warnings,
    ],
    details: { removed: removed?.label },
  });
}

/** Amounts are subtracted before anything is divided: 909,000 of which 900,000 go is 101 times what is left, exactly. */
function leftOf(whole: number, removed: number, distribution: Distribution): number {
  requirePossible(removed / whole, { low: 0, high: 1 }, distribution);
  return Math.max(0, whole - removed);
}
