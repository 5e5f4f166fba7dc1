import { describe, expect, it } from "vitest";
import { withComputedShares } from "../../../../data/src/compute/shares.ts";
import { importLines } from "./import.ts";
import type { Line } from "./line.ts";

const line = (cells: Partial<Line>): Line => ({
  figure_id: "gallium-refining-prod-chn-2024-x",
  commodity: "gallium",
  stage: "refining",
  measure: "production",
  area: "CHN",
  year: "2024",
  share_pct: "",
  comparator: "eq",
  low: "",
  high: "",
  quantity: "",
  unit: "",
  scope_note: "primary low-purity gallium",
  source_title: "Gallium in 2024",
  source_publisher: "Argus Media",
  source_url: "https://argusmedia.com/gallium",
  source_date: "2025-02",
  locator: "body text",
  evidence_level: "primary",
  quoted_by_url: "",
  notes: "",
  ...cells,
});

const only = (cells: Partial<Line>) => importLines([line(cells)]).shares[0];

describe("a line of the list becomes a row", () => {
  it("with a printed percentage", () => {
    expect(only({ share_pct: "98.7" })).toMatchObject({
      commodity: "gallium",
      form: "low-purity",
      basis: "unspecified",
      unit: "pct",
      quantity: null,
      share_pct: 98.7,
      share_basis: "printed",
      printed: "98.7 percent",
      source: "argus-gallium-in-2024-2025",
      scope: "Primary low-purity gallium",
    });
  });

  it("with a bound, a range or an approximate percentage", () => {
    expect(only({ share_pct: "90", comparator: "gt" })).toMatchObject({ low: 90, high: null, share_pct: null });
    expect(only({ comparator: "range", low: "60", high: "70" })).toMatchObject({
      low: 60,
      high: 70,
      printed: "60 to 70 percent",
    });
    expect(only({ share_pct: "50", comparator: "approx" })).toMatchObject({
      share_pct: 50,
      printed: "about 50 percent",
    });
  });

  it("with a quantity in the base unit and the percentage that is printed beside it", () => {
    expect(
      only({ commodity: "uranium", stage: "enrichment", quantity: "26600", unit: "t SW per year", share_pct: "47" }),
    ).toMatchObject({ quantity: 26_600_000, unit: "SWU", share_pct: 47, printed: "26600 t SW per year; 47 percent" });
    expect(only({ quantity: "45.79", unit: "kt" })).toMatchObject({ quantity: 45_790, unit: "t", share_pct: null });
    expect(only({ comparator: "range", low: "10000", high: "15000", unit: "t Y2O3" })).toMatchObject({
      quantity: null,
      low: 10_000,
      high: 15_000,
      basis: "Y2O3",
      printed: "10000 to 15000 t Y2O3",
    });
  });

  it("as a percentage where that is a bound, or where the quantity is not in the ledger's units", () => {
    expect(only({ quantity: "186000", unit: "t", share_pct: "90", comparator: "gt" })).toMatchObject({
      unit: "pct",
      low: 90,
      printed: "186000 t; more than 90 percent",
    });
    expect(only({ quantity: "33000", unit: "short tons", share_pct: "18" })).toMatchObject({
      unit: "pct",
      share_pct: 18,
    });
  });

  it("as a quantity where its percentage was computed, with the world total that it was taken of, and our own share", () => {
    const { shares, totals } = importLines([
      line({
        quantity: "60000",
        unit: "t REO",
        share_pct: "77.8",
        notes: "share computed: over the printed world total of 77,100; another page prints the same",
      }),
    ]);
    expect(totals).toBe(1);
    const [china, world] = withComputedShares(shares);
    expect(china).toMatchObject({ quantity: 60_000, share_pct: 77.821, share_basis: "computed" });
    expect(china?.share_denominator).toBe("printed_total");
    expect(world).toMatchObject({ area: "_WLD", quantity: 77_100, printed: "77,100 t REO", share_pct: null });
  });

  it("with a data year that the page does not print said so, resources kept from reserves, and a copy never the publisher's address", () => {
    const { shares, sources } = importLines([
      line({
        share_pct: "12",
        measure: "reserves",
        scope_note: "share of world resources",
        notes: "data year not printed, set from the context of the page",
        source_url: "https://www.readkong.com/page/1",
      }),
    ]);
    expect(shares[0]?.measure).toBe("resources");
    expect(shares[0]?.scope).toContain("prints no data year");
    expect(sources[0]).toMatchObject({ url: null, quoted_by_url: "https://www.readkong.com/page/1" });
  });
});

describe("a line of the list stays out", () => {
  const cases: [string, Partial<Line>][] = [
    ["repeats-mcs", { source_title: "Mineral Commodity Summaries 2026 Data Release" }],
    ["undated", { year: "" }],
    ["machine-digest", { notes: "third-party digest, not checked against the original" }],
    ["untrusted-page", { source_url: "https://www1.ru/en/news" }],
    ["untrusted-page", { source_url: "", quoted_by_url: "https://freerepublic.com/focus" }],
    ["not-of-an-area", { area: "urenco" }],
    ["not-of-a-whole", { notes: "not a country share" }],
    ["average-of-commodities", { commodity: "energy-minerals" }],
    ["not-chosen", { source_publisher: "World Nuclear Association" }],
  ];
  it.each(cases)("%s", (rule, cells) => {
    const { shares, leftOut } = importLines([line({ share_pct: "50", ...cells })]);
    expect(shares).toEqual([]);
    expect(leftOut).toEqual({ [rule]: 1 });
  });
});

it("stops at a publisher without a licence, an unknown unit and two lines that would be one row, and lists all", () => {
  const figures = [
    line({ figure_id: "a", share_pct: "1" }),
    line({ figure_id: "b", share_pct: "2" }),
    line({ figure_id: "c", source_publisher: "Nobody" }),
    line({ figure_id: "d", quantity: "3", unit: "bags" }),
  ];
  expect(() => importLines(figures)).toThrow(
    /b would be the same row as a[\s\S]*c: no licence known[\s\S]*d: no unit "bags"/,
  );
});
