import { nearest } from "@oreledger/data";
import { UnknownValue } from "../../errors.ts";
import { catalogue } from "../catalogue.ts";
import type { Measure } from "../core/measure.ts";
import type { Schemes } from "../geology/lree-hree.ts";
import { type Inputs, NamedInputs, snake } from "./named-inputs.ts";
import { namedMetrics } from "./named-metrics.ts";
import { resultUnit } from "./result-unit.ts";

/** The metrics that plain numbers answer. */
export type NamedMetricName = keyof typeof namedMetrics;

/** Made when it is asked for: made at once, it would bring every metric into the bundle of one. */
const namesToMetrics = (): ReadonlyMap<string, NamedMetricName> =>
  new Map(
    (Object.keys(namedMetrics) as NamedMetricName[]).flatMap((metric) =>
      namesOf(metric).map((name) => [name, metric] as const),
    ),
  );

/** The names of every metric that {@link compute} knows, by its function: that in snake_case first, then those of the field. */
export const namesOf = (metric: NamedMetricName): readonly string[] => [snake(metric), ...namedMetrics[metric].names];

/**
 * Any metric of plain numbers, by its name and the names of its inputs: how published worked examples are written down. The
 * name is that of the function, in any case (`netImportReliance`, `net_import_reliance`), or one that the field uses (`crk`,
 * `basket_price`, `rca_balassa`). An input's name may end in its unit, such as `production_t_reo`, `shares_pct` or
 * `grade_g_per_t`. docs/metrics.md lists the inputs of every metric.
 *
 * @param unit The unit that the result is wanted in, where a metric has several: `points (0-10000)`, `percent`, `fraction`.
 * @param ledger Whose groups and oxides count, for the metrics that need them.
 * @throws UnknownValue naming the nearest metric.
 * @throws RangeError naming an input that is missing, unknown, or no figure.
 * @example
 * compute("hhi", { shares_pct: [30, 30, 20, 20] }).value; // 2600
 * compute("contained_metal", { ore_t: 20_000_000, grade_g_per_t: 700 }).text; // "14,000 t"
 */
export function compute(
  metric: string,
  inputs: Inputs,
  { unit, ledger }: { readonly unit?: string | undefined; readonly ledger?: Schemes } = {},
): Measure {
  const name = snake(metric);
  const byName = namesToMetrics();
  const found = byName.get(name) ?? (/^cr\d+$/.test(name) ? "concentrationRatio" : undefined);
  if (found === undefined) {
    const ofRows = Object.keys(catalogue).find((each) => snake(each) === name);
    if (ofRows !== undefined)
      throw new RangeError(`${ofRows} asks what editions say: it takes a query of rows, no plain numbers.`);
    throw new UnknownValue("metrics", "name", metric, nearest(name, new Set(byName.keys())), [...byName.keys()]);
  }
  if (typeof inputs !== "object" || inputs === null || Array.isArray(inputs))
    throw new RangeError(`The inputs of ${metric} are named: { shares_pct: [30, 30, 20, 20] }.`);
  const named = new NamedInputs(metric, inputs);
  const measure = namedMetrics[found].measure(named, resultUnit(unit), name, ledger === undefined ? {} : { ledger });
  named.end();
  return measure;
}
