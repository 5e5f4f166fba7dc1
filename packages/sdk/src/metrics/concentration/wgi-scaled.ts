import { exactSum } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { type Given, totalOf } from "../core/figure.ts";
import { sum } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, givenTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { series } from "../declare/named-inputs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "wgi-scaled",
  category: "Concentration",
  summary:
    "A governance score as a risk weight from 0 (best governed) to 10: the mean of the six Worldwide Governance Indicators, inverted and rescaled. The caller supplies the scores: the ledger has none.",
  formula: "w = 2\\,(2.5 - \\overline{WGI})",
  reference:
    "The rescaling in CritMAT, https://github.com/meyerdata/CritMAT, after the European Commission's criticality methodology",
  traps: [
    "The estimates range from about −2.5 to 2.5 but have no bounds: a weight can lie outside 0–10.",
    "First average the six estimates and the years, then scale.",
  ],
  throws: ["InvalidInput if no score is given, or one is not a number."],
  given: "The ledger has no governance scores.",
  example: `import { wgiScaled } from "@oreledger/sdk/metrics";

const measure = wgiScaled(-0.33);
measure.text; // "5.66 risk weight (0–10)"`,
  names: { wgi_risk: {}, governance_weight: {} },
  numbers: {
    inputs: "`wgi`: a score, or several to average",
    example: { wgi: -0.33 },
    words: { each: "NAME", into: ["wgi"] },
    line: "WGI=-0.33",
    read: (inputs) => ({ input: Object.values(series(inputs.need("wgi", "scores", "wgi_mean"))) }),
  },
  options: [],
  calls: ["WGI=-0.33", "VA=0.4 PV=-0.1 GE=0.2 RQ=0.6 RL=-0.3 CC=0.1"],
  measure: (input: readonly Given[]) => wgiScaled(input),
});

export function wgiScaled(scores: Given | readonly Given[]): Measure<{ readonly mean: number | undefined }> {
  const all = Array.isArray(scores) ? (scores as readonly Given[]) : [scores as Given];
  if (all.length === 0) throw new InvalidInput("wgiScaled needs one or more scores from about −2.5 to 2.5.");
  const terms = all.map((score, i) =>
    givenTerm(all.length === 1 ? "WGI" : `WGI ${i + 1}`, score, Number.NEGATIVE_INFINITY),
  );
  const known = totalOf(terms.map(({ figure }) => figure));
  return formulaMeasure({
    metric: "wgi-scaled",
    unit: "risk weight (0–10)",
    formula: "w = (2.5 − mean of the scores) × 2",
    substitute: (texts) => `(2.5 − ${all.length === 1 ? texts[0] : `(${texts.join(" + ")}) / ${all.length}`}) × 2`,
    terms,
    evaluate: (values) => riskWeight(exactSum(values) / all.length),
    bounds: (scored) => ({
      low: riskWeight(sum(scored).high / all.length),
      high: riskWeight(sum(scored).low / all.length),
    }),
    warnings: (value) =>
      value !== undefined && (value < 0 || value > 10)
        ? ["The score lies outside −2.5 to 2.5, so the weight lies outside 0 to 10."]
        : [],
    details: { mean: known === undefined ? undefined : known / all.length },
  });
}

/** The weight of one mean score. */
export const riskWeight = (mean: number): number => (2.5 - mean) * 2;
