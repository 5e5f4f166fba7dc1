import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { oddGrades } from "./odd-grade.ts";

const grade = (grade: number | null, grade_unit: string | null = "pct", analyte = "tin") =>
  ({ id: `${grade}`, grade, grade_unit, analyte }) as never;
const usual = Array.from({ length: 8 }, () => grade(0.5));

it.each([
  [100, "pct", 0],
  [101, "pct", 1],
  [25, "ppm", 0],
  [24, "ppm", 1],
  [0.5, "ppm", 1],
  [5000, "mg/L", 0],
  [5, "g/t", 1],
  [0, "pct", 0],
  [null, null, 0],
] as const)("among grades of 0.5 percent, %s %s is %d finding", (figure, unit, findings) => {
  expect(columns(oddGrades([...usual, grade(figure, unit)]))).toHaveLength(findings);
});

it("a grade is compared with its analyte's, if these are many", () => {
  expect(oddGrades([...usual, grade(0.00001, "pct", "gold")])).toEqual([]);
  expect(oddGrades([...usual.slice(2), grade(0.00001)])).toEqual([]);
});
