import type { Ledger } from "@oreledger/sdk";
import { Answer, measureRow, notesOf, type Row } from "@oreledger/sdk/answer";
import { InputRefused } from "@oreledger/sdk/catalogue";
import { fold, nearest } from "@oreledger/sdk/ledger";
import { allMetrics, answerOf, type Measure, type Metric, metricNamed, namesOfOption } from "@oreledger/sdk/questions";

/** The arguments of a call. */
export type Given = Readonly<Record<string, unknown>>;

/** The metrics that can be asked by name. */
const metrics = allMetrics().filter(({ measure, list }) => measure !== undefined || list !== undefined);
const names = metrics.map(({ name }) => name);

const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** What a metric takes: the rows of a table, plain numbers, options. */
function taken({ rows, numbers, options }: Metric): string {
  const named = options.flatMap((option) => (option.about === undefined ? [] : namesOfOption(option).slice(0, 1)));
  return [
    rows === undefined ? "" : `where: ${rows.table}`,
    numbers === undefined ? "" : `inputs, such as ${JSON.stringify(numbers.example)}`,
    named.length === 0 ? "" : `options among inputs: ${named.join(", ")}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** What a model reads of the tool. */
export const metricTold = {
  name: "metric",
  title: "A derived number, with its formula, its denominator and the rows behind it",
  description: [
    "Computes one metric: of rows of the ledger, named by filters, or of your own numbers. Use it for every derived number (concentration, what is left without a supplier, years that reserves last, oxide to metal) and compute none yourself.",
    "Rows must be of one print: name commodity, stage, measure, series and year, such as { commodity: rare-earths, stage: mine, measure: production, series: usgs-mcs, year: 2024 }. Rows that differ are refused, and the refusal says in which column.",
    ...metrics.map((metric) => `- ${metric.name}: ${firstSentence(metric.summary)} (${taken(metric)})`),
  ].join("\n"),
  inputs: {
    name: { type: "string", enum: names, description: "the metric" },
    where: {
      type: "object",
      description: "filters on columns of the metric's table: a value, a list, or { from, to }",
      additionalProperties: true,
    },
    as_of: { type: "string", description: "only what was published by this day, ISO 8601" },
    inputs: {
      type: "object",
      description: "numbers in the place of rows, and the metric's options, by name",
      additionalProperties: true,
    },
  },
  required: ["name"],
} as const;

const refused = (code: InputRefused["code"], input: string, text: string, near: readonly string[] = []): InputRefused =>
  new InputRefused({ code, input, nearest: near }, () => text);

const objectOf = (input: string, value: unknown): Given => {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Given;
  throw refused("malformed_value", input, `${input} is an object of values by name.`);
};

/** @throws InputRefused naming the nearest metric. */
function metricOf(name: unknown): Metric {
  const found = typeof name === "string" ? metricNamed(name) : undefined;
  if (found !== undefined && metrics.includes(found)) return found;
  const near = nearest(fold(String(name)), names);
  throw refused("unknown_value", "name", `There is no such metric. Metrics: ${names.join(", ")}.`, near);
}

/** The rows of the metric's table that the filters name. @throws InputRefused where it takes none, or none answers. */
function rowsOf({ name, rows }: Metric, ledger: Ledger, where: Given, asOf: unknown): unknown {
  if (rows === undefined)
    throw refused("conflicting_inputs", "where", `${name} takes plain numbers in inputs, no rows.`);
  const all = ledger.tables[rows.table].wide().where(where as never);
  const found = asOf === undefined ? all : all.asOf(asOf as string);
  if (found.length > 0) return found;
  throw refused(
    "unknown_value",
    "where",
    `No row of ${rows.table} answers to these filters${asOf === undefined ? "" : " by that day"}: ask the tool rows with fewer.`,
  );
}

/** What a metric answers, as every question answers. */
export function askMetric(ledger: Ledger, { name, where, as_of, inputs = {}, ...other }: Given): Answer {
  const [unknown] = Object.keys(other);
  if (unknown !== undefined)
    throw refused(
      "unknown_input",
      unknown,
      "metric takes name, where, as_of and inputs.",
      Object.keys(metricTold.inputs),
    );
  const metric = metricOf(name);
  const rows = where === undefined ? undefined : rowsOf(metric, ledger, objectOf("where", where), as_of);
  if (rows === undefined && as_of !== undefined)
    throw refused("conflicting_inputs", "as_of", "as_of chooses among rows of the ledger: name them with where.");
  const asked = (one: Metric, of: unknown, given: Given): Measure | readonly object[] =>
    answerOf(one, {
      inputs: given,
      ledger,
      ...(of === undefined ? {} : { rows: of }),
      metricOf: (nested, group) => asked(metricOf(nested), group, {}) as Measure,
    });
  const result = asked(metric, rows, objectOf("inputs", inputs));
  const beside = { name: metric.name, ...(where === undefined ? {} : { where }), ...(as_of ? { as_of } : {}), inputs };
  if (!("metric" in result)) {
    const list = result as readonly Row[];
    return new Answer("metric", beside, {
      rows: list,
      columns: [...new Set(list.flatMap(Object.keys))],
      cite: () => [],
    });
  }
  const row = measureRow(result);
  return new Answer("metric", beside, {
    rows: [row],
    columns: Object.keys(row),
    measure: result,
    notes: notesOf("metric", result.warnings),
    cite: () => result.cite(),
    explain: () => result.explain(),
    asOf: result.asOf,
  });
}
