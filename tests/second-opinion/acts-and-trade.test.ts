import { expect, test } from "vitest";
import { opinionOf } from "./opinions.ts";

// Beside supply.test.ts, so that both cores of a small machine hold answers at once.
const kinds = ["latest", "acts", "flows", "reconciled", "totals", "invariants", "briefs"];

test.each(kinds)("every answer of the kind %s is what the CSVs say", async (kind) => {
  const held = await opinionOf(kind);
  console.log(held.tally());
  expect(held.report(20)).toBe("");
});
