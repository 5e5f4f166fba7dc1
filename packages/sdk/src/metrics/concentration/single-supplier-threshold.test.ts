import { describe, expect, it } from "vitest";
import { InvalidInput } from "../../errors.ts";
import { compute } from "../compute.ts";

const of = (suppliers: object, more: object = {}) =>
  compute("single_supplier_threshold", { shares_pct: suppliers, ...more } as never) as never as {
    readonly value: number | undefined;
    readonly low: number | undefined;
    readonly high: number | undefined;
    readonly details: { readonly area: string | undefined; readonly exceeds: boolean | undefined };
  };

describe("the share of the largest supplier less a threshold", () => {
  it("is exceeded above it, not at it", () => {
    expect(of({ A: 65, B: 35 })).toMatchObject({ value: 0, details: { area: "A", exceeds: false } });
    expect(of({ A: 66, B: 34 })).toMatchObject({ value: 1, details: { exceeds: true } });
    expect(of({ A: 50, B: 50 }, { threshold_pct: 50 }).details.exceeds).toBe(false);
  });

  it("is a percentage from 0 to 100", () => {
    for (const threshold_pct of [0, 100]) expect(() => of({ A: 65, B: 35 }, { threshold_pct })).not.toThrow();
    for (const threshold_pct of [-1, 101]) expect(() => of({ A: 65, B: 35 }, { threshold_pct })).toThrow(InvalidInput);
  });

  it("is that of the largest that is not exempt, over the same whole", () => {
    expect(of({ A: 70, B: 30 }, { exempt: ["A"] })).toMatchObject({
      value: -35,
      details: { area: "B", exceeds: false },
    });
  });

  it("of figures that are bounds is a range, with no exact value, and exceeded if all of it is", () => {
    const figures = (a: unknown, b: unknown) =>
      compute("single_supplier_threshold", { production: { A: a, B: b } } as never) as never as ReturnType<typeof of>;
    expect(figures(60, { low: 10, high: 30 })).toMatchObject({
      value: undefined,
      low: expect.closeTo(100 * (60 / 90) - 65, 9),
      high: expect.closeTo(100 * (60 / 70) - 65, 9),
      details: { exceeds: true },
    });
    expect(figures(60, { low: 10, high: 60 }).details.exceeds).toBeUndefined();
    expect(figures(30, { low: 25, high: 30 }).details.exceeds).toBe(false);
  });

  it("is nothing if there is no other supplier, or nothing is supplied", () => {
    const nothing = { value: undefined, low: undefined, high: undefined, details: { exceeds: undefined } };
    expect(of({ A: 70, B: 30 }, { exempt: ["A", "B"] })).toMatchObject(nothing);
    const zero = compute("single_supplier_threshold", { production: { A: 0, B: 0 } } as never);
    expect(zero).toMatchObject(nothing);
  });
});
