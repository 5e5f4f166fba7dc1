import { expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { readUpTo, readUpToOf } from "./read-up-to.ts";

it("answers for a series by its own line, and for any other by that of its table", () => {
  const mcs = ledger.tables.readings.get({ part: "shares", series: "usgs-mcs" })?.read_up_to;
  expect(mcs).toMatch(/^2026-/);
  expect(readUpTo(ledger, "shares", "usgs-mcs")).toBe(mcs);
  expect(readUpTo(ledger, "policy_events", "mofcom-2025-ann-70")).toBe(readUpTo(ledger, "policy_events"));
});

it("answers for rows by the series behind them, and not where one of these was never dated", () => {
  const { shares } = ledger.tables;
  expect(readUpToOf(ledger, shares.where({ series: "usgs-mcs", commodity: "cobalt" }) as never)).toBe(
    readUpTo(ledger, "shares", "usgs-mcs"),
  );
  expect(readUpToOf(ledger, shares.where({ commodity: "cobalt" }) as never)).toBeNull();
  expect(readUpToOf({}, shares.where({ series: "usgs-mcs", commodity: "cobalt" }) as never)).toBeNull();
});

it("says nothing where the ledger states no day", () => {
  expect(readUpTo(ledger, "shares")).toBeNull();
  expect(readUpTo({}, "policy_events")).toBeNull();
});
