import { exactSum } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { anything, requireInputs } from "../../given.ts";
import { present } from "../../lists.ts";
import { exact, numeral } from "../../numerals.ts";
import { distributionOf, type SharingOptions, saidOf } from "../core/distribution.ts";
import { exactly, isExact } from "../core/interval.ts";
import { requireAreas } from "../core/known-areas.ts";
import { Measure } from "../core/measure.ts";
import type { SupplyInput } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator } from "../declare/options.ts";
import { riskWeight } from "./wgi-scaled.ts";

/** Scores of the suppliers, given by the caller. */
export interface GovernanceScores {
  /** The mean Worldwide Governance Indicator of each area, from about −2.5 to 2.5. Give this, or `weights`. */
  readonly wgi?: Readonly<Record<string, number>>;
  /** The weight of each area, already scaled to 0–10. */
  readonly weights?: Readonly<Record<string, number>>;
  /** The trade parameter t of each area, by default 1: above 1 under an export restriction, below 1 under a free-trade agreement. */
  readonly trade?: Readonly<Record<string, number>>;
}

/** The terms of the sum. */
export interface WgiDetails {
  readonly terms: readonly {
    readonly area: string;
    readonly share: number;
    readonly weight: number | undefined;
    readonly trade: number;
  }[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "wgi-weighted-hhi",
  category: "Concentration",
  summary:
    "The HHI weighted by governance risk, (HHI)WGI-t: 0 to 10 without trade parameters. The caller supplies the governance scores: the SDK has the formula and its scaling, not the scores.",
  formula: "HHI_{WGI,t} = \\sum_i s_i^2\\, w_i\\, t_i, \\qquad w_i = 2\\,(2.5 - WGI_i)",
  reference:
    "European Commission, Study on the critical raw materials for the EU (2023), https://doi.org/10.2873/725585",
  traps: [
    "An area without a score is not risk-free: its weight may be anything from 0 to 10, so the result has bounds.",
    "Sum quantities over the years first, average the scores over the same years, then compute.",
  ],
  throws: [
    "IncomparableRows if the rows are not one print.",
    "InvalidInput if neither `wgi` nor `weights` is given, or one of them is not a number.",
  ],
  given: "The ledger has no governance scores.",
  example: `import { wgiWeightedHhi } from "@oreledger/sdk/metrics";

const measure = wgiWeightedHhi({ A: 70, B: 20, C: 10 }, { wgi: { A: -0.33, B: 1.5, C: 1.1 } });
measure.text; // "2.8814 index (0–10)"`,
  names: { hhi_wgi: {}, hhi_wgi_t: {} },
  named: { shares: { A: 0.7, B: 0.2, C: 0.1 }, wgi: { A: -0.33, B: 1.5, C: 1.1 } },
  rows: { table: "shares" },
  numbers: supply,
  options: [
    {
      name: "wgi",
      apart: true,
      kind: "by-area",
      needed: "A=-0.33,B=1.5",
      unless: ["weights"],
      value: "A=-0.3,B=1.5",
      about: "governance scores by area, from −2.5 to 2.5; the ledger has none",
    },
    {
      name: "weights",
      apart: true,
      kind: "by-area",
      names: ["wgi_scaled", "weights"],
      value: "A=5.6,B=2",
      about: "governance weights by area, already scaled to 0–10",
    },
    {
      name: "trade",
      apart: true,
      kind: "by-area",
      names: ["t", "trade"],
      value: "A=1.1,B=0.8",
      about: "trade parameters by area (default: 1)",
    },
    denominator,
  ],
  calls: ["A=70 B=20 C=10 --wgi A=-0.33,B=1.5,C=1.1", "A=70 B=20 C=10 --weights A=5.66,B=2,C=2.8 --trade A=1.1"],
  measure: (input: SupplyInput, { wgi, weights, trade, ...options }) =>
    wgiWeightedHhi(
      input,
      present({ wgi: byLabel(wgi, input), weights: byLabel(weights, input), trade: byLabel(trade, input) }),
      options,
    ),
});

/** Numbers of areas, given by area or in the order of the supply. */
function byLabel(
  numbers: Readonly<Record<string, number>> | readonly number[] | undefined,
  input: SupplyInput,
): Readonly<Record<string, number>> | undefined {
  if (!Array.isArray(numbers)) return numbers as Readonly<Record<string, number>> | undefined;
  const areas = "areas" in input && !Array.isArray(input.areas) ? Object.keys(input.areas as object) : [];
  return Object.fromEntries(numbers.map((each, i) => [areas[i] ?? String(i + 1), each]));
}

export function wgiWeightedHhi(
  input: SupplyInput,
  scores: GovernanceScores,
  options: Pick<SharingOptions, "denominator"> = {},
): Measure<WgiDetails> {
  requireInputs("wgiWeightedHhi", scores, {}, { wgi: anything, weights: anything, trade: anything });
  const { wgi, weights, trade = {} } = scores;
  if (wgi === undefined && weights === undefined)
    throw new InvalidInput("wgiWeightedHhi needs wgi (scores from −2.5 to 2.5) or weights (0 to 10), by area.");
  requireNumbers("wgi", wgi, Number.NEGATIVE_INFINITY);
  requireNumbers("weights", weights, 0);
  requireNumbers("trade", trade, 0);
  requireAreas(
    input,
    [wgi, weights, trade].flatMap((each) => Object.keys(each ?? {})),
  );
  const distribution = distributionOf(input, options);
  const { suppliers, whole } = distribution;
  const weightOf = (area: string): number | undefined =>
    weights?.[area] ?? (wgi?.[area] === undefined ? undefined : riskWeight(wgi[area]));
  const terms = suppliers
    .filter(({ value }) => value !== undefined && whole.value !== undefined && whole.value > 0)
    .map(({ label, value }) => ({
      area: label,
      share: (value as number) / (whole.value as number),
      weight: weightOf(label),
      trade: trade[label] ?? 1,
    }))
    .sort((a, b) => b.share - a.share);
  const unscored = suppliers.map(({ label }) => label).filter((area) => weightOf(area) === undefined);
  const known = exactSum(terms.map(({ share, weight, trade: t }) => share ** 2 * (weight ?? 0) * t));
  const certain = suppliers.every(isExact) && isExact(whole) && unscored.length === 0 && terms.length > 0;
  const determined =
    terms.length > 0 && unscored.length === 0 && suppliers.every(({ value, low }) => value !== undefined || low === 0);
  // Each area at its own extreme: wider than necessary if several are uncertain, but never too narrow.
  const bound = (end: "low" | "high") =>
    suppliers.reduce((all, figure) => {
      const weight = weightOf(figure.label) ?? (end === "low" ? 0 : 10);
      const share = distribution.fixed
        ? end === "low"
          ? figure.low / whole.high
          : Math.min(
              figure.high,
              figure.low + Math.max(0, whole.high - suppliers.reduce((sum, { low }) => sum + low, 0)),
            ) / whole.low
        : end === "low"
          ? ratio(figure.low, figure.low + whole.high - figure.high)
          : ratio(figure.high, figure.high + whole.low - figure.low);
      return all + share ** 2 * weight * (trade[figure.label] ?? 1);
    }, 0);
  return new Measure<WgiDetails>({
    metric: "wgi-weighted-hhi",
    value: determined ? known : undefined,
    unit: "index (0–10)",
    range:
      suppliers.length === 0 || whole.high === 0
        ? undefined
        : certain
          ? exactly(known)
          : { low: bound("low"), high: bound("high") },
    formula: "Σ sᵢ² × wᵢ × tᵢ, sᵢ = xᵢ / total, wᵢ = (2.5 − WGIᵢ) × 2",
    substituted:
      terms
        .map(
          ({ share, weight, trade: t }) =>
            `${numeral(share)}² × ${weight === undefined ? "?" : exact(weight)}${t === 1 ? "" : ` × ${exact(t)}`}`,
        )
        .join(" + ") || "no exact value",
    ...saidOf(distribution),
    warnings: [
      ...(unscored.length === 0
        ? []
        : [`${unscored.join(", ")}: no governance score given; low and high allow for weights from 0 to 10.`]),
      ...distribution.warnings,
    ],
    details: { terms },
  });
}

/** @throws InvalidInput naming the area whose number is invalid or too small */
function requireNumbers(name: string, numbers: Readonly<Record<string, number>> | undefined, least: number): void {
  for (const [area, number] of Object.entries(numbers ?? {}))
    if (!Number.isFinite(number) || number < least)
      throw new InvalidInput(
        `${name} of ${area} is ${number}: it must be a finite number${least === 0 ? ", not less than 0" : ""}.`,
      );
}

/** A part of its whole, either of which may be infinite. */
const ratio = (part: number, whole: number): number =>
  part === 0
    ? 0
    : part === Number.POSITIVE_INFINITY
      ? 1
      : whole === Number.POSITIVE_INFINITY || Number.isNaN(whole)
        ? 0
        : part / whole;
