import { expect, it } from "vitest";
import { containedMetal } from "../index.ts";

it("a formula says which of its figures nobody tells, and nothing of one that is a bound", () => {
  const told = (ore: { readonly value?: null; readonly low?: number; readonly status?: string }) =>
    containedMetal({ ore, grade: 0.5, gradeUnit: "pct" });
  const withheld = told({ value: null, status: "withheld" });
  expect(withheld.value).toBeUndefined();
  expect(withheld.warnings.join(" ")).toMatch(/: withheld\./);
  const bound = told({ low: 1000 });
  expect(bound.low).toBe(5);
  expect(bound.warnings.join(" ")).not.toMatch(/withheld|not available/);
});
