import { afterAll, expect, test } from "vitest";
import { laidLedger, opinionOf } from "./opinions.ts";

/** Holds kinds of answers, one test each, against one ledger. Two files call it, so that both cores of a small machine hold answers at once. */
export async function holdKinds(...kinds: readonly string[]): Promise<void> {
  const ledger = await laidLedger();
  afterAll(() => ledger.close());
  test.each(kinds)("every answer of the kind %s is what the CSVs say", async (kind) => {
    const held = await opinionOf(kind, { ledger });
    console.log(held.tally());
    expect(held.report(20)).toBe("");
  });
}
