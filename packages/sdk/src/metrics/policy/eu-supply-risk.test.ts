import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../errors.ts";
import { euSupplyRisk } from "./eu-supply-risk.ts";

const of = (input: object) => euSupplyRisk({ eolRir: 0, siSr: 1, ...input } as never);

describe("the supply risk of the EU's method", () => {
  it("of one side is its concentration, less what is recycled, times the substitution index", () => {
    expect(of({ global: 4, eolRir: 0.25, siSr: 0.5 }).value).toBe(1.5);
    expect(of({ eu: 4, eolRir: 0.25, siSr: 0.5 }).value).toBe(1.5);
    expect(of({ global: 4 }).formula).toContain("HHI(GS)");
    expect(of({ eu: 4 }).formula).toContain("HHI(EU)");
    expect(of({ global: 4 }).warnings[0]).toMatch(/^Global supply only/);
    expect(of({ eu: 4 }).warnings[0]).toMatch(/^EU sourcing only/);
  });

  it("of both sides weighs global supply by half of the import reliance", () => {
    const both = of({ global: 4, eu: 2, importReliance: 1 });
    expect([both.value, both.warnings]).toEqual([3, []]);
    expect(of({ global: 4, eu: 2, importReliance: 0 }).value).toBe(2);
    expect(both.details).toEqual({ global: 4, eu: 2 });
    expect(of({ eu: 2 }).details).toEqual({ global: undefined, eu: 2 });
  });

  it("needs one side, and fractions from 0 to 1", () => {
    expect(() => of({})).toThrow(InvalidInput);
    expect(() => of({ global: 4, eu: 2 })).toThrow(/importReliance/);
    expect(of({ global: 4, eolRir: 1 }).value).toBe(0);
    expect(() => of({ global: 4, eolRir: 1.01 })).toThrow(/must be a fraction/);
    expect(() => of({ global: 4, eolRir: { low: 0.5, high: 1.5 } })).toThrow(/must be a fraction/);
    expect(of({ global: 4, eolRir: { low: 0.5, high: 1 } })).toMatchObject({ low: 0, high: 2 });
    expect(of({ global: 4, eolRir: { low: 0.5 } })).toMatchObject({ low: 0, high: 2 });
  });
});

describe("the concentration of a side", () => {
  const side = (shares: readonly number[], wgiScaled: readonly number[], trade?: readonly number[]) =>
    of({ global: { shares, wgiScaled, ...(trade === undefined ? {} : { trade }) } }).value;

  it("is the sum of the squared shares, each times its weight and its trade parameter", () => {
    expect(side([0.5, 0.5], [4, 8])).toBe(3);
    expect(side([0.5, 0.5], [4, 8], [0.5, 2])).toBe(4.5);
  });

  it("needs a weight, and a trade parameter if there are any, for each share", () => {
    expect(() => side([0.5, 0.5], [4])).toThrow(/needs its weight\./);
    expect(() => side([0.5, 0.5], [4, 8], [1])).toThrow(/and its trade parameter\./);
  });

  it("needs shares that are not negative and add up to at most one", () => {
    expect(side([0, 1], [4, 8])).toBe(8);
    expect(side([0.2], [5])).toBeCloseTo(0.2, 12);
    expect(() => side([-0.1, 0.5], [4, 8])).toThrow(/at most 1/);
    expect(() => side([0.6, 0.5], [4, 8])).toThrow(/at most 1/);
    expect(() => side([Number.NaN, 0.5], [4, 8])).toThrow(InvalidInput);
  });
});
