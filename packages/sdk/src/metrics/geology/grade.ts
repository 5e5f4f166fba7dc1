import { InvalidInput } from "../../errors.ts";
import { kindOf } from "../../given.ts";
/** The unit of a grade by mass. */
export type MassGradeUnit = "pct" | "ppm" | "g/t";

const perOne: Readonly<Record<MassGradeUnit, number>> = { pct: 100, ppm: 1_000_000, "g/t": 1_000_000 };

/**
 * What a grade is divided by to make it a fraction of the mass.
 *
 * @throws InvalidInput if the unit is none by mass, like mg/L of a brine.
 */
export function gradeFraction(unit: string): number {
  const divisor = (perOne as Readonly<Record<string, number>>)[unit];
  if (divisor === undefined)
    throw new InvalidInput(
      `A grade in ${kindOf(unit)} is not a mass fraction. Grades by mass are in ${Object.keys(perOne).join(", ")}.`,
    );
  return divisor;
}
