import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concentrationRatio,
  containedMetal,
  effectiveSuppliers,
  elementToOxide,
  entropy,
  type Given,
  type GivenSupply,
  gini,
  hhi,
  hhiMergerDelta,
  impliedOre,
  insertionRank,
  type Measure,
  netImportReliance,
  nMinusOneResidual,
  normalisedHhi,
  oxideToElement,
  replacementFactor,
  share,
  singleSupplierThreshold,
  theil,
} from "../../installed/metrics.ts";

const amount = fc.integer({ min: 1, max: 1_000_000 });
const amounts = fc.array(amount, { minLength: 1, maxLength: 12 });
const fraction = { scale: "fraction" } as const;

type Index = (input: GivenSupply) => Measure;
const indices: Record<string, Index> = {
  hhi: (input) => hhi(input, fraction),
  concentrationRatio: (input) => concentrationRatio(input, 2, fraction),
  normalisedHhi: (input) => normalisedHhi(input),
  effectiveSuppliers: (input) => effectiveSuppliers(input),
  entropy: (input) => entropy(input),
  entropySuppliers: (input) => entropy(input, { as: "suppliers" }),
  theil: (input) => theil(input),
  gini: (input) => gini(input),
};
const named = Object.entries(indices);
const value = (measure: Measure): number => measure.value as number;
const close = (a: number, b: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
};

describe("every index of suppliers", () => {
  it.each(named)("%s does not depend on the unit", (_, index) => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 2, max: 1000 }), (areas, factor) => {
        close(value(index({ areas })), value(index({ areas: areas.map((each) => each * factor) })));
      }),
    );
  });

  it.each(named)("%s does not depend on the order", (_, index) => {
    fc.assert(
      fc.property(
        amounts.chain((areas) => fc.tuple(fc.constant(areas), fc.shuffledSubarray(areas, { minLength: areas.length }))),
        ([areas, shuffled]) => close(value(index({ areas })), value(index({ areas: shuffled }))),
      ),
    );
  });

  it("stays within its bounds", () => {
    fc.assert(
      fc.property(amounts, (areas) => {
        const n = areas.length;
        const within = (measure: Measure, low: number, high: number) => {
          expect(value(measure)).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value(measure)).toBeLessThanOrEqual(high + 1e-9);
        };
        within(hhi({ areas }, fraction), 1 / n, 1);
        within(hhi({ areas }), 10_000 / n, 10_000);
        within(normalisedHhi({ areas }), 0, 1);
        within(effectiveSuppliers({ areas }), 1, n);
        within(entropy({ areas }, { as: "suppliers" }), value(effectiveSuppliers({ areas })), n);
        within(entropy({ areas }), 0, Math.log(n));
        within(theil({ areas }), 0, Math.log(n));
        within(gini({ areas }), 0, (n - 1) / n);
        within(concentrationRatio({ areas }, 1, fraction), 1 / n, 1);
        close(value(concentrationRatio({ areas }, n, fraction)), 1);
      }),
    );
  });

  it("is least, or greatest, where all are equal", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 2, max: 12 }), (each, n) => {
        const areas = Array.from({ length: n }, () => each);
        close(value(hhi({ areas }, fraction)), 1 / n);
        close(value(normalisedHhi({ areas })), 0);
        close(value(effectiveSuppliers({ areas })), n);
        close(value(entropy({ areas }, { as: "suppliers" })), n);
        close(value(theil({ areas })), 0);
        close(value(gini({ areas })), 0);
      }),
    );
  });

  it("ties Theil and entropy together: T = ln n − E", () => {
    fc.assert(
      fc.property(amounts, (areas) =>
        close(value(theil({ areas })), Math.log(areas.length) - value(entropy({ areas }))),
      ),
    );
  });
});

describe("merging and taking away", () => {
  it("raises the HHI by twice the product of the shares", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 10 }), (areas) => {
        const [a, b, ...others] = areas as [number, number, ...number[]];
        const total = areas.reduce((all, each) => all + each, 0);
        const before = value(hhi({ areas }));
        const after = value(hhi({ areas: [a + b, ...others] }));
        close(after - before, value(hhiMergerDelta(a / total, b / total)));
      }),
    );
  });

  it("leaves 1 − s without a supplier, to be multiplied by 1 / (1 − s)", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 10 }), (areas) => {
        const left = value(nMinusOneResidual({ areas }, { area: "1", ...fraction }));
        close(left, 1 - value(share({ areas }, "1", fraction)));
        close(left * value(replacementFactor({ areas }, { area: "1" })), 1);
      }),
    );
  });

  it("puts the largest share against the threshold", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 100 }), (areas, thresholdPct) => {
        const above = singleSupplierThreshold({ areas }, { thresholdPct });
        close(value(above) + thresholdPct, value(concentrationRatio({ areas }, 1)));
        expect(above.details.exceeds).toBe(value(above) > 0);
      }),
    );
  });
});

describe("what no area is named for", () => {
  const withResidual = fc.tuple(amounts, amount);

  it("adds its square where it counts as one supplier, and nothing where it does not", () => {
    fc.assert(
      fc.property(withResidual, ([areas, rest]) => {
        const total = areas.reduce((all, each) => all + each, rest);
        const excluded = value(hhi({ areas, total }, fraction));
        const included = value(hhi({ areas, total }, { ...fraction, residual: "include_as_one" }));
        close(included - excluded, (rest / total) ** 2);
        close(included, value(hhi({ areas: [...areas, rest] }, fraction)));
      }),
    );
  });

  it("is the same as a difference to the total and as a row of other countries", () => {
    fc.assert(
      fc.property(withResidual, ([areas, rest]) => {
        const total = areas.reduce((all, each) => all + each, rest);
        const labelled = Object.fromEntries(areas.map((each, i) => [`A${i}`, each]));
        const byTotal = hhi({ areas: labelled, total });
        const byRow = hhi({ areas: { ...labelled, _OTH: rest } });
        close(value(byTotal), value(byRow));
        close(byTotal.residual?.share as number, byRow.residual?.share as number);
        expect([byTotal.denominator?.kind, byRow.denominator?.kind]).toEqual(["given", "row_sum"]);
      }),
    );
  });
});

describe("bounds", () => {
  /** A figure with bounds, and a value within them. */
  const uncertain = fc
    .tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([low, width, at]) => ({ given: { low, high: low + width } as Given, drawn: low + width * at }));
  const withheld = fc.integer({ min: 0, max: 2000 }).map((drawn) => ({ given: null as Given, drawn }));
  const known = amount.map((each) => ({ given: (each % 1000) as Given, drawn: each % 1000 }));
  const figures = fc.array(fc.oneof({ weight: 3, arbitrary: known }, uncertain, withheld), {
    minLength: 2,
    maxLength: 7,
  });
  const spare = fc.integer({ min: 0, max: 500 });

  const holds = (measure: Measure, truth: Measure) => {
    const slack = 1e-6 * Math.max(1, Math.abs(value(truth)));
    if (measure.low !== undefined) expect(measure.low).toBeLessThanOrEqual(value(truth) + slack);
    if (measure.high !== undefined) expect(measure.high).toBeGreaterThanOrEqual(value(truth) - slack);
    if (measure.value !== undefined && measure.low === undefined && measure.high === undefined) return;
    if (measure.value !== undefined && measure.low !== undefined)
      expect(measure.low).toBeLessThanOrEqual(measure.value + slack);
    if (measure.value !== undefined && measure.high !== undefined)
      expect(measure.high).toBeGreaterThanOrEqual(measure.value - slack);
  };
  // A supplier that turns out to have nothing is none; one of which zero is known is a supplier with nothing.
  const isKnown = (given: Given): boolean =>
    typeof given === "number" || (given !== null && given.low !== undefined && given.low === given.high);
  const suppliersOf = (list: readonly { given: Given; drawn: number }[]) =>
    list.filter(({ given, drawn }) => drawn > 0 || isKnown(given));

  it.each(named)("%s: hold every value that the figures allow, by the sum of rows", (_, index) => {
    fc.assert(
      fc.property(figures, (list) => {
        const drawn = suppliersOf(list).map((each) => each.drawn);
        fc.pre(drawn.reduce((all, each) => all + each, 0) > 0);
        holds(index({ areas: list.map(({ given }) => given) }), index({ areas: drawn }));
      }),
      { numRuns: 150 },
    );
  });

  it.each(named)("%s: hold every value that the figures allow, by a given total", (_, index) => {
    fc.assert(
      fc.property(figures, spare, (list, rest) => {
        const drawn = suppliersOf(list).map((each) => each.drawn);
        const total = drawn.reduce((all, each) => all + each, rest);
        fc.pre(total > rest);
        holds(index({ areas: list.map(({ given }) => given), total }), index({ areas: drawn, total }));
      }),
      { numRuns: 150 },
    );
  });

  it("of a share hold every value that the figures allow", () => {
    fc.assert(
      fc.property(figures, spare, fc.boolean(), (list, rest, given) => {
        const drawn = list.map((each) => each.drawn);
        const total = given ? drawn.reduce((all, each) => all + each, rest) : undefined;
        fc.pre(drawn.reduce((all, each) => all + each, 0) > 0);
        const of = <T>(areas: readonly T[]) => (total === undefined ? { areas } : { areas, total });
        holds(share(of(list.map((each) => each.given)), "1"), share(of(drawn), "1"));
        holds(
          nMinusOneResidual(of(list.map((each) => each.given)), { area: "1" }),
          nMinusOneResidual(of(drawn), { area: "1" }),
        );
      }),
    );
  });

  it("widen, and never narrow, where less is known", () => {
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        spare,
        (areas, which, width, rest) => {
          const at = which % areas.length;
          const total = areas.reduce((all, each) => all + each, rest);
          const around = (by: number): Given => ({
            low: (areas[at] as number) * (1 - by),
            high: (areas[at] as number) * (1 + by),
          });
          const known = (given: Given) => areas.map((each, i) => (i === at ? given : each));
          const span = (measure: Measure) => (measure.high ?? value(measure)) - (measure.low ?? value(measure));
          for (const given of [undefined, total]) {
            const of = (each: Given) =>
              hhi(given === undefined ? { areas: known(each) } : { areas: known(each), total: given });
            const [narrow, wide, none] = [of(around(width / 2)), of(around(width)), of(null)];
            expect(span(wide)).toBeGreaterThanOrEqual(span(narrow) - 1e-6);
            expect(span(none)).toBeGreaterThanOrEqual(span(wide) - 1e-6);
          }
        },
      ),
    );
  });

  it("of import reliance hold every value that the terms allow", () => {
    const term = fc
      .tuple(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([low, width, at]) => ({ given: { low, high: low + width }, drawn: low + at * width }));
    fc.assert(
      fc.property(term, term, term, (production, imports, exports) => {
        fc.pre(production.drawn + imports.drawn - exports.drawn > 1);
        const bounded = netImportReliance({
          production: production.given,
          imports: imports.given,
          exports: exports.given,
        });
        const truth = netImportReliance({
          production: production.drawn,
          imports: imports.drawn,
          exports: exports.drawn,
        });
        holds(bounded, truth);
      }),
    );
  });
});

describe("round trips", () => {
  const oxides = fc.constantFrom("La2O3", "CeO2", "Ce2O3", "Pr6O11", "Nd₂O₃", "Tb4O7", "Dy2O3", "yttrium", "Sc");

  it("from oxide to element and back leaves the tonnage", () => {
    fc.assert(
      fc.property(amount, oxides, (tonnes, oxide) => {
        const element = value(oxideToElement(tonnes, oxide));
        expect(element).toBeLessThan(tonnes);
        close(value(elementToOxide(element, oxide)), tonnes);
      }),
    );
  });

  it("from ore to metal and back leaves the tonnage", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 100_000 }), (ore, grade) => {
        const contained = value(containedMetal({ ore, grade, gradeUnit: "ppm" }));
        close(value(impliedOre({ contained, grade, gradeUnit: "g/t" })), ore);
      }),
    );
  });
});

describe("insertion rank", () => {
  it("is one more than the number of greater reserves, and rises no higher with a greater claim", () => {
    fc.assert(
      fc.property(amounts, amount, amount, (areas, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(value(insertionRank(less, { areas }))).toBe(1 + areas.filter((each) => each > less).length);
        expect(value(insertionRank(more, { areas }))).toBeLessThanOrEqual(value(insertionRank(less, { areas })));
      }),
    );
  });
});
