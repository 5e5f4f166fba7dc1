import { expect, it } from "vitest";
import { queryOf, tableNamesOf } from "./ask.ts";
import { installedLedger } from "./ledger.ts";

const ledger = installedLedger();

it("finds every table, and names the nearest", () => {
  expect(tableNamesOf(ledger)).toContain("resource_estimates");
  expect(queryOf(ledger, "policy-events").table).toBe("policy_events");
  expect(() => queryOf(ledger, "shaers")).toThrow(/Did you mean shares/);
});
