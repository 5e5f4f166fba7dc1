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

it.each([
  ["Ten of 60", "7", 0],
  ["Ten of 61", "7", 1],
  ["Ten of 61", "61", 0],
  ["Sixty", "60", 0],
  ["Sixty-one", "61", 1],
  ["Ten of 61", "many", 0],
])("of “%s” the value %s is %d finding: small numbers are written in words", (statement, value, findings) => {
  expect(unsaid([{ statement, value }] as never)).toHaveLength(findings);
});

it("lists the numbers of the statement, if it has any", () => {
  const told = (statement: string) => unsaid([{ statement, value: "700" }] as never).map(({ expected }) => expected);
  expect(told("From 61 to 62")).toEqual(["a number in the statement: 61 or 62"]);
  expect(told("Many")).toEqual(["a number in the statement"]);
});
