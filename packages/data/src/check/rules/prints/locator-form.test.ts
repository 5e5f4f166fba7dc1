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

const numbered = (count: number, form = "rec_id") => Array.from({ length: count }, (_, i) => `${form} ${i}`);

it.each([
  ["nine of ten", [...numbered(9), "other"], 1],
  ["eight of nine, too few for a form", [...numbered(8), "other"], 0],
  ["two alone", [...numbered(12), "one", "other"], 2],
  ["three alone", [...numbered(12), "one", "other", "third"], 0],
  ["two usual forms in fifteen", [...numbered(7), ...numbered(7, "page"), "other"], 1],
  ["two usual forms in fourteen", [...numbered(7), ...numbered(6, "page"), "other"], 0],
] as const)("finds those that are alone among rows of few forms: %s", (_, locators, findings) => {
  expect(ofOtherForm(rows(...locators))).toHaveLength(findings);
});

it("shows the form that most rows have", () => {
  const [breach] = ofOtherForm(rows(...numbered(5, "page"), ...numbered(10), "other"));
  expect(breach?.expected).toBe("a locator in the form of the source's others, such as rec_id 0");
  const [bare] = ofOtherForm(rows(...Array.from({ length: 12 }, () => null), "other"));
  expect(bare?.expected).toBe("no locator, like the source's other rows");
});
