import { exactSum } from "@oreledger/data";
import { InvalidInput } from "../../errors.ts";
import { requireNumber, requireRowsOrFigures } from "../../given.ts";
import { numeral } from "../../numerals.ts";
import { cellText, requireComparable } from "../core/comparable.ts";
import type { Given } from "../core/figure.ts";
import { add, exactly, type Interval, multiply } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { formulaMeasure, type Term, termOf } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { scaledBy, series } from "../declare/named-inputs.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "basket-value",
  category: "Geology",
  summary: "The value of one kilogram of a mixture: the prices of its components, weighted by mass fraction.",
  formula: "v = \\sum_i w_i\\, p_i",
  reference: 'Definition; the "basket price" of rare-earth projects',
  traps: [
    "A basket is not a quote: 25 % praseodymium and 75 % neodymium oxide at the averages of 2022 give 132.5 USD/kg, but the mixed oxide was quoted at 124.",
    "It prices separated oxides; ore and concentrate sell for a small fraction of it.",
    "If a component has no price, the basket has only a lower bound.",
  ],
  throws: ["InvalidInput if a weight is not a fraction, or the weights add up to more than 1."],
  example: `import { usBalances } from "@oreledger/sdk";
import { basketValue } from "@oreledger/sdk/metrics";

const prices = usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", item: "price", year: 2024 });
const [neodymium, dysprosium, terbium] = [prices.where({ commodity: "neodymium" }), prices.where({ commodity: "dysprosium" }), prices.where({ commodity: "terbium" })];
const measure = basketValue({ neodymium: 0.94, dysprosium: 0.05, terbium: 0.01 }, { neodymium, dysprosium, terbium });
measure.text; // "73.61 USD per kg"`,
  names: { basket_price: {} },
  numbers: {
    inputs: "`weights` as fractions or `weights_pct`, and `price_usd_per_kg`, both by component",
    example: { weights: { Pr6O11: 0.25, Nd2O3: 0.75 }, price_usd_per_kg: { Pr6O11: 128, Nd2O3: 134 } },
    words: { each: "PART", into: ["weights", "price"], by: "@" },
    line: "Pr6O11=0.25@128 Nd2O3=0.75@134",
    read: (inputs) => {
      const weights = inputs.need("weights", "shares");
      const prices = inputs.need("price", "prices");
      return {
        input: {
          weights: scaledBy(series(weights), weights.unit?.times ?? 1) as Readonly<Record<string, number>>,
          prices: series(prices) as Readonly<Record<string, Given>>,
          unit: prices.unit?.text,
        },
      };
    },
  },
  options: [{ name: "unit", kind: "text", byName: false }],
  measure: ({ weights, prices, unit }) => basketValue(weights, prices, unit === undefined ? {} : { unit }),
});

export function basketValue(
  weights: Readonly<Record<string, number>>,
  prices: Readonly<Record<string, Term>>,
  options: { readonly unit?: string } = {},
): Measure<{
  readonly parts: readonly { readonly part: string; readonly weight: number; readonly value: number | undefined }[];
}> {
  requireRowsOrFigures("The weights", weights);
  requireRowsOrFigures("The prices", prices);
  const parts = Object.entries(weights);
  for (const [part, weight] of parts) requireNumber(`The weight of ${part}`, weight);
  const whole = exactSum(parts.map(([, weight]) => weight));
  if (parts.some(([, weight]) => !(weight >= 0)) || whole > 1 + 1e-9)
    throw new InvalidInput(`The weights must be mass fractions that add up to at most 1, not ${numeral(whole)}.`);
  const terms = parts.map(([part]) => termOf(part, prices[part]));
  const priced = terms.flatMap(({ row }) => (row === undefined ? [] : [{ context: row.context, rows: [row.row] }]));
  requireComparable(priced, ["series", "edition", "unit", "basis", "year"]);
  const [first] = priced;
  const unit =
    first === undefined ? "price unit" : cellText(first.context, first.rows[0] as number, "unit").replaceAll("_", " ");
  const each = (i: number) => (parts[i] as [string, number])[1];
  return formulaMeasure({
    metric: "basket-value",
    unit: options.unit ?? unit,
    formula: "v = Σ wᵢ × pᵢ",
    substitute: (texts) => texts.map((price, i) => `${each(i)} × ${price}`).join(" + "),
    terms,
    evaluate: (all) => exactSum(all.map((price, i) => each(i) * price)),
    bounds: (all) =>
      all.reduce<Interval>((total, price, i) => add(total, multiply(exactly(each(i)), price)), exactly(0)),
    warnings: () =>
      Math.abs(whole - 1) < 1e-6
        ? []
        : [`The weights add up to ${numeral(whole)}: the rest of the mass counts as worthless.`],
    details: {
      parts: terms.map(({ figure: { label, value } }, i) => ({
        part: label,
        weight: each(i),
        value: value === undefined ? undefined : value * each(i),
      })),
    },
  });
}
