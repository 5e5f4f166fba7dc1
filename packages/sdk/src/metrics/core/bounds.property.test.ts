import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute, type Given, type Measure } from "../../installed/metrics.ts";
import { intervals } from "./intervals.test-support.ts";

/** A figure known within bounds, the same known less well, and one value that both allow. */
const step = fc.integer({ min: 0, max: 200 });
const figure = fc
  .tuple(fc.integer({ min: 1, max: 500 }), step, step, step, step)
  .map(([value, below, above, more, further]) => {
    const [low, high] = [Math.max(1, value - below), value + above];
    const narrow = { low, high };
    return { value, narrow, wide: { low: Math.max(1, low - more), high: high + further } };
  });
const four = fc.tuple(figure, figure, figure, figure);
const form = fc.constantFrom("value", "narrow");

const ends = ({ value, low, high }: Measure): readonly [number, number] => [
  low ?? (high === undefined ? (value ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY),
  high ?? (low === undefined ? (value ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY),
];

describe.each(intervals.map(([metric, of]) => [metric, Object.keys(of([1, 1, 1, 1])).join(" "), of] as const))(
  "%s of %s",
  (metric, _, of) => {
    it("never narrows where less is known, and holds the value where all is known", () => {
      fc.assert(
        fc.property(
          four,
          fc.tuple(form, form, form, form),
          fc.nat({ max: 3 }),
          fc.boolean(),
          (figures, forms, at, withheld) => {
            const given = figures.map((each, i) => each[forms[i] as "value"]) as [Given, Given, Given, Given];
            const at_ = (other: Given) => given.map((each, i) => (i === at ? other : each)) as typeof given;
            const own = figures[at] as (typeof figures)[number];
            const known = compute(metric, of(at_(own.value)));
            // Of figures that the formula has no result for, nothing is to hold.
            fc.pre(known.value !== undefined || known.low !== undefined || known.high !== undefined);
            const exact = ends(known);
            const narrow = ends(compute(metric, of(at_(own.narrow))));
            const wide = ends(compute(metric, of(at_(withheld ? null : own.wide))));
            for (const [inner, outer] of [
              [exact, narrow],
              [narrow, wide],
            ] as const) {
              const slack = 1e-6 * Math.max(1, ...inner.filter(Number.isFinite).map(Math.abs));
              expect(outer[0]).toBeLessThanOrEqual(inner[0] + slack);
              expect(outer[1]).toBeGreaterThanOrEqual(inner[1] - slack);
            }
          },
        ),
        { numRuns: 12 },
      );
    });
  },
);
