import { expect, it } from "vitest";
import { AmbiguousRow, isOreledgerError, UnknownValue } from "./errors.ts";

it("asks for a series if the rows are of several, and for filters if they are of one", () => {
  expect(new AmbiguousRow("shares", ["a", "b"], ["shares/1", "shares/2"]).message).toContain("from the series a, b.");
  expect(new AmbiguousRow("shares", ["a"], ["shares/1", "shares/2"]).message).toContain(
    "match: shares/1, shares/2. Add filters",
  );
});

it("names up to twelve rows", () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `r${i}`);
  const told = (count: number) => new AmbiguousRow("shares", [], rows(count)).message;
  expect(told(12)).toContain(`match: ${rows(12).join(", ")}. Add`);
  expect(told(14)).toContain(`match: ${rows(12).join(", ")} and 2 more. Add`);
});

it("is known by its code, of any copy of the package", () => {
  const error = new UnknownValue("areas", "id", "AUZ", ["AUS"]);
  expect([isOreledgerError(error), isOreledgerError(error, "unknown_value")]).toEqual([true, true]);
  expect([isOreledgerError(error, "refused"), isOreledgerError(new Error("x")), isOreledgerError(null)]).toEqual([
    false,
    false,
    false,
  ]);
});
