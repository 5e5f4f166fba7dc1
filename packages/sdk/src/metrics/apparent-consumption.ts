import {
  type BalanceDetails,
  type BalanceTerms,
  balanceOf,
  departure,
  netImports,
  netImportsRange,
} from "./balance.ts";
import { add, type Interval } from "./interval.ts";
import type { Measure } from "./measure.ts";
import type { QueryOf } from "./rows.ts";
import { formulaMeasure } from "./terms.ts";

/**
 * What a country uses up, computed from production and trade.
 *
 * @category Balance
 * @formula $AC = P + M - X + \Delta S$
 * @reference USGS Mineral Commodity Summaries, "apparent consumption" as each chapter defines it, Appendix and chapter footnotes
 * @trap Each edition and chapter has its own definition: antimony of 2023 went from 20,300 to 20,700 t when primary smelting entered it. Give the rows that the definition counts; the result carries its text.
 * @trap ΔS is what stocks release: positive where they shrank.
 * @trap The USGS also uses figures that it does not print (government stocks), so that a printed result cannot always be reproduced.
 * @throws IncomparableRows where the rows are not of one commodity, year, edition, unit and basis.
 * @throws OreledgerError where a query leaves open which rows the definition counts.
 * @example
 * import { apparentConsumption } from "@oreledger/sdk/metrics";
 *
 * const measure = apparentConsumption({ production: 3918, imports: 28_920, exports: 4260, stockRelease: 0 });
 * measure.text; // "28,578 t"
 */
export function apparentConsumption(input: BalanceTerms | QueryOf<"us_balances">): Measure<BalanceDetails> {
  const balance = balanceOf(input, "apparent_consumption");
  const stocks = balance.terms.length > 3;
  return formulaMeasure<BalanceDetails>({
    metric: "apparentConsumption",
    unit: "t",
    formula: `AC = production + imports − exports${stocks ? " + stock release" : ""}`,
    substitute: ([p, m, x, s]) => `${p} + ${m} − ${x}${stocks ? ` + ${s}` : ""}`,
    terms: balance.terms,
    inputs: balance.inputs,
    evaluate: (values) => (values[0] as number) + netImports(values),
    bounds: (terms) => add(terms[0] as Interval, netImportsRange(terms)),
    warnings: (value) => departure(value, balance.printed, " t"),
    details: balance.details,
  });
}
