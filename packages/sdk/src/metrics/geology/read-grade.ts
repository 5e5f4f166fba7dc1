import { InvalidInput } from "../../errors.ts";
import type { Given } from "../core/figure.ts";
import { given, type NamedInputs, scaledBy } from "../declare/named-inputs.ts";
import type { MassGradeUnit } from "./grade.ts";

/** A grade with its unit, which its name or `grade_unit` must tell. */
export function readGrade(inputs: NamedInputs): { readonly grade: Given; readonly gradeUnit: MassGradeUnit } {
  const found = inputs.figure("grade");
  const units: Readonly<Record<string, MassGradeUnit>> = { "%": "pct", ppm: "ppm", "g/t": "g/t" };
  const unit = inputs.find("grade_unit")?.value ?? (found.unit === undefined ? undefined : units[found.unit.text]);
  if (found.unit?.times === 1) return { grade: scaledBy(found.value, 100) as Given, gradeUnit: "pct" };
  if (unit === undefined)
    throw new InvalidInput(`${found.name} has no unit: name it grade_pct, grade_ppm or grade_g_per_t.`);
  return { grade: given(found), gradeUnit: unit as MassGradeUnit };
}
