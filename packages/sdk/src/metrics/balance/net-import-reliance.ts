import type { Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import { formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { form, ratioScale } from "../declare/options.ts";
import {
  type BalanceDetails,
  type BalanceTerms,
  balanceOf,
  netImports,
  netImportsRange,
  requireBalance,
} from "./balance.ts";
import { departure, requireNear } from "./near-print.ts";
import { asEditionPrints } from "./printed-balance.ts";
import { balanceTerms } from "./read-balance.ts";

export const metric = /* @__PURE__ */ declareMetric({
  name: "net-import-reliance",
  category: "Balance",
  summary:
    "The share of apparent consumption that net imports cover. Negative for a net exporter, which the USGS prints as a letter.",
  formula: "NIR = \\frac{M - X + \\Delta S}{P + M - X + \\Delta S}",
  reference: 'USGS Mineral Commodity Summaries, "net import reliance as a percentage of apparent consumption"',
  traps: [
    "The definition changes between editions, like that of apparent consumption: antimony for 2023 is 83 % in MCS 2025 and 81 % in MCS 2026.",
    "Reliance on imports is not reliance on China: import sources are shippers, not mines.",
    "Printed figures are rounded, and printed as >95 if withheld: compare within one percentage point.",
    "If the rows of an edition do not reproduce the printed figure, the result is the printed figure, and says so: rare-earth compounds and metals for 2024 are 53 %.",
  ],
  throws: [
    "IncomparableRows if the rows differ in commodity, year, edition, unit or basis.",
    "OreledgerError naming the printed rows, if the edition prints the result for several forms and none is named, or prints no figure and its rows give none.",
  ],
  example: `import { usBalances } from "@oreledger/sdk";
import { netImportReliance } from "@oreledger/sdk/metrics";

const antimony = usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "antimony", year: 2024 });
const measure = netImportReliance(antimony);
measure.text; // "86.2902 percent"`,
  names: { nir: {} },
  rows: { table: "us_balances" },
  numbers: balanceTerms,
  options: [form, ratioScale],
  measure: netImportReliance,
});

export function netImportReliance(
  input: BalanceTerms | QueryOf<"us_balances">,
  options: { readonly scale?: RatioScale; readonly form?: string } = {},
): Measure<BalanceDetails> {
  requireBalance("What netImportReliance takes", input);
  const { factor, unit } = scaled(options.scale);
  return asEditionPrints(input, {
    metric: "net-import-reliance",
    item: "net_import_reliance",
    form: options.form,
    compute: (of, form) => reliance(of, options.scale, form),
    factor: factor / 100,
    unit: () => unit,
  });
}

/** From the rows, or from plain numbers. */
function reliance(
  input: BalanceTerms | QueryOf<"us_balances">,
  scale: RatioScale | undefined,
  form: string | undefined,
): Measure<BalanceDetails> {
  const balance = balanceOf(input, "net_import_reliance", form);
  const stocks = balance.terms.length > 3;
  const { factor, unit, times } = scaled(scale);
  const net = stocks ? "imports − exports + stock release" : "imports − exports";
  const relying = (production: number, imports: number): number => {
    if (imports === Number.POSITIVE_INFINITY) return factor;
    return production === Number.POSITIVE_INFINITY ? 0 : (imports / (production + imports)) * factor;
  };
  return formulaMeasure<BalanceDetails>({
    metric: "net-import-reliance",
    unit,
    formula: `NIR = (${net}) / (production + ${net})${times}`,
    substitute: ([p, m, x, s]) => {
      const numbers = `${m} − ${x}${stocks ? ` + ${s}` : ""}`;
      return `(${numbers}) / (${p} + ${numbers})${times}`;
    },
    terms: balance.terms,
    inputs: balance.inputs,
    evaluate: (values) => {
      const consumption = (values[0] as number) + netImports(values);
      return consumption > 0 ? (netImports(values) / consumption) * factor : undefined;
    },
    // Rising in net imports; in production falling where they are positive, rising where they are negative.
    bounds: (terms) => {
      const production = terms[0] as Interval;
      const imports = netImportsRange(terms);
      // Without any consumption there is no part of it.
      if (production.high + imports.high <= 0) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
      if (production.low + imports.low <= 0)
        return {
          low: Number.NEGATIVE_INFINITY,
          high: relying(imports.high > 0 ? production.low : production.high, imports.high),
        };
      return {
        low: relying(imports.low > 0 ? production.high : production.low, imports.low),
        high: relying(imports.high > 0 ? production.low : production.high, imports.high),
      };
    },
    warnings: (value) => {
      const inPercent = value === undefined ? undefined : (value / factor) * 100;
      if (isQuery(input)) requireNear(inPercent, balance, 100, " %");
      return [
        ...(value !== undefined && value < 0 ? ["A net exporter: the USGS prints a letter here, not a figure."] : []),
        ...departure(inPercent, balance.printed, " %"),
      ];
    },
    details: balance.details,
  });
}
