import { add, type Interval } from "../core/interval.ts";
import { asGiven, type Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure } from "../core/terms.ts";
import { unitOf } from "../core/unit-of.ts";
import { declareMetric } from "../declare/metric.ts";
import { form } from "../declare/options.ts";
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
  name: "apparent-consumption",
  category: "Balance",
  summary: "What a country consumes, computed from production and trade.",
  formula: "AC = P + M - X + \\Delta S",
  reference:
    'USGS Mineral Commodity Summaries, "apparent consumption" as each chapter defines it, Appendix and chapter footnotes',
  traps: [
    "Each edition and chapter has its own definition: antimony for 2023 went from 20,300 to 20,700 t when primary smelting was added. For a query, the words of that definition select the rows, and the result includes them.",
    "ΔS is the release from stocks: positive if they shrank.",
    "The USGS also uses figures that it does not print (government stocks), so a printed result cannot always be reproduced.",
    "If the rows of an edition do not reproduce the printed figure, the result is the printed figure, and says so.",
  ],
  throws: [
    "IncomparableRows if the rows differ in commodity, year, edition, unit or basis.",
    "OreledgerError naming the printed rows, if the edition prints the result for several forms and none is named, or prints no figure and its rows give none.",
  ],
  example: `import { usBalances } from "@oreledger/sdk";
import { apparentConsumption } from "@oreledger/sdk/metrics";

const antimony = usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "antimony", year: 2024 });
const measure = apparentConsumption(antimony);
measure.text; // "28,578 t element"`,
  names: { ac: {} },
  rows: { table: "us_balances" },
  numbers: balanceTerms,
  options: [form],
  measure: apparentConsumption,
});

export function apparentConsumption(
  input: BalanceTerms | QueryOf<"us_balances">,
  options: { readonly form?: string } = {},
): Measure<BalanceDetails> {
  requireBalance("What apparentConsumption takes", input);
  return asEditionPrints(input, {
    metric: "apparent-consumption",
    item: "apparent_consumption",
    form: options.form,
    compute: consumption,
    factor: 1,
    unit: ({ unit, basis }) => unitOf(unit, basis),
  });
}

/** From the rows, or from plain numbers. */
function consumption(input: BalanceTerms | QueryOf<"us_balances">, form: string | undefined): Measure<BalanceDetails> {
  const balance = balanceOf(input, "apparent_consumption", form);
  const stocks = balance.terms.length > 3;
  return formulaMeasure<BalanceDetails>({
    metric: "apparent-consumption",
    unit: balance.unit,
    formula: `AC = production + imports − exports${stocks ? " + stock release" : ""}`,
    substitute: ([p, m, x, s]) => `${p} + ${m} − ${x}${stocks ? ` + ${s}` : ""}`,
    terms: balance.terms,
    inputs: balance.inputs,
    evaluate: (values) => (values[0] as number) + netImports(values),
    bounds: (terms) => add(terms[0] as Interval, netImportsRange(terms)),
    warnings: (value) => {
      const unit = balance.unit === asGiven ? "" : ` ${balance.unit}`;
      if (isQuery(input)) requireNear(value, balance, balance.printed?.value ?? 0, unit);
      return departure(value, balance.printed, unit);
    },
    details: balance.details,
  });
}
