import { exactSum } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { present } from "../../lists.ts";
import { exact } from "../../numerals.ts";
import { wgiScaled } from "../concentration/wgi-scaled.ts";
import type { WgiDetails } from "../concentration/wgi-weighted-hhi.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import type { Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, givenTerm, type ReadTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inBaseUnit, type NamedInput, type NamedInputs, scaledBy, series } from "../declare/named-inputs.ts";

/** One set of suppliers: of the world or of the Union. */
export interface SupplySide {
  /** Shares of the suppliers as fractions that add up to at most 1. */
  readonly shares: readonly number[];
  /** Their governance weights, scaled to 0–10 (see `wgiScaled`). */
  readonly wgiScaled: readonly number[];
  /** Their trade parameters, by default 1. */
  readonly trade?: readonly number[];
}

/** The inputs of the EU's supply-risk formula. */
export interface SupplyRiskInput {
  /**
   * Global supply: its suppliers, the result of `wgiWeightedHhi` for a print, or the (HHI)WGI-t itself. Leave out if
   * the study uses only EU sourcing.
   */
  readonly global?: SupplySide | Measure<WgiDetails> | Given;
  /** EU sourcing. Leave out if the study uses only global supply. */
  readonly eu?: SupplySide | Measure<WgiDetails> | Given;
  /** Import reliance as a fraction: required if both sides are given. */
  readonly importReliance?: Given;
  /** End-of-life recycling input rate as a fraction. */
  readonly eolRir: Given;
  /** The substitution index for supply risk, at most 1. */
  readonly siSr: Given;
}

/** The parts of the formula. */
export interface SupplyRiskDetails {
  /** (HHI)WGI-t of global supply. */
  readonly global: number | undefined;
  /** (HHI)WGI-t of EU sourcing. */
  readonly eu: number | undefined;
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "eu-supply-risk",
  category: "Policy",
  summary:
    "Supply risk by the formula of the EU's criticality studies. If a study has only global supply, or only EU sourcing, only that side counts. The caller supplies the governance scores, recycling rates and substitution indices.",
  formula:
    "SR = \\left[HHI_{GS} \\cdot \\tfrac{IR}{2} + HHI_{EU} \\left(1 - \\tfrac{IR}{2}\\right)\\right] (1 - EoL_{RIR}) \\, SI_{SR}, \\qquad HHI = \\sum_i s_i^2 w_i t_i",
  reference:
    "European Commission, Study on the critical raw materials for the EU (2023), https://doi.org/10.2873/725585",
  traps: [
    "Import reliance is a fraction capped at 1; above 1 the second term would be negative.",
    "A study's printed value is for its bottleneck stage, extraction or processing: compare like with like.",
  ],
  throws: ["InvalidInput if neither side is given, lists differ in length, or a value is not a fraction."],
  given: "Governance scores, recycling rates and substitution indices are not in the ledger.",
  example: `import { euSupplyRisk } from "@oreledger/sdk/metrics";

const measure = euSupplyRisk({ global: { shares: [1], wgiScaled: [5.66] }, eolRir: 0.01, siSr: 1 });
measure.text; // "5.6034 supply risk"`,
  names: { eu_sr: {}, supply_risk: {} },
  numbers: {
    inputs:
      "`shares`, `wgi_scaled` or `wgi`, and [`t`] of global supply, or its `hhi`; those of EU sourcing as `shares_eu`, …, `hhi_eu`; `import_reliance` if both are given; `eol_rir`, `si_sr`; rates also as `…_pct`",
    example: { shares: [1], wgi_scaled: [5.66], t: [1], eol_rir: 0.01, si_sr: 1 },
    words: { terms: ["eol-rir", "si-sr"], optional: ["hhi-global", "hhi-eu", "import-reliance"] },
    line: "hhi-global=5.66 eol-rir=0.01 si-sr=1",
    read: (inputs) => {
      const eu = riskSide(inputs, ["eu"]);
      const global = riskSide(inputs, ["", "gs", "global"]);
      const reliance = inputs.findFigure("import_reliance", "ir");
      return {
        input: {
          ...present({ global, eu, importReliance: reliance && inBaseUnit(reliance) }),
          eolRir: inBaseUnit(inputs.figure("eol_rir", "eol", "eo_l_rir")),
          siSr: inBaseUnit(inputs.figure("si_sr", "si")),
        },
      };
    },
  },
  options: [],
  calls: [
    "hhi-global=5.66 eol-rir=0.01 si-sr=1",
    "hhi-global=4.2 hhi-eu=3.1 import-reliance=0.8 eol-rir=0.05 si-sr=0.95",
  ],
  measure: (input: SupplyRiskInput) => euSupplyRisk(input),
});

/** One side of the formula, under names such as `shares_gs`, `wgi_scaled_gs`, or its HHI as `hhi_gs`. */
function riskSide(inputs: NamedInputs, endings: readonly string[]): SupplySide | Given | undefined {
  const all = (...bases: readonly string[]) =>
    bases.flatMap((base) =>
      endings.flatMap((ending) => (ending === "" ? [base] : [`${base}_${ending}`, `${ending}_${base}`])),
    );
  const known = inputs.findFigure(...all("hhi_wgi_t", "hhi_wgi", "hhi"));
  if (known !== undefined) return given(known);
  const found = inputs.find(...all("shares"));
  if (found === undefined) return undefined;
  const parts = scaledBy(series(found), found.unit?.times ?? 1) as Readonly<Record<string, number>>;
  const numbers = (input: NamedInput | undefined): readonly number[] | undefined => {
    if (input === undefined) return undefined;
    const by = series(input) as Readonly<Record<string, number>>;
    return Array.isArray(by) ? by : Object.keys(parts).map((area) => by[area] as number);
  };
  const scaled = numbers(inputs.find(...all("wgi_scaled", "weights")));
  const raw = scaled === undefined ? numbers(inputs.need(...all("wgi"))) : undefined;
  const trade = numbers(inputs.find(...all("t", "trade")));
  return {
    shares: Object.values(parts),
    wgiScaled: scaled ?? (raw as readonly number[]).map((score) => wgiScaled(score).value as number),
    ...(trade === undefined ? {} : { trade }),
  };
}

export function euSupplyRisk(input: SupplyRiskInput): Measure<SupplyRiskDetails> {
  requireRowsOrFigures("What euSupplyRisk takes", input, "eolRir", "eu", "global", "importReliance", "siSr");
  const { global, eu, importReliance, eolRir, siSr } = input;
  if (global === undefined && eu === undefined)
    throw new InvalidInput("euSupplyRisk needs global supply, EU sourcing, or both.");
  const mixed = global !== undefined && eu !== undefined;
  const terms = [
    ...(global === undefined ? [] : [sideTerm("HHI(GS)", "global", global)]),
    ...(eu === undefined ? [] : [sideTerm("HHI(EU)", "eu", eu)]),
    ...(mixed ? [fractionTerm("importReliance", importReliance)] : []),
    fractionTerm("eolRir", eolRir),
    givenTerm("siSr", siSr),
  ];
  const risk = (values: readonly number[]): number => {
    const [eol, si] = values.slice(-2) as [number, number];
    const [gs, es, reliance] = values as [number, number, number];
    return (mixed ? (gs * reliance) / 2 + es * (1 - reliance / 2) : gs) * (1 - eol) * si;
  };
  return formulaMeasure<SupplyRiskDetails>({
    metric: "eu-supply-risk",
    unit: "supply risk",
    formula: mixed
      ? "SR = [HHI(GS) × IR/2 + HHI(EU) × (1 − IR/2)] × (1 − EoL) × SI"
      : `SR = HHI(${global === undefined ? "EU" : "GS"}) × (1 − EoL) × SI`,
    substitute: (texts) => {
      const [eol, si] = texts.slice(-2);
      const [gs, es, reliance] = texts;
      return `${mixed ? `[${gs} × ${reliance}/2 + ${es} × (1 − ${reliance}/2)]` : gs} × (1 − ${eol}) × ${si}`;
    },
    terms,
    inputs: [
      ...sideInputs("GS", global),
      ...sideInputs("EU", eu),
      ...terms.slice(mixed ? 2 : 1).map(({ figure }) => figure),
    ],
    evaluate: risk,
    // Linear in each term, so the extremes are at corners.
    bounds: (intervals) => {
      const corners = cornersOf(intervals).map(risk);
      return { low: Math.min(...corners), high: Math.max(...corners) };
    },
    warnings: () =>
      mixed ? [] : [`${global === undefined ? "EU sourcing" : "Global supply"} only: valid only if the study says so.`],
    details: {
      global: global === undefined ? undefined : terms[0]?.figure.value,
      eu: eu === undefined ? undefined : terms[mixed ? 1 : 0]?.figure.value,
    },
  });
}

function fractionTerm(name: string, given: Given | undefined): ReadTerm {
  if (given === undefined) throw new InvalidInput(`euSupplyRisk needs ${name}, a fraction from 0 to 1.`);
  const term = givenTerm(name, given);
  const { value, high } = term.figure;
  if ((value ?? 0) > 1 || (high > 1 && high !== Number.POSITIVE_INFINITY))
    throw new InvalidInput(`${name} is ${exact(value ?? high)}: it must be a fraction from 0 to 1.`);
  return { ...term, figure: { ...term.figure, high: Math.min(1, high) } };
}

/** (HHI)WGI-t of one side: the sum over its suppliers, or a measure of it. */
function sideTerm(label: string, name: string, side: SupplySide | Measure<WgiDetails> | Given): ReadTerm {
  if (!isSupplySide(side)) {
    if (!isMeasure(side)) return givenTerm(label, side);
    const { value, low, high } = side;
    const term = givenTerm(label, value ?? null);
    return {
      ...term,
      figure: { ...term.figure, low: low ?? value ?? 0, high: high ?? value ?? 10, status: "computed" },
      lineage: side.lineage(),
    };
  }
  const { shares, wgiScaled, trade } = side;
  if (shares.length !== wgiScaled.length || (trade !== undefined && trade.length !== shares.length))
    throw new InvalidInput(
      `${name}: each share needs its weight${trade === undefined ? "" : " and its trade parameter"}.`,
    );
  const whole = exactSum(shares);
  if (shares.some((share) => !(share >= 0)) || whole > 1 + 1e-9)
    throw new InvalidInput(`${name}: the shares must be fractions that add up to at most 1, not ${exact(whole)}.`);
  return givenTerm(
    label,
    exactSum(shares.map((share, i) => share ** 2 * (wgiScaled[i] as number) * (trade?.[i] ?? 1))),
  );
}

/** Tested by shape: two copies of the package may be loaded. */
const isMeasure = (side: Measure<WgiDetails> | Given): side is Measure<WgiDetails> =>
  typeof side === "object" && side !== null && "explain" in side;

const isSupplySide = (side: SupplySide | Measure<WgiDetails> | Given): side is SupplySide =>
  typeof side === "object" && side !== null && "shares" in side;

function cornersOf(intervals: readonly Interval[]): number[][] {
  return intervals.reduce<number[][]>(
    (corners, { low, high }) =>
      corners.flatMap((corner) => (low === high ? [low] : [low, high]).map((end) => [...corner, end])),
    [[]],
  );
}

const sideInputs = (name: string, side: SupplySide | Measure<WgiDetails> | Given | undefined): Figure[] =>
  side === undefined
    ? []
    : isSupplySide(side)
      ? side.shares.flatMap((share, i) => [
          figureOf(`${name} share ${i + 1}`, share),
          figureOf(`${name} weight ${i + 1}`, side.wgiScaled[i], Number.NEGATIVE_INFINITY),
          ...(side.trade === undefined ? [] : [figureOf(`${name} t ${i + 1}`, side.trade[i])]),
        ])
      : [sideTerm(`HHI(${name})`, name, side).figure];
