import { partOf } from "./coverage.ts";
import { type Distribution, distributionOf, inputsOf, type SharingOptions } from "./distribution.ts";
import type { Figure } from "./figure.ts";
import { exactly, type Interval, isExact } from "./interval.ts";
import { Measure } from "./measure.ts";
import { exact } from "./numerals.ts";
import type { SupplyInput } from "./supply.ts";

/** What a removed supplier leaves. */
export interface RemovalDetails {
  /** The area that is taken away. */
  readonly removed: string | undefined;
}

/** The supplier with the greatest figure. */
export const largestOf = ({ suppliers }: Distribution): Figure | undefined =>
  suppliers.reduce<Figure | undefined>(
    (best, figure) =>
      figure.value !== undefined && figure.value > (best?.value ?? Number.NEGATIVE_INFINITY) ? figure : best,
    undefined,
  );

/** How a metric reads the part that is left, a fraction of the whole. */
export interface Removal {
  readonly metric: string;
  readonly unit: string;
  readonly formula: string;
  readonly substitute: (total: string, removed: string) => string;
  /** From the fraction that is left to the result: rising or falling all the way. */
  readonly present: (left: number) => number;
}

/** What is left of a supply without one area: the largest, unless one is named. */
export function removal(
  of: Removal,
  input: SupplyInput,
  area: string | undefined,
  options: Pick<SharingOptions, "denominator">,
): Measure<RemovalDetails> {
  const distribution = distributionOf(input, options);
  const { suppliers, whole } = distribution;
  const removed = area === undefined ? largestOf(distribution) : suppliers.find(({ label }) => label === area);
  const value =
    removed?.value === undefined || whole.value === undefined || whole.value === 0
      ? undefined
      : of.present(Math.max(0, 1 - removed.value / whole.value));
  const certain = suppliers.every(isExact) && isExact(whole);
  const range = (): Interval => {
    const part = partOf(distribution, removed === undefined ? [] : [removed], []);
    const ends = [of.present(1 - part.low), of.present(1 - part.high)];
    return { low: Math.min(...ends), high: Math.max(...ends) };
  };
  return new Measure<RemovalDetails>({
    metric: of.metric,
    value,
    unit: of.unit,
    range:
      removed === undefined || whole.high === 0 ? undefined : certain && value !== undefined ? exactly(value) : range(),
    formula: of.formula,
    substituted:
      value === undefined
        ? "no exact value"
        : of.substitute(exact(whole.value as number), exact(removed?.value as number)),
    inputs: inputsOf(distribution),
    denominator: distribution.denominator,
    residual: distribution.residual,
    lineage: distribution.lineage,
    warnings: [
      ...(suppliers.length > 0 && removed === undefined
        ? [area === undefined ? "No area has a figure in this print." : `${area} is not named in this print.`]
        : []),
      ...(value === Number.POSITIVE_INFINITY ? ["Nothing is left: no growth of the others replaces it."] : []),
      ...distribution.warnings,
    ],
    details: { removed: removed?.label },
  });
}
