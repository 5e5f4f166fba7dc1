import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { ofOtherForm, withoutPlace } from "./locator-form.ts";

const rows = (...locators: readonly (string | null)[]) =>
  locators.map((locator) => ({ source: "report-2025", locator }));

it("asks for a place where all other rows of a source have one, and only there", () => {
  const odd = rows("p. 1", "p. 2", "p. 3", "p. 4", "p. 5", null);
  expect(withoutPlace(odd)).toMatchObject([{ row: odd.at(-1), column: "locator" }]);
  expect(withoutPlace(rows("p. 1", "p. 2", "p. 3", "p. 4", "p. 5"))).toEqual([]);
  expect(withoutPlace(rows(null, null, null, null, null, "p. 6"))).toEqual([]);
});

it("has a place written as the others of its source, where these have few forms", () => {
  const numbered = Array.from({ length: 12 }, (_, i) => `rec_id ${i}`);
  expect(columns(ofOtherForm(rows(...numbered, "rec_id12")))).toEqual(["locator"]);
  expect(columns(ofOtherForm(rows(...numbered, null)))).toEqual(["locator"]);
  expect(ofOtherForm(rows(...numbered))).toEqual([]);
  expect(ofOtherForm(rows(..."abcdefghijklm"))).toEqual([]);
});
