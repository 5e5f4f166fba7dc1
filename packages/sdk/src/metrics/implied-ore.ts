import { figureOf, type Given } from "./figure.ts";
import { type GradeUnit, gradeFraction } from "./grade.ts";
import { divide, type Interval } from "./interval.ts";
import { noLineage } from "./lineage.ts";
import type { Measure } from "./measure.ts";
import { formulaMeasure } from "./terms.ts";

/**
 * How much ore must be there for a claimed content to be true at a stated grade: a test of announcements.
 *
 * @formula $Q = m / g$
 * @reference Definition; the inverse of contained metal
 * @trap A claim may need more ore than any known mine holds: 20 million tonnes of metal at 700 g/t need 28.6 billion tonnes of ore.
 * @trap Content and grade must be of the same thing, both element or both oxide.
 * @example impliedOre({ contained: 935_400, grade: 700, gradeUnit: "g/t" })
 * @throws RangeError where the grade is no share of a mass.
 */
export function impliedOre(input: {
  readonly contained: Given;
  readonly grade: Given;
  readonly gradeUnit: GradeUnit;
}): Measure<{ readonly gradeUnit: GradeUnit }> {
  const fraction = gradeFraction(input.gradeUnit);
  const plain = (label: string, given: Given) => ({
    figure: figureOf(label, given),
    lineage: noLineage,
    row: undefined,
  });
  return formulaMeasure({
    metric: "impliedOre",
    unit: "t ore",
    formula: "ore = contained / grade",
    substitute: ([contained, grade]) => `${contained} t / ${grade} ${input.gradeUnit}`,
    terms: [plain("contained", input.contained), plain("grade", input.grade)],
    evaluate: ([contained, grade]) =>
      grade === 0 ? undefined : ((contained as number) / (grade as number)) * fraction,
    bounds: ([contained, grade]) =>
      divide(contained as Interval, {
        low: (grade as Interval).low / fraction,
        high: (grade as Interval).high / fraction,
      }),
    details: { gradeUnit: input.gradeUnit },
  });
}
