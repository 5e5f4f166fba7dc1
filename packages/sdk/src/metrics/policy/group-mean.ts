import { exactSum } from "@oreledger/data";
import { requireRowsOrFigures } from "../../given.ts";
import { sum } from "../core/interval.ts";
import { asGiven, type Measure } from "../core/measure.ts";
import { formulaMeasure, type Term, termOf } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { series } from "../declare/named-inputs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "group-mean",
  category: "Policy",
  summary:
    "The value of a group of elements as the EU prints it: the unweighted mean of its members, for supply risk and for economic importance.",
  formula: "\\bar v = \\frac{1}{n} \\sum_i v_i",
  reference:
    "European Commission, Study on the critical raw materials for the EU (2023), groups LREE, HREE and PGM, https://doi.org/10.2873/725585",
  traps: [
    "It gives cerium and praseodymium the same weight, whatever their tonnage.",
    "The members depend on the scheme: europium is heavy for the EU, but not for the USGS.",
  ],
  given: "The values of the EU study are not in the ledger.",
  example: `import { groupMean } from "@oreledger/sdk/metrics";

const measure = groupMean({ cerium: 4.0, lanthanum: 3.5, neodymium: 4.5, praseodymium: 3.2, samarium: 3.5 });
measure.text; // "3.74"`,
  names: { group_mean_supply_risk: {}, group_mean_economic_importance: {} },
  numbers: {
    inputs: "`sr`, `ei` or `values`: a list, or by member",
    example: { sr: [4.0, 3.5, 4.5, 3.2, 3.5] },
    words: { each: "MEMBER", into: ["values"] },
    line: "cerium=4.0 lanthanum=3.5 neodymium=4.5 praseodymium=3.2 samarium=3.5",
    read: (inputs) => ({ input: series(inputs.need("sr", "ei", "values", "members")) }),
  },
  options: [],
  calls: ["cerium=4.0 lanthanum=3.5 neodymium=4.5 praseodymium=3.2 samarium=3.5", "3.9 1.5 2.13 2.4 3.8"],
  measure: (input) => groupMean(input),
});

export function groupMean(
  values: Readonly<Record<string, Term>> | readonly Term[],
): Measure<{ readonly members: number }> {
  if (!Array.isArray(values)) requireRowsOrFigures("What groupMean takes", values);
  const entries = Array.isArray(values)
    ? (values as readonly Term[]).map((value, i) => [String(i + 1), value] as const)
    : Object.entries(values as Readonly<Record<string, Term>>);
  const count = entries.length;
  return formulaMeasure({
    metric: "group-mean",
    unit: asGiven,
    formula: "v̄ = Σ vᵢ / n",
    substitute: (texts) => `(${texts.join(" + ")}) / ${count}`,
    terms: entries.map(([label, value]) => termOf(label, value)),
    evaluate: (all) => (count === 0 ? undefined : exactSum(all) / count),
    bounds: (all) => ({ low: sum(all).low / count, high: sum(all).high / count }),
    details: { members: count },
  });
}
