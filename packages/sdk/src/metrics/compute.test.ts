import { describe, expect, it } from "vitest";
import { compute } from "../installed/metrics.ts";
import { catalogue } from "./catalogue.ts";
import { namesOf } from "./compute.ts";
import type { Metric } from "./declare/metric.ts";
import type { Inputs } from "./declare/named-inputs.ts";
import { kebab } from "./declare/option.ts";

const all = Object.entries(catalogue) as [string, Metric][];
const metrics = all.flatMap(([name, { numbers }]) => (numbers === undefined ? [] : [name]));
const declared = (name: string): Metric => catalogue[name as keyof typeof catalogue];
const exampleOf = ({ named, numbers }: Metric): Inputs => named ?? (numbers?.example as Inputs);

describe("every metric of plain numbers", () => {
  it("is there, but for those that only rows answer", () => {
    const ofRows = all.filter(([, { numbers }]) => numbers === undefined).map(([name]) => name);
    expect(ofRows).toEqual(["hhiByEdition", "knownOn", "metricAcrossEditions", "over", "printShares"]);
    for (const name of ofRows) expect(() => compute(name, {})).toThrow(/query of rows/);
  });

  it("has names of its own", () => {
    const names = metrics.flatMap((name) => namesOf(declared(name)));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(metrics)("%s answers its example, in any case, and says who it is", (metric) => {
    const inputs = exampleOf(declared(metric));
    const measure = compute(metric, inputs);
    expect(measure.metric).toBe(kebab(metric));
    expect(measure.value ?? measure.low).toBeTypeOf("number");
    expect(measure.explain()).toContain(kebab(metric));
    for (const name of [...namesOf(declared(metric)).slice(0, 1), metric.replace(/[A-Z]/g, (letter) => `-${letter}`)])
      expect(compute(name, inputs).value).toBe(measure.value);
  });

  it.each(metrics)("%s refuses an input that it does not know, and a figure that is none", (metric) => {
    const inputs = exampleOf(declared(metric));
    expect(() => compute(metric, { ...inputs, wrold_totla: 5 })).toThrow(
      /takes no input "wrold_totla"|needs earlier and later/,
    );
    expect(() => compute(metric, {})).toThrow(/needs/);
    for (const [name, value] of Object.entries(inputs))
      if (typeof value === "number")
        for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, "12"])
          expect(() => compute(metric, { ...inputs, [name]: bad }), `${name} = ${bad}`).toThrow();
      else if (Array.isArray(value) && typeof value[0] === "number")
        expect(() => compute(metric, { ...inputs, [name]: [Number.NaN, ...value.slice(1)] }), name).toThrow();
  });
});

it("tells an HHI and a ratio in the unit that is asked for", () => {
  const inputs = { shares_pct: [50, 50] };
  expect(compute("hhi", inputs).value).toBe(5000);
  expect(compute("hhi", inputs, { unit: "points (0-10000)" }).value).toBe(5000);
  expect(compute("hhi", inputs, { unit: "0-1" }).value).toBe(0.5);
  expect(compute("crk", { ...inputs, k: 1 }, { unit: "fraction" }).value).toBe(0.5);
  expect(compute("cr1", inputs).value).toBe(50);
});

it("brings amounts of different units together, and leaves those of one unit as they are", () => {
  const mixed = compute("share", { country_kt: 29, world_total_t: 380_000 });
  expect(mixed.value).toBe(compute("share", { country: 29_000, world_total: 380_000 }).value);
  expect(compute("unit_value", { value_usd: 100, quantity_kg: 4 }).text).toBe("25 USD per kg");
  expect(() => compute("net_import_reliance", { production_kt: 1, imports_t: 5, exports: 3 })).toThrow(
    /exports has no unit/,
  );
});

it.each<[string, string, Inputs, RegExp]>([
  ["a misspelt metric", "hhj", {}, /Did you mean hhi/],
  ["an unknown metric", "beauty", {}, /metrics\.name has no value "beauty"/],
  ["a list in the place of names", "hhi", [1] as never, /The inputs of hhi are named/],
  ["percentages called fractions", "hhi", { shares: [30, 30, 20, 20] }, /percentages are shares_pct/],
  ["percentages beyond the whole", "hhi", { shares_pct: [60, 70] }, /not shares of one whole/],
  ["a negative share", "hhi", { shares: [-0.1, 1.1] }, /amount cannot be less than 0/],
  ["negative production", "apparent_consumption", { production: -1, imports: 2, exports: 1 }, /cannot be less than 0/],
  ["two names of one input", "unit_value", { value_usd: 1, value: 2, quantity: 3 }, /two names for one input/],
  ["one input twice", "hhi_merger_delta", { a_pct: 1, aPct: 2, b_pct: 3 }, /the same name in two spellings/],
  ["a country beyond the total", "share", { country: 12, world_total: 10 }, /not its parts/],
  ["an unknown policy", "hhi", { shares: [1], residual: "guess" }, /residual is "guess": it must be one of excluded/],
  ["an unknown denominator", "hhi", { shares: [1], denominator: "gdp" }, /it must be one of published_total/],
  ["a total that is not there", "hhi", { production: [1], denominator: "published_total" }, /no printed total/],
  [
    "a change of stocks without a sign",
    "nir",
    { production: 1, imports: 2, exports: 1, stock_change: 1 },
    /no clear sign/,
  ],
  ["a grade without a unit", "contained_metal", { ore_t: 5, grade: 3 }, /name it grade_pct/],
  [
    "an unknown comparator",
    "r_p",
    { reserves: 5, reserves_comparator: "about", production: 1 },
    /comparator must be one of/,
  ],
  ["a good on one side only", "grubel_lloyd_aggregate", { exports: { a: 1 }, imports: { b: 1 } }, /a has no imports/],
  ["goods of unequal number", "grubel_lloyd_aggregate", { exports: [1, 2], imports: [1] }, /each good needs both/],
  ["an unknown oxide", "oxide_to_element", { oxide: "Nd2O5", tonnes: 1 }, /Did you mean Nd2O3/],
  ["weights beyond the mass", "basket_price", { weights: { a: 0.9, b: 0.9 }, price: { a: 1, b: 1 } }, /at most 1/],
  ["no years", "cagr", { start: 1, end: 2 }, /needs years/],
  ["years that are none", "cagr", { start: 1, end: 2, years: 0 }, /above zero/],
  ["a series that is not by year", "cagr", { series: { a: 1, b: 2 } }, /keyed by year/],
  ["prints that cannot be told apart", "absolute_revision", { usgs: 1, bgs: 2 }, /earlier and later/],
  ["a fraction above one", "eu_supply_risk", { hhi_gs: 2, eol_rir: 5, si_sr: 1 }, /fraction from 0 to 1/],
  [
    "weights that lack a share",
    "eu_supply_risk",
    { shares: [0.5, 0.5], wgi_scaled: [1], eol_rir: 0, si_sr: 1 },
    /weight/,
  ],
  ["no area under a partner", "agreement_coverage", { production: { A: 1 }, partners: [] }, /names no area/],
])("refuses %s with a message that helps", (_, metric, inputs, message) => {
  expect(() => compute(metric, inputs)).toThrow(message);
});

it("refuses figures that are not of the kind that a metric takes", () => {
  const { hhi, delta, revision } = { hhi: "hhi", delta: "hhi-merger-delta", revision: "revision" };
  for (const [metric, inputs, why] of [
    [hhi, { shares_pct: null }, /must be a list of amounts/],
    [hhi, { shares_pct: 5 }, /must be a list of amounts/],
    [hhi, { shares_pct: [60, 60] }, /add up to 120, more than 100/],
    [delta, { a_pct: 5 }, /needs/],
    [delta, { b_pct: 5 }, /needs/],
    [revision, { v1_0: 5 }, /needs earlier and later/],
    [revision, { v1_0: 5, v1_1: 6, v1_2: 7 }, /needs earlier and later/],
    [revision, { v1_0: 5, w1_1: 6 }, /needs earlier and later/],
    [revision, { earlier: 5 }, /needs|takes no input/],
  ] as const)
    expect(() => compute(metric, inputs as never), JSON.stringify(inputs)).toThrow(why);
  expect(compute(hhi, { shares_pct: [34, 33, 34] }).value).toBeCloseTo(
    (1e4 * (34 ** 2 + 33 ** 2 + 34 ** 2)) / 101 ** 2,
    9,
  );
  expect(compute(revision, { v1_10: 7, v1_9: 5 }).value).toBe(2);
});

it("tells what a merger adds in points or as an index", () => {
  expect(compute("hhi-merger-delta", { a_pct: 10, b_pct: 20 }).value).toBe(400);
  expect(compute("hhi-merger-delta", { a: 0.1, b: 0.2 }, { unit: "0-1" }).value).toBeCloseTo(0.04, 12);
});
