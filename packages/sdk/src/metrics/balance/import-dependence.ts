import { OreledgerError } from "../../errors.ts";
import type { Interval } from "../core/interval.ts";
import type { Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { type RatioScale, scaled } from "../core/scale.ts";
import { formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { form, ratioScale } from "../declare/options.ts";
import { apparentConsumption } from "./apparent-consumption.ts";
import { type Balance, type BalanceTerms, balanceOf, requireBalance } from "./balance.ts";
import { behindPrinted } from "./printed-balance.ts";
import { tradeTerms } from "./read-balance.ts";

const item = "apparent_consumption";

/** The balance of an edition, whose rows must lead to the apparent consumption that it prints. */
function balanceOfRows(query: QueryOf<"us_balances">, form: string | undefined): Balance {
  const consumed = apparentConsumption(query, form === undefined ? {} : { form });
  if (!consumed.details.computed)
    throw new OreledgerError(
      `The rows do not reproduce the apparent consumption that the edition prints, so it is not known which imports count. ${consumed.warnings[0]}`,
    );
  const behind = behindPrinted(query, { item, form });
  return balanceOf(behind.rows, item, behind.form);
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "import-dependence",
  category: "Balance",
  summary:
    "The imported share of a country's available supply. Imports are gross, so goods that are imported and re-exported count too.",
  formula: "IDR = \\frac{M}{P + M - X}",
  reference: "FAO, import dependency ratio",
  traps: [
    "Above 100 %, a country re-exports part of its imports. For its own use, see `netImportReliance`.",
    "All three figures must be of the same good, unit and year.",
  ],
  throws: ["OreledgerError if the rows do not reproduce the apparent consumption that the edition prints."],
  example: `import { usBalances } from "@oreledger/sdk";
import { importDependence } from "@oreledger/sdk/metrics";

const antimony = usBalances.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "antimony", year: 2024 });
const measure = importDependence(antimony);
measure.text; // "101.197 percent"`,
  names: { import_dependency_ratio: {}, idr: {} },
  named: { production: 80, imports: 1840, exports: 460 },
  rows: { table: "us_balances" },
  numbers: tradeTerms,
  options: [form, ratioScale],
  measure: importDependence,
});

export function importDependence(
  input: Pick<BalanceTerms, "production" | "imports" | "exports"> | QueryOf<"us_balances">,
  options: { readonly scale?: RatioScale; readonly form?: string } = {},
): Measure<Record<never, never>> {
  requireBalance("What importDependence takes", input);
  const { factor, unit, times } = scaled(options.scale);
  const balance = isQuery(input)
    ? balanceOfRows(input as QueryOf<"us_balances">, options.form)
    : balanceOf(input, item);
  return formulaMeasure({
    metric: "import-dependence",
    unit,
    formula: `IDR = imports / (production + imports − exports)${times}`,
    substitute: ([p, m, x]) => `${m} / (${p} + ${m} − ${x})${times}`,
    terms: balance.terms.slice(0, 3),
    inputs: balance.inputs,
    evaluate: ([p, m, x]) => {
      const supply = (p as number) + (m as number) - (x as number);
      return supply > 0 ? ((m as number) / supply) * factor : undefined;
    },
    bounds: ([p, m, x]) => {
      const [production, imports, exports] = [p, m, x] as [Interval, Interval, Interval];
      const others = { low: production.low - exports.high, high: production.high - exports.low };
      const at = (imported: number, other: number): number =>
        imported === 0
          ? 0
          : imported + other <= 0
            ? Number.POSITIVE_INFINITY
            : imported === Number.POSITIVE_INFINITY
              ? factor
              : (imported / (imported + other)) * factor;
      const corners = [imports.low, imports.high].flatMap((imported) => [
        at(imported, others.low),
        at(imported, others.high),
      ]);
      // If available supply can be zero, there is no upper bound.
      const pole = imports.high > 0 && imports.low + others.low <= 0;
      return { low: Math.min(...corners), high: pole ? Number.POSITIVE_INFINITY : Math.max(...corners) };
    },
    details: {},
  });
}
