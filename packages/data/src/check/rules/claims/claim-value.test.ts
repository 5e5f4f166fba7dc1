import { expect, it } from "vitest";
import { numbersIn, unsaid } from "./claim-value.ts";

it("a claim's value stands in its statement", () => {
  expect(numbersIn("USD 3.07bn in 2023, 1,200 t, $996 million, hs-2805 and 70%")).toEqual([
    3_070_000_000, 2023, 1200, 996_000_000, 70,
  ]);
  const found = (statement: string, value: string | null) => unsaid([{ statement, value }] as never).length;
  expect([
    found("Sold USD 544m", "544000000"),
    found("On the tenth anniversary", "10"),
    found("About half", "50"),
    found("No figure", null),
  ]).toEqual([0, 0, 0, 0]);
  expect([found("Sold USD 544m", "54400000"), found("Nothing said", "700")]).toEqual([1, 1]);
});
