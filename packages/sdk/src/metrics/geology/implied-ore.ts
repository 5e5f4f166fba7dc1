import { InvalidInput } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import type { Figure, Given } from "../core/figure.ts";
import { divide, exactly, type Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure, givenTerm, type ReadTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { inBaseUnit } from "../declare/named-inputs.ts";
import { gradeUnit } from "../declare/options.ts";
import { estimateOf } from "./estimate.ts";
import { gradeFraction, type MassGradeUnit } from "./grade.ts";
import { readGrade } from "./read-grade.ts";

/** A claimed content, and the grade of the ore that contains it, as plain numbers. */
export interface ContentAndGrade {
  /** Tonnes contained. */
  readonly contained: Given;
  readonly grade: Given;
  readonly gradeUnit: MassGradeUnit;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "implied-ore",
  category: "Geology",
  summary: "How much ore there must be for a claimed content to be true at a stated grade. This tests announcements.",
  formula: "Q = m / g",
  reference: "Definition; the inverse of contained metal",
  traps: [
    "A claim may need more ore than any known mine has: 20 million tonnes of metal at 700 g/t need 28.6 billion tonnes of ore.",
    "Content and grade must be of the same substance, both element or both oxide.",
  ],
  throws: [
    "AmbiguousRow if several estimates match the query.",
    "InvalidInput if the row claims no content or has no grade, or the grade is not a mass fraction.",
  ],
  example: `import { resourceEstimates } from "@oreledger/sdk";
import { impliedOre } from "@oreledger/sdk/metrics";

const claim = resourceEstimates.where({ id: "zhana-kazakhstan-ministry-metal" });
const measure = impliedOre(claim);
measure.text; // "at least 28,571,400,000 t ore"`,
  names: { ore_implied: {} },
  rows: { table: "resource_estimates", by: "estimate", example: "zhana-kazakhstan-ministry-metal" },
  numbers: {
    inputs: "`contained_t` and `grade_g_per_t`, `grade_ppm` or `grade_pct`",
    example: { contained_t: 935400, grade_g_per_t: 700 },
    words: { terms: ["contained", "grade"], unsaid: { grade_unit: "g/t" } },
    line: "contained=935400 grade=700",
    read: (inputs) => ({ input: { contained: inBaseUnit(inputs.figure("contained", "metal")), ...readGrade(inputs) } }),
  },
  options: [gradeUnit],
  calls: ["contained=935400 grade=700", "contained=20000000 grade=700 --grade-unit g/t"],
  measure: (input: ContentAndGrade | QueryOf<"resource_estimates">) => impliedOre(input),
});

export function impliedOre(
  input: ContentAndGrade | QueryOf<"resource_estimates">,
): Measure<{ readonly gradeUnit: MassGradeUnit }> {
  requireRowsOrFigures("What impliedOre takes", input, "contained", "grade", "gradeUnit");
  const { contained, grade, gradeUnit, reading } = isQuery(input)
    ? claimOf(input as QueryOf<"resource_estimates">)
    : givenClaim(input as ContentAndGrade);
  const fraction = gradeFraction(gradeUnit);
  return formulaMeasure({
    metric: "implied-ore",
    unit: "t ore",
    formula: "ore = contained / grade",
    substitute: ([content, share]) => `${content} t / ${share} ${gradeUnit}`,
    terms: [contained, grade],
    evaluate: ([content, share]) => (share === 0 ? undefined : ((content as number) / (share as number)) * fraction),
    bounds: ([content, share]) => divide(content as Interval, divide(share as Interval, exactly(fraction))),
    warnings: () => reading,
    details: { gradeUnit },
  });
}

interface ReadClaim {
  readonly contained: ReadTerm;
  readonly grade: ReadTerm;
  readonly gradeUnit: MassGradeUnit;
  readonly reading: readonly string[];
}

const givenClaim = ({ contained, grade, gradeUnit }: ContentAndGrade): ReadClaim => ({
  contained: givenTerm("contained", contained),
  grade: givenTerm("grade", grade),
  gradeUnit,
  reading: [],
});

/** The content that an estimate claims: its tonnage where that is no ore, or else the content that it prints beside the ore. */
function claimOf(query: QueryOf<"resource_estimates">): ReadClaim {
  const { address, tonnage, tonnageBasis, contained, containedBasis, grade, gradeUnit, lineage } = estimateOf(query);
  if (gradeUnit === undefined) throw new InvalidInput(`${address} has no grade.`);
  const isContent = tonnageBasis !== undefined && tonnageBasis !== "ore";
  if (!isContent && containedBasis === undefined)
    throw new InvalidInput(`${address} counts ore and prints no content, so there is nothing to divide by a grade.`);
  const term = (figure: Figure, label: string): ReadTerm => ({ figure: { ...figure, label }, lineage, row: undefined });
  return {
    contained: term(isContent ? tonnage : contained, "contained"),
    grade: term(grade, "grade"),
    gradeUnit: gradeUnit as MassGradeUnit,
    reading: tonnageBasis === "ambiguous" ? ["The source can mean ore or metal; this reads it as metal."] : [],
  };
}
