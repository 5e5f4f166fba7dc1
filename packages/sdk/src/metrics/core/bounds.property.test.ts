import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute, type Given, type Inputs, type Measure } from "../../installed/metrics.ts";

/** Every metric that can give an interval, with inputs made from four figures. */
type Of = (figures: readonly [Given, Given, Given, Given]) => Inputs;
const amounts: Of = ([A, B, C, D]) => ({ production: { A, B, C, D } });
const ofTotal: Of = ([A, B, C, D]) => ({ production: { A, B, C, _OTH: D }, world_total: 4000 });
const intervals: readonly (readonly [metric: string, of: Of])[] = [
  ...[
    "hhi",
    "hhi_normalised",
    "effective_suppliers",
    "effective_suppliers_shannon",
    "shannon_entropy",
    "theil",
    "gini",
    "cr2",
    "n_minus_1_residual",
    "n_minus_1_replacement_factor",
    "single_supplier_threshold",
  ].flatMap((metric) => [[metric, amounts] as const, [metric, ofTotal] as const]),
  ...["as_one", "pro_rata"].map(
    (residual) => ["hhi", (figures: Parameters<Of>[0]) => ({ ...ofTotal(figures), residual })] as const,
  ),
  ...[amounts, ofTotal].flatMap((supply) => [
    ["share", (figures: Parameters<Of>[0]) => ({ ...supply(figures), country: "A" })] as const,
    ["n_minus_1_residual", (figures: Parameters<Of>[0]) => ({ ...supply(figures), removed: "A" })] as const,
    ["agreement_coverage", (figures: Parameters<Of>[0]) => ({ ...supply(figures), partners: ["A", "B"] })] as const,
    ["restriction_coverage", (figures: Parameters<Of>[0]) => ({ ...supply(figures), restricting: ["A"] })] as const,
    ["exposure", (figures: Parameters<Of>[0]) => ({ ...supply(figures), actor: "A", controls: "unknown" })] as const,
    ["hhi_merger_delta", (figures: Parameters<Of>[0]) => ({ ...supply(figures), merging: ["A", "B"] })] as const,
    ["hhi_wgi", (figures: Parameters<Of>[0]) => ({ ...supply(figures), wgi: { A: -1, B: 1, D: 0 } })] as const,
  ]),
  ["world_total_check", amounts],
  ["idle_reserves", ([A, B, C, D]) => ({ reserves: { A, B, C, D }, production: { A: 0, B: 5, C: 0 } })],
  ["apparent_consumption", ([p, m, x, s]) => ({ production: p, imports: m, exports: x, stock_change_release: s })],
  ["net_import_reliance", ([p, m, x, s]) => ({ production: p, imports: m, exports: x, stock_change_release: s })],
  ["import_dependency_ratio", ([production, imports, exports]) => ({ production, imports, exports })],
  ["reserves_to_production", ([reserves, production]) => ({ reserves, production })],
  ["contained_metal", ([ore_t, grade_ppm]) => ({ ore_t, grade_ppm })],
  ["implied_ore", ([contained_t, grade_ppm]) => ({ contained_t, grade_ppm })],
  ["insertion_rank", ([A, B, C, claim]) => ({ reserves: { A, B, C }, claim })],
  ["oxide_to_element", ([tonnes]) => ({ oxide: "Nd2O3", tonnes })],
  ["oxide_to_element", ([tonnes]) => ({ oxide: "rare-earths", tonnes })],
  ["element_to_oxide", ([tonnes]) => ({ oxide: "rare-earths", tonnes })],
  ["heavy_share", ([Nd, Dy, Eu, La]) => ({ amounts: { Nd, Dy, Eu, La }, scheme: "eu-2023" })],
  ["basket_price", ([a, b]) => ({ weights: { a: 0.3, b: 0.7 }, price: { a, b } })],
  ["unit_value", ([value, quantity]) => ({ value, quantity })],
  ["cagr", ([start, end]) => ({ start, end, years: 3 })],
  ["growth", ([start, end]) => ({ start, end })],
  ["rca", ([x_cp, x_c, x_wp, x_w]) => ({ x_cp, x_c, x_wp, x_w })],
  ["grubel_lloyd", ([exports, imports]) => ({ exports, imports })],
  ["grubel_lloyd_aggregate", ([a, b, c, d]) => ({ exports: [a, b], imports: [c, d] })],
  ["hhi_trade", ([A, B, C, D]) => ({ imports: { A, B, C, D } })],
  ["import_share", ([A, B, C, D]) => ({ imports: { A, B, C, D }, partners: ["A"] })],
  ["eu_supply_risk", ([hhi_gs, hhi_eu]) => ({ hhi_gs, hhi_eu, ir: 0.5, eol_rir: 0.1, si_sr: 1 })],
  ["eu_supply_risk_factor", ([sr_reference, si_sr, si]) => ({ sr_reference, si_sr, si_sr_reference: si })],
  ["group_mean", (values) => ({ values })],
  ["wgi_scaled", (wgi) => ({ wgi })],
  ["absolute_revision", ([earlier, later]) => ({ earlier, later })],
  ["relative_revision", ([earlier, later]) => ({ earlier, later })],
];

/** A figure known within bounds, the same known less well, and one value that both allow. */
const step = fc.integer({ min: 0, max: 200 });
const figure = fc
  .tuple(fc.integer({ min: 1, max: 500 }), step, step, step, step)
  .map(([value, below, above, more, further]) => {
    const [low, high] = [Math.max(1, value - below), value + above];
    const narrow = { low, high };
    return { value, narrow, wide: { low: Math.max(1, low - more), high: high + further } };
  });
const four = fc.tuple(figure, figure, figure, figure);
const form = fc.constantFrom("value", "narrow");

const ends = ({ value, low, high }: Measure): readonly [number, number] => [
  low ?? (high === undefined ? (value ?? Number.NEGATIVE_INFINITY) : Number.NEGATIVE_INFINITY),
  high ?? (low === undefined ? (value ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY),
];

describe.each(intervals.map(([metric, of]) => [metric, Object.keys(of([1, 1, 1, 1])).join(" "), of] as const))(
  "%s of %s",
  (metric, _, of) => {
    it("never narrows where less is known, and holds the value where all is known", () => {
      fc.assert(
        fc.property(
          four,
          fc.tuple(form, form, form, form),
          fc.nat({ max: 3 }),
          fc.boolean(),
          (figures, forms, at, withheld) => {
            const given = figures.map((each, i) => each[forms[i] as "value"]) as [Given, Given, Given, Given];
            const at_ = (other: Given) => given.map((each, i) => (i === at ? other : each)) as typeof given;
            const own = figures[at] as (typeof figures)[number];
            const known = compute(metric, of(at_(own.value)));
            // Of figures that the formula has no result for, nothing is to hold.
            fc.pre(known.value !== undefined || known.low !== undefined || known.high !== undefined);
            const exact = ends(known);
            const narrow = ends(compute(metric, of(at_(own.narrow))));
            const wide = ends(compute(metric, of(at_(withheld ? null : own.wide))));
            for (const [inner, outer] of [
              [exact, narrow],
              [narrow, wide],
            ] as const) {
              const slack = 1e-6 * Math.max(1, ...inner.filter(Number.isFinite).map(Math.abs));
              expect(outer[0]).toBeLessThanOrEqual(inner[0] + slack);
              expect(outer[1]).toBeGreaterThanOrEqual(inner[1] - slack);
            }
          },
        ),
        { numRuns: 12 },
      );
    });
  },
);
