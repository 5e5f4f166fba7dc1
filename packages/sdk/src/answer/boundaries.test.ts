import { describe, expect, it } from "vitest";
import type { Measure } from "../metrics/core/measure.ts";
import { arrange } from "./arrange.ts";
import { barePercent, formatFigure, formatNumber } from "./figures.ts";
import { aboutMeasure, measureRow } from "./measure-row.ts";

describe("a number in words", () => {
  it("has three decimals at most, more only if it would be zero, and no thousands beyond 1e21", () => {
    expect([0.001, 0.0009, 0.00123, 1234.5678, -1234, 999, 1000].map((value) => formatNumber(value))).toEqual([
      "0.001",
      "0.0009",
      "0.001",
      "1,234.568",
      "-1,234",
      "999",
      "1,000",
    ]);
    expect([formatNumber(1e20), formatNumber(1e21)]).toEqual(["100,000,000,000,000,000,000", "1e+21"]);
    expect([formatNumber(0.04, 1), formatNumber(12.36, 0)]).toEqual(["0.04", "12"]);
  });

  it("of percent is less than a tenth between zero and a tenth", () => {
    expect([0, 0.05, 0.1, 0.14, 50].map(barePercent)).toEqual(["0", "<0.1", "0.1", "0.1", "50"]);
    expect(barePercent(-0.05)).not.toContain("<");
  });
});

describe("a figure", () => {
  const figure = (more: object) =>
    formatFigure({ quantity: null, comparator: "eq", low: null, high: null, status: "reported", ...more } as never);

  it("is a range only with both ends, and a bound only with its own", () => {
    expect(figure({ comparator: "range", low: 1, high: 2 })).toBe("1–2");
    expect(figure({ comparator: "range", low: 1 })).toBe("–");
    expect(figure({ comparator: "range", high: 2 })).toBe("–");
    expect(figure({ comparator: "gt", high: 2 })).toBe("–");
    expect(figure({ comparator: "lt", low: 2 })).toBe("–");
    expect(figure({ comparator: "eq", low: 1, high: 2, quantity: 1.5 })).toBe("1.5");
  });
});

describe("rows that are sorted", () => {
  it("have empty cells last, however they stood", () => {
    for (const rows of [
      [{ a: null }, { a: 2 }, { a: 1 }],
      [{ a: 2 }, { a: 1 }, { a: null }],
    ]) {
      expect(arrange(rows, { sort: "a" })).toEqual([{ a: 1 }, { a: 2 }, { a: null }]);
      expect(arrange(rows, { sort: "-a" })).toEqual([{ a: 2 }, { a: 1 }, { a: null }]);
    }
  });
});

describe("a derived number", () => {
  const measure = (more: object) =>
    ({
      metric: "share",
      value: 5,
      unit: "percent",
      formula: "s",
      editions: [],
      inputs: [],
      warnings: [],
      ...more,
    }) as unknown as Measure;
  const denominator = { kind: "printed_total", value: 1000, why: "as printed" };

  it("is told with its editions, its day and its denominator if it has any", () => {
    expect(aboutMeasure(measure({}))).toEqual(["share"]);
    expect(aboutMeasure(measure({ editions: ["a", "b"], asOf: "2026-01-01", denominator }))).toEqual([
      "share",
      "a, b",
      "as of 2026-01-01",
      "divided by 1,000, as printed",
    ]);
    expect(aboutMeasure(measure({ denominator: { ...denominator, value: undefined } }))).toEqual(["share"]);
  });

  it("names what is estimated: up to five figures by their labels, more by their number", () => {
    const figures = (estimated: number, others: number) =>
      measure({
        inputs: [
          ...Array.from({ length: estimated }, (_, i) => ({ label: `A${i}`, status: "estimated" })),
          ...Array.from({ length: others }, (_, i) => ({ label: `B${i}`, status: "reported" })),
        ],
      });
    expect(measureRow(figures(0, 2))).toMatchObject({ estimated: "" });
    expect(measureRow(figures(5, 1))).toMatchObject({ estimated: "A0, A1, A2, A3, A4" });
    expect(measureRow(figures(6, 1))).toMatchObject({ estimated: "6 of 7 figures" });
    expect(measureRow(figures(6, 0))).toMatchObject({ estimated: "all figures" });
    expect(aboutMeasure(figures(1, 1))).toEqual(["share", "estimated: A0"]);
  });

  it("is a row with columns for its denominator only if it has one", () => {
    expect(measureRow(measure({}))).not.toHaveProperty("denominator");
    expect(measureRow(measure({ denominator }))).toMatchObject({ divided_by: 1000, residual_pct: null });
    expect(measureRow(measure({ denominator, residual: { share: 0.25 } }))).toMatchObject({ residual_pct: 25 });
    expect(measureRow(measure({ value: undefined, low: 1 }))).toMatchObject({ value: null, low: 1, high: null });
  });
});
