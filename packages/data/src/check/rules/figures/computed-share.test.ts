import { expect, it } from "vitest";
import { breachesOf } from "../breaches.test-support.ts";
import { rule as computedShare } from "./computed-share.ts";

it("a computed percentage is recomputed, but not in a print with a broken row", () => {
  const share = (area: string, quantity: number, share_pct: number | null = null) => ({
    id: area,
    commodity: "tin",
    stage: "mine",
    measure: "production",
    form: "all",
    basis: "element",
    share_of: "_WLD",
    year: 2024,
    area,
    quantity,
    unit: "t",
    share_pct,
    share_basis: share_pct === null ? null : "computed",
    share_denominator: share_pct === null ? null : "printed_total",
    low: null,
    status: "reported",
    source: "mcs",
  });
  const sources = [{ id: "mcs", erratum_of: null }];
  const found = (percentage: number | null, more = {}) =>
    breachesOf(
      computedShare,
      { sources, shares: [share("CHN", 60, percentage), share("IDN", 40, 40), share("_WLD", 100)] },
      more,
    );
  expect(found(60)).toEqual([]);
  expect(found(61)).toEqual(["CHN share_pct 60"]);
  expect(found(null)).toEqual(["CHN share_pct 60"]);
  const { id: _, ...broken } = share("PER", 0);
  const cells = Object.fromEntries(Object.entries(broken).map(([name, value]) => [name, String(value ?? "")]));
  expect(found(61, { shares: { faulty: [cells] } })).toEqual([]);
  // A row that names no source that there is may be of any edition's print.
  expect(found(61, { shares: { faulty: [{ ...cells, source: "mcz" }] } })).toEqual([]);
  expect(found(61, { shares: { faulty: [{ ...cells, year: "2023" }] } })).toEqual(["CHN share_pct 60"]);
});
