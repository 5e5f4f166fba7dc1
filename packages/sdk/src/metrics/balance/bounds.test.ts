import { describe, expect, it } from "vitest";
import { OreledgerError } from "../../errors.ts";
import { importDependence } from "./import-dependence.ts";
import { departure, isNear, requireNear } from "./near-print.ts";
import { netImportReliance } from "./net-import-reliance.ts";

type Given = number | { readonly low?: number; readonly high?: number };
const between = (low: number, high: number) => ({ low, high });
const ends = ({
  value,
  low,
  high,
}: {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
}) => (value === undefined ? [low, high] : value);

describe("net import reliance in percent", () => {
  const of = (production: Given, imports: Given, exports: Given, stockRelease?: Given) =>
    netImportReliance({
      production,
      imports,
      exports,
      ...(stockRelease === undefined ? {} : { stockRelease }),
    } as never);

  it("is net imports over consumption, with what stocks release if that is given", () => {
    expect(of(30, 20, 10).value).toBe(25);
    expect(of(30, 20, 10, 10).value).toBe(40);
    expect(of(30, 20, 10).formula).not.toContain("stock");
    expect(of(30, 20, 10, 0).formula).toContain("stock release");
  });

  it("below zero says that the country exports more, and at zero does not", () => {
    expect(of(30, 10, 20).value).toBe(-50);
    expect(of(30, 10, 20).warnings).toEqual(["A net exporter: the USGS prints a letter here, not a figure."]);
    expect([of(30, 10, 10).value, of(30, 10, 10).warnings]).toEqual([0, []]);
  });

  it("falls as production rises if net imports are positive, and rises if they are negative", () => {
    expect(ends(of(between(10, 30), 10, 0))).toEqual([25, 50]);
    expect(ends(of(between(10, 30), 0, 5))).toEqual([-100, -20]);
    expect(ends(of(20, between(5, 20), 0))).toEqual([20, 50]);
  });

  it("has no lower end if consumption can be nothing, and no end at all if it is nothing", () => {
    expect(ends(of(between(0, 10), 0, 0))).toEqual([undefined, 0]);
    expect(ends(of(between(0, 10), between(0, 5), 0))).toEqual([undefined, 100]);
    expect(ends(of(0, 0, 0))).toEqual([undefined, undefined]);
    expect(ends(of(0, between(0, 5), 5))).toEqual([undefined, undefined]);
    expect(ends(of(0, between(0, 6), 5))).toEqual([undefined, 100]);
  });
});

describe("import dependence in percent", () => {
  const of = (production: Given, imports: Given, exports: Given) =>
    importDependence({ production, imports, exports } as never);

  it("is imports over available supply, which may be less than the imports", () => {
    expect(of(10, 10, 0).value).toBe(50);
    expect(of(0, 10, 5).value).toBe(200);
    expect(of(10, 0, 5).value).toBe(0);
  });

  it("is between the values at the ends of its terms", () => {
    expect(ends(of(between(10, 30), 10, 0))).toEqual([25, 50]);
    expect(ends(of(10, 5, between(0, 14)))).toEqual([expect.closeTo(100 / 3, 9), 500]);
  });

  it("has no upper end if supply can be nothing, unless nothing is imported", () => {
    expect(ends(of(between(0, 10), between(0, 5), 0))).toEqual([0, undefined]);
    expect(ends(of(10, 5, between(0, 15)))).toEqual([expect.closeTo(100 / 3, 9), undefined]);
    expect(ends(of(between(1, 10), 0, between(0, 1)))).toEqual([0, 0]);
  });
});

describe("a computed result and a printed one", () => {
  it("are near within half of the last printed place, on both sides", () => {
    for (const value of [52.5, 53, 53.5]) expect(isNear(value, 53), `${value}`).toBe(true);
    for (const value of [52.49, 53.51]) expect(isNear(value, 53), `${value}`).toBe(false);
    expect([isNear(9050, 9000), isNear(9501, 9000)]).toEqual([true, false]);
  });

  it("are told apart only if both are figures", () => {
    const printed = { value: 53 } as never;
    expect(departure(53.4, printed, " %")).toEqual([]);
    expect(departure(60, printed, " %")).toEqual([expect.stringMatching(/^The edition prints 53 %:/)]);
    expect(departure(undefined, printed, " %")).toEqual([]);
    expect(departure(60, { value: undefined } as never, " %")).toEqual([]);
    expect(departure(60, undefined, " %")).toEqual([]);
  });

  it("are refused as misread beyond a tenth of the scale, if the rows were chosen by a definition", () => {
    const printed = { value: 50, status: "reported" };
    const check = (value: number | undefined, more: object = {}) =>
      requireNear(
        value,
        { printed, inputs: [{ label: "imports" }], details: { definition: "Imports." }, ...more } as never,
        100,
        " %",
      );
    for (const value of [40, 60, undefined]) expect(() => check(value)).not.toThrow();
    for (const value of [39.9, 60.1]) expect(() => check(value)).toThrow(OreledgerError);
    expect(() => check(90)).toThrow(/The rows give 90 %, the edition prints 50 %:.*imports\./);
    expect(() => check(90, { printed: undefined })).not.toThrow();
    expect(() => check(90, { details: { definition: undefined } })).not.toThrow();
  });

  it("disagree if the edition prints a net exporter and the rows give imports", () => {
    const check = (value: number, status: string) =>
      requireNear(
        value,
        { printed: { value: undefined, status }, inputs: [], details: { definition: "Imports." } } as never,
        100,
        " %",
      );
    expect(() => check(0.1, "net_exporter")).toThrow(/a net exporter/);
    for (const value of [0, -5]) expect(() => check(value, "net_exporter")).not.toThrow();
    expect(() => check(90, "withheld")).not.toThrow();
  });
});
