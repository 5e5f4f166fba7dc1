import { InvalidInput } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import type { Given } from "../core/figure.ts";
import { divide, type Interval, multiply } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, givenTerm } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given } from "../declare/named-inputs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "eu-supply-risk-factor",
  category: "Policy",
  summary:
    "The supply risk of one element, derived from that of another with the same suppliers and recycling: only the substitution index differs, so the values are in the ratio of the indices.",
  formula: "SR_2 = SR_1 \\cdot \\frac{SI_2}{SI_1}",
  reference: "Follows from the supply-risk formula of the European Commission, https://doi.org/10.2873/725585",
  traps: ["Printed values are rounded to one decimal: the result is no more precise than they are."],
  throws: ["InvalidInput if the reference index is not above zero."],
  given: "The supply risks of the EU study are not in the ledger.",
  example: `import { euSupplyRiskFactor } from "@oreledger/sdk/metrics";

const measure = euSupplyRiskFactor({ reference: 5.6, siReference: 1.0, si: 0.99 });
measure.text; // "5.544 supply risk"`,
  numbers: {
    inputs: "`sr_reference`, `si_sr_reference`, `si_sr`",
    example: { sr_reference: 5.6, si_sr_reference: 1, si_sr: 0.99 },
    words: { terms: ["reference", "si-reference", "si"] },
    line: "reference=5.6 si-reference=1 si=0.99",
    read: (inputs) => ({
      input: {
        reference: given(inputs.figure("sr_reference", "reference")),
        siReference: given(inputs.figure("si_sr_reference", "si_reference")),
        si: given(inputs.figure("si_sr", "si")),
      },
    }),
  },
  options: [],
  measure: (input) => euSupplyRiskFactor(input),
});

export function euSupplyRiskFactor(input: {
  readonly reference: Given;
  readonly siReference: Given;
  readonly si: Given;
}): Measure<Record<never, never>> {
  requireRowsOrFigures("What euSupplyRiskFactor takes", input, "reference", "siReference", "si");
  const terms = [
    givenTerm("SR₁", input.reference),
    givenTerm("SI₁", input.siReference),
    givenTerm("SI₂", input.si),
  ] as const;
  if (terms[1].figure.high <= 0) throw new InvalidInput("siReference is 0: it must be above zero.");
  return formulaMeasure({
    metric: "eu-supply-risk-factor",
    unit: "supply risk",
    formula: "SR₂ = SR₁ × SI₂ / SI₁",
    substitute: ([risk, from, to]) => `${risk} × ${to} / ${from}`,
    terms,
    evaluate: ([risk, from, to]) => ((risk as number) * (to as number)) / (from as number),
    bounds: ([risk, from, to]) => divide(multiply(risk as Interval, to as Interval), from as Interval),
    warnings: () => ["Valid only if suppliers, governance, trade and recycling are the same."],
    details: {},
  });
}
