import { InvalidInput } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import type { Given } from "../core/figure.ts";
import { divide, exactly, type Interval, multiply } from "../core/interval.ts";
import { noLineage } from "../core/lineage.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure, givenTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { inBaseUnit } from "../declare/named-inputs.ts";
import { gradeUnit } from "../declare/options.ts";
import { estimateOf } from "./estimate.ts";
import { gradeFraction, type MassGradeUnit } from "./grade.ts";
import { readGrade } from "./read-grade.ts";

/** Ore and its grade, as plain numbers. */
export interface OreAndGrade {
  /** Tonnes of ore. */
  readonly ore: Given;
  readonly grade: Given;
  readonly gradeUnit: MassGradeUnit;
}

/** The printed content, for comparison. */
export interface ContainedDetails {
  /** The contained tonnage that the source prints, if the row has one. */
  readonly printed: number | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "contained-metal",
  category: "Geology",
  summary: "The content of an ore: its tonnage times its grade.",
  formula: "m = Q \\cdot g",
  reference: "Definition; every reporting code requires the stated contained metal to agree with this product",
  traps: [
    'Tonnes of ore are not tonnes of metal: 20 million tonnes of ore at 700 g/t contain 14,000 t, and an article that calls the ore "metal" is wrong by a factor of 1,400.',
    "The result is of the same substance as the grade, element or oxide, and it is in the ground: recovery losses are not deducted.",
  ],
  throws: [
    "AmbiguousRow if several estimates match the query.",
    "InvalidInput if the row counts no ore, has no grade, or has its grade in mg/L.",
  ],
  example: `import { resourceEstimates } from "@oreledger/sdk";
import { containedMetal } from "@oreledger/sdk/metrics";

const claim = resourceEstimates.where({ id: "zhana-kazakhstan-press-ore" });
const measure = containedMetal(claim);
measure.text; // "at least 14,000 t"`,
  names: { contained: {}, contained_oxide: {} },
  rows: { table: "resource_estimates", by: "estimate", example: "zhana-kazakhstan-press-ore" },
  numbers: {
    inputs: "`ore_t` and `grade_g_per_t`, `grade_ppm` or `grade_pct`",
    example: { ore_t: 20000000, grade_g_per_t: 700 },
    words: { terms: ["ore", "grade"], unsaid: { grade_unit: "g/t" } },
    line: "ore=20000000 grade=700",
    read: (inputs) => ({ input: { ore: inBaseUnit(inputs.figure("ore", "tonnage")), ...readGrade(inputs) } }),
  },
  options: [gradeUnit],
  calls: [
    "--estimate zhana-kazakhstan-press-ore",
    "ore=20000000 grade=700",
    "ore=14200000 grade=0.42 --grade-unit pct",
  ],
  measure: (input: OreAndGrade | QueryOf<"resource_estimates">) => containedMetal(input),
});

export function containedMetal(input: OreAndGrade | QueryOf<"resource_estimates">): Measure<ContainedDetails> {
  requireRowsOrFigures("What containedMetal takes", input, "ore", "grade", "gradeUnit");
  const estimate = isQuery(input) ? estimateOf(input as QueryOf<"resource_estimates">) : undefined;
  const given = input as OreAndGrade;
  if (estimate !== undefined && estimate.tonnageBasis !== "ore" && estimate.tonnageBasis !== "ambiguous")
    throw new InvalidInput(
      `${estimate.address} counts ${estimate.tonnageBasis ?? "no tonnage"}, not ore: there is nothing to multiply by a grade.`,
    );
  const ore =
    estimate === undefined
      ? givenTerm("ore", given.ore)
      : { figure: { ...estimate.tonnage, label: "ore" }, lineage: estimate.lineage, row: undefined };
  const gradeUnit = estimate === undefined ? given.gradeUnit : estimate.gradeUnit;
  if (gradeUnit === undefined) throw new InvalidInput(`${estimate?.address} has no grade.`);
  const fraction = gradeFraction(gradeUnit);
  const grade =
    estimate === undefined
      ? givenTerm("grade", given.grade)
      : { figure: estimate.grade, lineage: noLineage, row: undefined };
  return formulaMeasure<ContainedDetails>({
    metric: "contained-metal",
    unit: "t",
    formula: "contained = ore × grade",
    substitute: ([tonnes, share]) => `${tonnes} t × ${share} ${gradeUnit}`,
    terms: [ore, grade],
    evaluate: ([tonnes, share]) => ((tonnes as number) * (share as number)) / fraction,
    bounds: ([tonnes, share]) => multiply(tonnes as Interval, divide(share as Interval, exactly(fraction))),
    warnings: () =>
      estimate?.tonnageBasis === "ambiguous" ? ["The source can mean ore or metal; this reads it as ore."] : [],
    details: { printed: estimate?.contained.value },
  });
}
