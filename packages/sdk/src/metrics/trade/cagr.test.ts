import { describe, expect, it } from "vitest";
import { InvalidInput, OreledgerError } from "../../errors.ts";
import { compute } from "../compute.ts";
import { cagr } from "./cagr.ts";
import { grubelLloyd } from "./grubel-lloyd.ts";

describe("a growth rate", () => {
  const of = (start: unknown, end: unknown, years = 1, options = {}) => cagr({ start, end, years } as never, options);

  it("is per year, in percent or as a fraction", () => {
    expect(of(100, 121, 2).value).toBeCloseTo(10, 9);
    expect(of(100, 121, 2).formula).toBe("CAGR = ((end / start)^(1/years) − 1) × 100");
    const fraction = of(100, 121, 2, { scale: "fraction" });
    expect([fraction.value, fraction.formula]).toEqual([expect.closeTo(0.1, 9), "CAGR = (end / start)^(1/years) − 1"]);
    expect(of(100, 50).value).toBe(-50);
  });

  it("of bounds is between the worst and the best pair of ends", () => {
    expect(of({ low: 50, high: 100 }, { low: 100, high: 200 })).toMatchObject({ low: 0, high: 300 });
  });

  it("has no upper end if the start can be nothing or the end has no bound, and falls to nothing if the start has none", () => {
    expect(of({ low: 0, high: 100 }, 200)).toMatchObject({ low: 100, high: undefined });
    expect(of(100, { low: 100 })).toMatchObject({ low: 0, high: undefined });
    expect(of({ low: 100 }, 200)).toMatchObject({ low: -100, high: 100 });
    expect(of(0, 100).value).toBeUndefined();
  });

  it("needs years above zero", () => {
    for (const years of [0, -1, Number.POSITIVE_INFINITY, Number.NaN])
      expect(() => of(1, 2, years)).toThrow(InvalidInput);
    expect(of(1, 2, 0.5).value).toBe(300);
  });
});

describe("a growth rate of a series by year", () => {
  const of = (series: unknown) => compute("cagr", { series } as never);

  it("is from its first year to its last, in whatever order they are given", () => {
    expect(of({ "2020": 100, "2022": 121 }).value).toBeCloseTo(10, 9);
    expect(of({ "2021": 5, "2020": 100, "2022": 121 }).value).toBeCloseTo(10, 9);
  });

  it("is keyed by years of four digits", () => {
    for (const series of [[100, 121], {}, { "2020": 100, x: 121 }, { "20": 100, "22": 121 }])
      expect(() => of(series)).toThrow(OreledgerError);
  });
});

describe("two-way trade of one good", () => {
  const of = (exports: unknown, imports: unknown) => grubelLloyd({ exports, imports } as never);

  it("is 1 if both sides are equal, 0 if there is one side, and between them the overlap", () => {
    expect(of(5, 5).value).toBe(1);
    expect(of(5, 0).value).toBe(0);
    expect(of(10, 30).value).toBe(0.5);
  });

  it("of bounds reaches 1 if they meet, also in one point", () => {
    expect(of({ low: 10, high: 20 }, { low: 20, high: 40 })).toMatchObject({ high: 1 });
    expect(of({ low: 20, high: 40 }, { low: 10, high: 20 })).toMatchObject({ high: 1 });
    expect(of({ low: 10, high: 20 }, { low: 60, high: 80 })).toMatchObject({
      low: expect.closeTo(2 / 9, 9),
      high: 0.5,
    });
  });
});
