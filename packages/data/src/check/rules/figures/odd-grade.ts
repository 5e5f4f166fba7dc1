import { grouped } from "../../../grouped.ts";
import { type LedgerRule, on, type RowBreach, type RowOf } from "../../engine/rule.ts";

type Estimate = Pick<RowOf<"resource_estimates">, "id" | "analyte" | "grade" | "grade_unit">;

/** The percentage that one of a unit is, nearly: a litre of brine weighs a little more than a kilogram. */
const inPercent = { pct: 1, ppm: 1e-4, "g/t": 1e-4, "mg/L": 1e-4 } as const satisfies Readonly<
  Record<Exclude<Estimate["grade_unit"], null>, number>
>;

/** At least this many other grades are needed for a median. */
const LEAST = 8;
/** Brines are a hundred times poorer than ores; a grade that is farther from the usual one is probably in another unit. */
const FACTOR = 200;

/** Grades over two hundred times richer or poorer than the median of the others of their analyte. */
export const oddGrades = <E extends Estimate>(estimates: readonly E[]): RowBreach<E>[] =>
  [...grouped(estimates, ({ analyte }) => analyte as string).values()].flatMap((group) => {
    const graded = group.flatMap((row) => {
      const { grade, grade_unit } = row;
      return grade === null || grade === 0 || grade_unit === null ? [] : [{ row, pct: grade * inPercent[grade_unit] }];
    });
    if (graded.length <= LEAST) return [];
    const sorted = graded.map(({ pct }) => pct).sort((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length / 2)] as number;
    return graded.flatMap(({ row, pct }) =>
      Math.max(pct / usual, usual / pct) <= FACTOR
        ? []
        : [
            {
              row,
              column: "grade",
              expected: `a grade nearer to ${Number(usual.toPrecision(2))} pct, the median of ${graded.length} grades of ${row.analyte}: is the unit right?`,
            },
          ],
    );
  });

export const rule: LedgerRule = {
  code: "odd-grade",
  exceptable: true,
  description: "A grade is not more than two hundred times richer or poorer than the median of its analyte.",
  check: (ledger) => on("resource_estimates", oddGrades(ledger.rows("resource_estimates"))),
};
