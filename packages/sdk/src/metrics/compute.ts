import { nearest } from "@oreledger/data";
import { InvalidInput, UnknownValue } from "../errors.ts";
import { anything, isPlain, requireInputs, requireText } from "../given.ts";
import { catalogue } from "./catalogue.ts";
import type { Measure } from "./core/measure.ts";
import type { Metric } from "./declare/metric.ts";
import { type Inputs, NamedInputs, snake } from "./declare/named-inputs.ts";
import { defaultsOf, namesOfOption, readOptions } from "./declare/option.ts";
import { resultUnit } from "./declare/result-unit.ts";
import type { Schemes } from "./geology/lree-hree.ts";

/** Every metric, from its own declaration. */
export const allMetrics = (): readonly Metric[] => Object.values(catalogue);

/** The names of a metric in {@link compute}: its function in snake_case first, then those used in the field. */
export const namesOf = ({ name, names }: Metric): readonly string[] => [
  ...new Set([name.replaceAll("-", "_"), ...Object.keys(names ?? {})]),
];

/** The input of a metric. */
export interface Asked {
  /** Rows in place of plain numbers. */
  readonly rows?: unknown;
  readonly inputs: Inputs;
  /** The name that was called, which may imply options, and the unit of the result. */
  readonly called?: string;
  readonly unit?: string | undefined;
  readonly ledger?: unknown;
  readonly metricOf?: (name: string, rows: unknown) => Measure;
}

/**
 * The result of a metric for rows or plain numbers, and options by name: a measure, or a list.
 *
 * @throws InvalidInput naming an input that is missing, unknown, or not a figure.
 */
export function answerOf(metric: Metric, asked: Asked): Measure | readonly object[] {
  const { rows, inputs, called, unit, ...beside } = asked;
  const as = called ?? metric.name;
  const named = new NamedInputs(as, inputs);
  const read = rows === undefined ? metric.numbers?.read(named, resultUnit(unit)) : { input: rows };
  const open = metric.options.filter(({ byName }) => byName !== false || called === undefined);
  const options = {
    ...defaultsOf(metric.options),
    ...(read as { options?: object } | undefined)?.options,
    ...impliedBy(metric, called),
    ...readOptions(open, named, resultUnit(unit)),
  };
  named.end();
  const asks = rows === undefined ? open.filter(({ byName }) => byName !== false) : open;
  for (const option of asks)
    if (
      option.needed !== undefined &&
      [option.name, ...(option.unless ?? [])].every((name) => !Object.hasOwn(options, name))
    )
      throw new InvalidInput(`${as} needs ${namesOfOption(option).slice(0, 4).join(" or ")}: ${option.about ?? ""}`);
  const answer = metric.measure ?? metric.list;
  if (answer === undefined || read === undefined) throw new InvalidInput(`${as} takes rows, not plain numbers.`);
  return answer(read.input, options, beside);
}

/** The options that the name of a metric implies: `mirror_ratio`, `cr3`. */
function impliedBy({ names = {}, numbered }: Metric, called: string | undefined): object {
  if (called === undefined) return {};
  const [, number] = (numbered && new RegExp(`^${numbered.name}(\\d+)$`).exec(called)) ?? [];
  return numbered !== undefined && number !== undefined
    ? { [numbered.option]: Number(number) }
    : (Object.hasOwn(names, called) && names[called]) || {};
}

/** The metric with a name, in any case; undefined if there is none. */
export function metricNamed(name: string): Metric | undefined {
  requireText("The name of a metric", name);
  const wanted = snake(name);
  return allMetrics().find(
    (metric) =>
      namesOf(metric).includes(wanted) ||
      (metric.numbered !== undefined && new RegExp(`^${metric.numbered.name}\\d+$`).test(wanted)),
  );
}

/**
 * Computes any metric from plain numbers, by its name and the names of its inputs, as published worked examples are written.
 * The name is that of the function, in any case (`netImportReliance`, `net_import_reliance`), or one used in the field
 * (`crk`, `basket_price`, `rca_balassa`). An input's name may end in its unit, such as `production_t_reo`, `shares_pct` or
 * `grade_g_per_t`. docs/metrics.md lists the inputs of every metric.
 *
 * @param unit The unit of the result, if a metric has several: `points (0-10000)`, `percent`, `fraction`.
 * @param ledger The ledger whose groups and oxides count, for metrics that need them.
 * @throws UnknownValue naming the nearest metric.
 * @throws InvalidInput naming an input that is missing, unknown, or not a figure.
 * @example
 * compute("hhi", { shares_pct: [30, 30, 20, 20] }).value; // 2600
 * compute("contained_metal", { ore_t: 20_000_000, grade_g_per_t: 700 }).text; // "14,000 t"
 */
export function compute(
  metric: string,
  inputs: Inputs,
  beside: { readonly unit?: string | undefined; readonly ledger?: Schemes } = {},
): Measure {
  requireInputs("compute", beside, {}, { unit: requireText, ledger: anything });
  const { unit, ledger } = beside;
  const found = metricNamed(metric);
  if (found === undefined) {
    const names = allMetrics().flatMap((each) => (each.numbers === undefined ? [] : namesOf(each)));
    throw new UnknownValue("metrics", "name", metric, nearest(snake(metric), new Set(names)), names);
  }
  if (found.numbers === undefined)
    throw new InvalidInput(`${found.name} asks what editions say: it takes a query of rows, not plain numbers.`);
  if (!isPlain(inputs)) throw new InvalidInput(`The inputs of ${metric} are named: { shares_pct: [30, 30, 20, 20] }.`);
  return answerOf(found, {
    inputs,
    called: snake(metric),
    unit,
    ...(ledger === undefined ? {} : { ledger }),
  }) as Measure;
}
