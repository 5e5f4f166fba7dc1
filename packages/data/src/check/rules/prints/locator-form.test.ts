import { expect, it } from "vitest";
import { withoutPlace } from "./locator-form.ts";

const rows = (...locators: readonly (string | null)[]) =>
  locators.map((locator) => ({ source: "report-2025", locator }));

it("asks for a place where all other rows of a source have one, and only there", () => {
  const odd = rows("p. 1", "p. 2", "p. 3", "p. 4", "p. 5", null);
  expect(withoutPlace(odd)).toMatchObject([{ row: odd.at(-1), column: "locator" }]);
  expect(withoutPlace(rows("p. 1", "p. 2", "p. 3", "p. 4", "p. 5"))).toEqual([]);
  expect(withoutPlace(rows(null, null, null, null, null, "p. 6"))).toEqual([]);
});
