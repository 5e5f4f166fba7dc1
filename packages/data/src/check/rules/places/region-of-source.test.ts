import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { withoutRegion } from "./region-of-source.ts";

it("a deposit has a region where its source gives all others of the country one", () => {
  const rows = Array.from({ length: 21 }, () => ({ source: "s", area: "USA", admin_region: "Utah" as string | null }));
  expect(withoutRegion(rows as never)).toEqual([]);
  expect(columns(withoutRegion([...rows, { source: "s", area: "USA", admin_region: null }] as never))).toEqual([
    "admin_region",
  ]);
});

it("says nothing of one that has a region where no other has, nor of a source with fewer than twenty others", () => {
  const rows = (count: number, admin_region: string | null) =>
    Array.from({ length: count }, () => ({ source: "s", area: "USA", admin_region }));
  expect(withoutRegion([...rows(21, null), ...rows(1, "Utah")] as never)).toEqual([]);
  expect(withoutRegion([...rows(19, "Utah"), ...rows(1, null)] as never)).toEqual([]);
  expect(withoutRegion([...rows(20, "Utah"), ...rows(1, null)] as never)).toHaveLength(1);
});
