import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
/** The unit of a grade by mass. */
export type MassGradeUnit = "pct" | "ppm" | "g/t";

const perOne: Readonly<Record<MassGradeUnit, number>> = { pct: 100, ppm: 1_000_000, "g/t": 1_000_000 };

/**
 * The divisor that turns a grade into a fraction of the mass.
 *
 * @throws InvalidInput if the unit is not one by mass, such as mg/L of a brine.
 */
export function gradeFraction(unit: string): number {
  const divisor = (perOne as Readonly<Record<string, number>>)[unit];
  if (divisor === undefined)
    throw new InvalidInput(
      `A grade in ${kindOf(unit)} is not a mass fraction. Grades by mass are in ${Object.keys(perOne).join(", ")}.`,
    );
  return divisor;
}
