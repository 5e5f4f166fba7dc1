import { describe, expect, it } from "vitest";
import type { Share } from "../tables/shares.ts";
import { computeAllShares } from "./shares.ts";

const row = (area: string, quantity: number | null, rest: Partial<Share> = {}): Share => ({
  commodity: "silicon",
  stage: "plant",
  measure: "production",
  form: "all",
  basis: "element",
  share_of: "_WLD",
  area,
  year: 2024,
  quantity,
  unit: "t",
  comparator: "eq",
  low: null,
  high: null,
  status: quantity === null ? "not_available" : "reported",
  share_pct: null,
  share_basis: null,
  share_denominator: null,
  scope: null,
  printed: null,
  correction: null,
  source: "usgs-mcs-2025",
  locator: "here",
  evidence_level: "primary",
  ...rest,
});

const shares = (rows: readonly Share[]) => {
  const computed = computeAllShares(rows, new Map([["usgs-mcs-2026-v1-3", "usgs-mcs-2026-v1-0"]]));
  return rows.map((one) => {
    const { share_pct, share_denominator } = computed.get(one) ?? {};
    return [one.area, share_pct, share_denominator];
  });
};

describe("computeAllShares", () => {
  it("divides by the printed total, and gives the total and an unknown figure none", () => {
    expect(shares([row("CHN", 60), row("IND", null), row("_OTH", 40), row("_WLD", 200)])).toEqual([
      ["CHN", 30, "printed_total"],
      ["IND", null, null],
      ["_OTH", 20, "printed_total"],
      ["_WLD", null, null],
    ]);
  });

  it("divides by the sum where the total is absent, or a bound that the rows reach", () => {
    const bound = row("_WLD", null, { status: "reported", comparator: "gt", low: 100 });
    expect(shares([row("CHN", 60), row("IND", 60), bound]).map(([, share]) => share)).toEqual([50, 50, null]);
    expect(shares([row("CHN", 75), row("IND", 25)])[0]).toEqual(["CHN", 75, "row_sum"]);
    // Rows that fall short of the bound are not the whole.
    expect(shares([row("CHN", 30), row("IND", 30), bound]).map(([, share]) => share)).toEqual([null, null, null]);
  });

  it("takes one figure for no whole, nor figures beside a country of which only the percentage is printed", () => {
    const percentage = row("JPN", null, { unit: "pct", share_pct: 17, share_basis: "printed", status: "reported" });
    expect(shares([row("KAZ", 16_000), row("CHN", null)])[0]).toEqual(["KAZ", null, null]);
    expect(shares([row("KAZ", 16_000), row("CHN", 120_000), percentage]).map(([, share]) => share)).toEqual([
      null,
      null,
      17,
    ]);
  });

  it("divides by nothing where the source says that it has no total", () => {
    for (const status of ["not_available", "not_applicable", "qualitative", "withheld"] as const)
      expect(shares([row("CHN", 60), row("IND", 40), row("_WLD", null, { status })]).map(([, share]) => share)).toEqual(
        [null, null, null],
      );
  });

  it("leaves countries printed together out of a sum, and the United States out of a whole without them", () => {
    expect(shares([row("_USCA", 50), row("CHN", 30), row("IND", 10)]).map(([, share]) => share)).toEqual([
      null,
      75,
      25,
    ]);
    expect(shares([row("USA", 50), row("CHN", 30), row("_XUS", 40)])).toEqual([
      ["USA", null, null],
      ["CHN", 75, "printed_total_without_us"],
      ["_XUS", null, null],
    ]);
  });

  it("divides by the larger of the total and the sum: a whole is at least its parts", () => {
    expect(shares([row("CHN", 900_000), row("RUS", 6_000), row("JPN", 3_000), row("_WLD", 900_000)])).toEqual([
      ["CHN", 99.01, "row_sum"],
      ["RUS", 0.66, "row_sum"],
      ["JPN", 0.33, "row_sum"],
      ["_WLD", null, null],
    ]);
    expect(shares([row("USA", 50), row("CHN", 30), row("_OTH", 20), row("_XUS", 40)])).toEqual([
      ["USA", null, null],
      ["CHN", 60, "row_sum_without_us"],
      ["_OTH", 40, "row_sum_without_us"],
      ["_XUS", null, null],
    ]);
  });

  it("counts a place that no country's code stands for among the parts, and no group of countries", () => {
    expect(
      shares([row("_KOS", 60), row("CHN", 40), row("_EU", 500), row("_WLD", 90)]).map(([, share]) => share),
    ).toEqual([60, 40, null, null]);
  });

  it("gives a form no share of what is not its own total", () => {
    const form = "ferrosilicon";
    expect(
      shares([row("CHN", 60), row("_WLD", 100), row("IND", 10, { form }), row("UKR", 5, { form })]).map(
        ([, share]) => share,
      ),
    ).toEqual([60, null, null, null]);
    expect(shares([row("_WLD", 100), row("IND", 10, { form }), row("_WLD", 20, { form })])[1]).toEqual([
      "IND",
      50,
      "printed_total",
    ]);
  });

  it("lays an erratum over its edition", () => {
    const base = { source: "usgs-mcs-2026-v1-0" } as const;
    const erratum = { source: "usgs-mcs-2026-v1-3" } as const;
    const rows = [row("BRA", 21, base), row("CHN", 44, base), row("BRA", 11, erratum)] as Share[];
    expect(shares(rows).map(([, share]) => share)).toEqual([32.308, 67.692, 20]);
  });
});
