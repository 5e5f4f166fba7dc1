import { expect, it } from "vitest";
import { statusAfterReading } from "./status-after-reading.ts";

const readings = [
  { part: "policy_events", series: "all", read_up_to: "2026-11-23" },
  { part: "agreements", series: "all", read_up_to: "2026-12-01" },
] as const;

it("finds a status of a day up to which nothing was read", () => {
  const rows = [{ status_as_of: "2026-11-23" }, { status_as_of: "2026-11-24" }, { status_as_of: "2026-12" }];
  const breaches = statusAfterReading("policy_events", rows, readings);
  expect(breaches.map(({ row }) => row.status_as_of)).toEqual(["2026-11-24", "2026-12"]);
  expect(breaches[0]).toMatchObject({ column: "status_as_of" });
  expect(breaches[0]?.expected).toContain("2026-11-23");
  expect(statusAfterReading("agreements", rows.slice(0, 2), readings)).toEqual([]);
});

it("says nothing where no day is stated", () => {
  expect(statusAfterReading("agreements", [{ status_as_of: "2030" }], [])).toEqual([]);
});
