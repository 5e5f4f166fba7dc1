import { afterAll, expect, test } from "vitest";
import { laidLedger, opinionOf } from "./opinions.ts";

// Beside supply-and-briefs.test.ts, so that both cores of a small machine hold answers at once.
const kinds = ["latest", "acts", "flows", "reconciled", "totals", "invariants"];

const ledger = await laidLedger();
afterAll(() => ledger.close());

test.each(kinds)("every answer of the kind %s is what the CSVs say", async (kind) => {
  const held = await opinionOf(kind, { ledger });
  console.log(held.tally());
  expect(held.report(20)).toBe("");
});
