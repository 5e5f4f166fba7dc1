import { afterAll, expect, test } from "vitest";
import { laidLedger, opinionOf } from "./opinions.ts";

// Two files, so that both cores of a small machine hold answers at once: this one and acts-and-trade.test.ts.
const kinds = ["shares", "concentration", "reserves", "reliance", "coverage", "briefs"];

const ledger = await laidLedger();
afterAll(() => ledger.close());

test.each(kinds)("every answer of the kind %s is what the CSVs say", async (kind) => {
  const held = await opinionOf(kind, { ledger });
  console.log(held.tally());
  expect(held.report(20)).toBe("");
});
