import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherBasis } from "./content-of-estimate.ts";

it("the content of an estimate is of what its grade is of", () => {
  const found = (grade_basis: string | null, contained_basis: string | null, contained_t: number | null = 5) =>
    columns(ofOtherBasis([{ grade_basis, contained_basis, contained_t }] as never));
  expect(found("oxide", "contained_oxide")).toEqual([]);
  expect([...found("oxide", "ambiguous"), ...found(null, "contained_oxide"), ...found("oxide", null, null)]).toEqual(
    [],
  );
  expect(found("oxide", "contained_element")).toEqual(["contained_basis"]);
  expect([...found("oxide", null), ...found("oxide", "contained_oxide", null)]).toEqual([
    "contained_basis",
    "contained_basis",
  ]);
});
