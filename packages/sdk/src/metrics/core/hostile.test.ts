import { areaRole } from "@oreledger/data";
import { describe, expect, it } from "vitest";
import {
  agreementCoverage,
  concentrationRatio,
  effectiveSuppliers,
  entropy,
  type Given,
  gini,
  hhi,
  type Measure,
  nMinusOneResidual,
  normalisedHhi,
  replacementFactor,
  restrictionCoverage,
  type SharingOptions,
  type SupplyInput,
  share,
  singleSupplierThreshold,
  theil,
  wgiWeightedHhi,
  worldTotalCheck,
} from "../../installed/metrics.ts";
import { areas } from "../../tables/areas.ts";

type OfSupply = (input: SupplyInput, options?: Pick<SharingOptions, "denominator">) => Measure;
/** Every metric of suppliers, with what it cannot leave. */
const ofSupply: readonly [string, OfSupply, number, number][] = [
  ["hhi", hhi, 0, 10_000],
  ["concentrationRatio", (input, options) => concentrationRatio(input, 2, options), 0, 100],
  ["normalisedHhi", normalisedHhi, -1, 1],
  ["effectiveSuppliers", effectiveSuppliers, 1, Number.POSITIVE_INFINITY],
  ["entropy", entropy, 0, Number.POSITIVE_INFINITY],
  [
    "entropy in suppliers",
    (input, options) => entropy(input, { ...options, as: "suppliers" }),
    1,
    Number.POSITIVE_INFINITY,
  ],
  ["theil", theil, 0, Number.POSITIVE_INFINITY],
  ["gini", gini, 0, 1],
  ["share", (input, options) => share(input, "A", options), 0, 100],
  ["nMinusOneResidual", nMinusOneResidual, 0, 100],
  ["replacementFactor", replacementFactor, 1, Number.POSITIVE_INFINITY],
  ["singleSupplierThreshold", singleSupplierThreshold, -65, 35],
  ["wgiWeightedHhi", (input, options) => wgiWeightedHhi(input, { wgi: { A: -1, B: 1 } }, options), 0, 10],
  ["agreementCoverage", (input, options) => agreementCoverage(input, ["A"], options), 0, 100],
  ["restrictionCoverage", (input, options) => restrictionCoverage(input, ["A"], options), 0, 100],
];

describe.each(ofSupply)("%s", (_, metric, least, most) => {
  const inBounds = ({ value, low, high }: Measure) => {
    for (const number of [value, low, high])
      if (number !== undefined) {
        expect(number).toBeGreaterThanOrEqual(least);
        expect(number).toBeLessThanOrEqual(most);
      }
    if (low !== undefined && high !== undefined) expect(low).toBeLessThanOrEqual(high);
  };

  it.each<[string, SupplyInput]>([
    ["nothing", {}],
    ["an empty list", []],
    ["no area under a total", { areas: {}, total: 10 }],
    ["zeros", { A: 0, B: 0 }],
    ["zeros under a total of zero", { areas: { A: 0 }, total: 0 }],
    ["nothing but withheld figures", { A: null, B: null }],
    ["nothing but withheld figures under a total", { areas: { A: null, B: null }, total: 100 }],
  ])("has no value for %s, and says why", (__, input) => {
    const measure = metric(input);
    expect(measure.value).toBeUndefined();
    expect(measure.warnings.length).toBeGreaterThan(0);
    inBounds(measure);
    expect(measure.explain()).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each<[string, SupplyInput]>([
    ["one supplier", { A: 5 }],
    ["one supplier and zeros", { A: 5, B: 0, C: 0 }],
    ["huge amounts", { A: 1e200, B: 1e199 }],
    ["tiny amounts", { A: 1e-200, B: 1e-201 }],
    ["amounts that differ by 300 orders", { A: 1e150, B: 1e-150 }],
    ["one withheld figure", { A: 60, B: null }],
    ["one withheld figure under a total", { areas: { A: 60, B: null }, total: 100 }],
    ["a bounded total", { areas: { A: 60, B: 20 }, total: { low: 100 } }],
    ["a total that rounding leaves too small", { areas: { A: 45_500, B: 29_000 }, total: 74_000 }],
    ["rows far beyond their total", { areas: { A: 500, B: 20 }, total: 100 }],
    ["a bound beyond the total", { areas: { A: { low: 500 }, B: 20 }, total: 100 }],
    ["shares beyond the whole", { areas: { A: 90, B: 80 }, unit: "pct" }],
    ["a group beside its members", { A: 60, B: 20, _EU: 20, _TOP3: 80 }],
    ["ranges", { A: { low: 10, high: 20 }, B: { low: 5, high: 50 }, _OTH: { high: 7 } }],
  ])("stays what it can be for %s", (__, input) => {
    const measure = metric(input);
    inBounds(measure);
    expect(measure.explain()).not.toMatch(/NaN|undefined|Infinity/);
    expect(JSON.stringify(measure)).not.toMatch(/null/);
  });

  it.each<[string, Given]>([
    ["NaN", Number.NaN],
    ["infinite", Number.POSITIVE_INFINITY],
    ["negative", -5],
    ["text", "12" as unknown as Given],
    ["a list", [1, 2] as unknown as Given],
    ["an infinite bound", { low: Number.POSITIVE_INFINITY }],
    ["a negative bound", { low: -5, high: 5 }],
    ["a bound above the other", { low: 7, high: 5 }],
    ["outside its own bounds", { value: 9, low: 1, high: 5 }],
  ])("refuses a figure that is %s, and names it", (__, given) => {
    expect(() => metric({ A: given, B: 5 })).toThrow(/^A /);
  });

  it("counts an aggregate in no sum", () => {
    const [plain, doubled] = [metric({ A: 60, B: 20 }), metric({ A: 60, B: 20, _EU: 20 })];
    expect(doubled.value).toBe(plain.value);
    expect(doubled.warnings.join()).toContain("_EU");
  });
});

describe("totals", () => {
  it("divides by the sum of rows that are no parts of their total, and says so", () => {
    const measure = hhi({ areas: { A: 500, B: 20 }, total: 100 });
    expect(measure.denominator).toMatchObject({ kind: "row_sum", value: 520 });
    expect(measure.warnings.join()).toMatch(/Rounding does not explain/);
    expect(() => hhi({ areas: { A: 500, B: 20 }, total: 100 }, { denominator: "printed_total" })).toThrow(
      /not its parts/,
    );
  });

  it("divides by the sum of rows that exceed their rounded total, and says so", () => {
    const input = { areas: { A: 45_500, B: 29_000 }, total: 74_000 };
    const measure = hhi(input);
    expect(measure.denominator).toMatchObject({ kind: "row_sum", value: 74_500 });
    expect(measure.warnings.join()).toMatch(/74,500, the total is 74,000, which is rounded/);
    expect(share(input, ["A", "B"]).value).toBe(100);
  });

  it("cuts nothing off where the total is asked for: it says that the result is none", () => {
    const input = { areas: { A: 900, B: 9 }, total: 900 };
    expect(share(input, "A", { denominator: "printed_total" }).value).toBe(100);
    expect(() => share(input, ["A", "B"], { denominator: "printed_total" })).toThrow(/exceed the total of 900/);
    expect(() => hhi(input, { denominator: "printed_total" })).toThrow(/10,001/);
  });

  it("computes no share where the rows do not reach a total that is a bound, and gives what the bound allows", () => {
    const measure = share({ areas: { A: 60, B: 20 }, total: { low: 100 } }, "A");
    expect([measure.value, measure.low, measure.high]).toEqual([undefined, 0, 60]);
    expect(measure.warnings.join()).toMatch(/add up to 80 and do not reach the total, more than 100/);
    expect(share({ areas: { A: 60, B: 20 }, total: { low: 80 } }, "A").value).toBe(75);
  });

  it("bounds the index where a large supplier leaves a little to a smaller one", () => {
    const open = hhi({ areas: { A: { low: 0, high: 2 }, B: { low: 0, high: 3 }, C: 1 }, total: 4.01 });
    expect(open.high).toBeCloseTo(hhi({ A: 0.01, B: 3, C: 1 }).value as number, 8);
  });

  it("does not take what binary fractions leave for a residual", () => {
    const { residual, warnings } = hhi({ areas: { A: 0.1, B: 0.2 }, total: 0.3 });
    expect([residual?.value, warnings]).toEqual([0, []]);
    expect(share({ areas: { A: 0.1, B: 0.2, C: 0.7 }, unit: "fraction" }, ["A", "B", "C"]).value).toBe(100);
  });

  describe("of the world without the United States", () => {
    const others = { CHN: 60, AUS: 30, USA: null, _OTH: 10, _XUS: 100 };

    it("leaves them out, and says so, rather than have them share a whole that they are no part of", () => {
      const measure = hhi(others);
      expect([measure.value, measure.low, measure.high]).toEqual([4500, undefined, undefined]);
      expect(measure.denominator).toMatchObject({
        kind: "given",
        value: 100,
        why: expect.stringContaining("without the United States"),
      });
      expect(measure.warnings.join()).toMatch(/result covers the other countries/);
      expect(hhi({ ...others, USA: 25 }).value).toBe(4500);
    });

    it("has them among the suppliers of the sum of rows, where that is asked for", () => {
      const sum = { denominator: "row_sum" } as const;
      expect(hhi(others, { denominator: "row_sum" })).toMatchObject({ value: 4500, high: 10_000 });
      expect(share({ ...others, USA: 25 }, "USA", sum).value).toBe(20);
      expect(share(others, "USA", sum)).toMatchObject({ value: undefined, low: 0, high: 100 });
      expect(agreementCoverage(others, ["USA", "AUS"], sum)).toMatchObject({ value: 30, high: 100 });
      expect(nMinusOneResidual({ ...others, USA: 100 }, { area: "USA", ...sum }).value).toBe(50);
    });

    it("gives them no share of it", () => {
      const withFigure = { ...others, USA: 25 };
      for (const measure of [
        share(withFigure, "USA"),
        share(others, ["USA", "AUS"]),
        share(withFigure, "USA", { denominator: "printed_total" }),
        nMinusOneResidual(withFigure, { area: "USA" }),
      ]) {
        expect([measure.value, measure.low, measure.high]).toEqual([undefined, undefined, undefined]);
        expect(measure.warnings.join()).toMatch(/leaves out the United States: USA has no share of it/);
      }
      expect(agreementCoverage(withFigure, ["USA", "AUS"])).toMatchObject({ value: 30, high: undefined });
      expect(hhi({ ...withFigure, _XUS: 90 }).denominator).toMatchObject({
        kind: "row_sum",
        value: 100,
        why: expect.stringContaining("without the United States"),
      });
    });

    it("is checked against the others alone", () => {
      expect(worldTotalCheck({ ...others, USA: 25 }).details.holds).toBe(true);
    });
  });

  it("reports rows that exceed their total, which is what the check is for", () => {
    expect(worldTotalCheck({ areas: { A: 500, B: 20 }, total: 100 }).details).toMatchObject({
      holds: false,
      sumOfRows: 520,
    });
    expect(worldTotalCheck({ areas: { A: 50, B: null }, total: { high: 100 } }).details.holds).toBeUndefined();
    expect(worldTotalCheck({ areas: { A: 50, B: 20 }, total: { low: 60, high: 80 } }).details).toMatchObject({
      comparator: "range",
      holds: true,
    });
  });

  it("takes the long names of the remainder and the whole, and refuses two of one", () => {
    const byCode = hhi({ A: 60, B: 20, _OTH: 20 });
    expect(hhi({ A: 60, B: 20, _other: 20 }).value).toBe(byCode.value);
    expect(hhi({ A: 60, B: 20, _world: 100 }).value).toBe(byCode.value);
    expect(() => hhi({ A: 60, _OTH: 20, _other: 20 })).toThrow(/two names for the same thing/);
  });
});

it("takes areas for what the ledger's table of areas says they are", () => {
  const roles = { country: "supplier", former_country: "supplier", sea: "supplier" } as const;
  for (const { id, kind } of areas)
    expect([id, areaRole(id)]).toEqual([
      id,
      kind === "world" ? "whole" : kind === "remainder" ? "remainder" : kind in roles ? "supplier" : "aggregate",
    ]);
});
