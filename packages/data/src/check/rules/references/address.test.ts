import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule as address } from "./address.ts";

it("an address leads to a row, and the nearest is told where it does not", () => {
  const deposits = [{ id: "mount-weld" }, { id: "zhana-kazakhstan" }];
  const found = (row: string, more = {}) => breachesOf(address, { citations: [{ row }], deposits }, more);
  expect(found("deposits/mount-weld")).toEqual([]);
  expect(found("deposits/mount-wold")).toEqual(["deposits/mount-wold row deposits/mount-weld"]);
  expect(found("deposit/mount-weld")).toEqual(["deposit/mount-weld row deposit_locations or deposits"]);
  const corrections = [{ id: "a-unit", evidence: ["deposits/mount-weld", "deposits/mount-wold"] }];
  expect(breachesOf(address, { corrections, deposits })).toEqual(["a-unit evidence deposits/mount-weld"]);
  // A row with a fault of its own is there; where a key is broken, any address may be that row's.
  expect(found("deposits/faulty", { deposits: { faultyAddresses: new Set(["deposits/faulty"]) } })).toEqual([]);
  expect(found("deposits/lost", { deposits: { brokenKeys: true } })).toEqual([]);
});
