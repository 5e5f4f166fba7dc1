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
