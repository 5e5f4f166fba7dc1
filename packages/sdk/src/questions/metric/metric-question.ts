import { nearest, type TableName } from "@oreledger/data";
import { type Note, notesOf, type GroupResult as Result, type Row } from "../../answer/answer.ts";
import { arrange } from "../../answer/arrange.ts";
import { measureRow } from "../../answer/measure-row.ts";
import { scopesInWords } from "../../answer/scopes-in-words.ts";
import { citedOnce } from "../../cite/citation.ts";
import { OreledgerError } from "../../errors.ts";
import { asOfDay } from "../../ledger/as-of-day.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { present } from "../../lists.ts";
import { allMetrics, answerOf, metricNamed } from "../../metrics/compute.ts";
import type { Measure } from "../../metrics/core/measure.ts";
import type { Metric, Words } from "../../metrics/declare/metric.ts";
import type { Inputs } from "../../metrics/declare/named-inputs.ts";
import { metricAcrossEditions } from "../../metrics/vintage/metric-across-editions.ts";
import { over } from "../../metrics/vintage/over.ts";
import type { AnyQuery } from "../../query/query.ts";
import { naming } from "../declare/columns.ts";
import type { Input } from "../declare/input.ts";
import { type AnyQuestion, defineQuestion } from "../declare/question.ts";
import { didYouMean, InputRefused, shown } from "../declare/refusal.ts";
import { requireAreasOnce } from "./areas-once.ts";
import { examplesOf } from "./examples.ts";
import { grammarOf, inputsOf, namesIn } from "./figures.ts";
import { inputsOfMetrics } from "./inputs.ts";
import { choosing, optionInputs, requireFigure, requireNoRows, requireOptions } from "./options.ts";
import { otherEstimates } from "./other-estimates.ts";
import { atOneStage, type Given, rowsAsked } from "./rows.ts";
import { whatDistinguishes, whatOf, whatOfInWords } from "./what-of.ts";

/** The metrics that have a question. */
export const metricsToAsk = (): readonly Metric[] =>
  allMetrics().filter(({ measure, list }) => measure !== undefined || list !== undefined);

/** The metrics of suppliers, which `metric-across-editions` uses. */
const ofSuppliers = (): readonly Metric[] =>
  metricsToAsk().filter(
    ({ rows, numbers, measure }) =>
      measure !== undefined &&
      rows?.table === "shares" &&
      rows.measure === undefined &&
      numbers !== undefined &&
      "each" in numbers.words &&
      numbers.words.each === "AREA",
  );

/** The tables that a metric may read, including those needed to understand its inputs. */
export const metricTables = [
  ...naming,
  "agreement_parties",
  "agreements",
  "event_relations",
  "exports",
  "oxides",
  "policy_events",
  "print_links",
  "products",
  "readings",
  "resource_estimates",
  "shares",
  "sources",
  "us_balances",
] as const satisfies readonly TableName[];

/** The question of one metric, with inputs and words from its declaration. It computes from rows of the ledger, or from figures of the caller. */
export function metricQuestion(metric: Metric): AnyQuestion {
  const { name, summary, reference, traps, numbers } = metric;
  const inputs = inputsOfMetrics([metric, ...(name === "metric-across-editions" ? ofSuppliers() : [])]);
  return defineQuestion({
    name: `metric ${name}`,
    group: "Questions",
    title: summary,
    description: `${summary}\n\nSource: ${reference}\n\n${traps.map((trap) => `Caution: ${trap}`).join("\n\n")}`,
    inputs: [
      ...(numbers === undefined
        ? []
        : [
            {
              name: "figures",
              kind: "figures",
              argument: true,
              many: true,
              about: `your own numbers: ${grammarOf(numbers.words)}`,
            } as const,
          ]),
      ...inputs,
    ] as readonly Input[],
    tables: metricTables,
    answers: "rows",
    examples: examplesOf(metric),
    answer(ledger, { columns: _, sort, limit, ...given }) {
      const asked = { ...given, ledger: ledger as Ledger } as unknown as Asked;
      const { results, rows, ...about } = choosing(() => resultsOf(metric, asked), metric);
      const table = results.map(rowOf);
      const columns = [...new Set(table.flatMap(Object.keys))];
      const ordered = arrange(table, { sort, limit });
      const measures = results.flatMap(({ result }) => (result === undefined ? [] : [result]));
      const only = results.length === 1 ? measures[0] : undefined;
      return {
        rows: ordered,
        arranged: true,
        columns,
        view: columns.filter((column) => !["metric", "formula"].includes(column)),
        ...about,
        ...(only === undefined ? {} : { measure: only }),
        results: ordered.map((row) => results[table.indexOf(row)] as Result),
        cite: () =>
          measures.length === 0 ? (rows?.cite() ?? []) : citedOnce(measures.flatMap((measure) => measure.cite())),
        explain: () => measures.map((measure) => measure.explain()).join("\n") || `${name}: ${metric.formula}`,
        asOf: given.asOf as string | undefined,
        ...(results.length > 0
          ? {}
          : { nothing: { code: "no_result", text: "Nothing matches. Try fewer filters or another day." } }),
      };
    },
  }) as unknown as AnyQuestion;
}

type Asked = Given & { readonly figures?: readonly string[] | Inputs; readonly ledger: Ledger };
/** The results, with notes on them. */
interface Found {
  readonly results: readonly Result[];
  readonly rows?: AnyQuery;
  readonly understood?: Readonly<Record<string, unknown>>;
  readonly notes?: readonly Note[];
}

function resultsOf(metric: Metric, given: Asked): Found {
  const { rows: kind, numbers } = metric;
  const { ledger } = given;
  const words = numbers === undefined ? {} : wordsOf(given, metric, numbers.words);
  const inputs = { ...words, ...optionInputs(metric, given) };
  // Single terms, such as a claim, are used with rows; figures of areas replace rows.
  const ofRows = kind !== undefined && !(given.figures !== undefined && !besideRows(metric, words));
  if (!ofRows) requireNoRows(metric, given);
  requireOptions(metric, inputs, ofRows);
  if (!ofRows) {
    const result = measured(metric, undefined, inputs, given) as Measure;
    return { results: [{ result }], notes: notesOf("metric", result.warnings) };
  }
  const { rows, understood, notes } = rowsAsked(ledger, kind, given);
  const ask = (group: AnyQuery) => measured(metric, group, inputs, given);
  const results =
    metric.list !== undefined
      ? (ask(rows) as readonly Result[])
      : given.over === undefined
        ? [{ result: ask(rows) as Measure }]
        : grouped(
            rows,
            given.over,
            (group) => ask(group) as Measure,
            (group) => atOneStage(group, given),
          );
  const only = results.length === 1 ? results[0]?.result : undefined;
  const { estimate } = inputs as { readonly estimate?: string };
  const beside =
    metric.name === "insertion-rank" && estimate !== undefined && only !== undefined
      ? otherEstimates(
          ledger,
          estimate,
          only,
          (other) => measured(metric, rows, { ...inputs, estimate: other }, given) as Measure,
        )
      : [];
  const said = new Set(results.flatMap(({ result }) => result?.warnings ?? []));
  const of = whatOfInWords(rows, given.year);
  return {
    results,
    rows,
    understood,
    notes: [
      ...notesOf("figures_of", of === undefined ? [] : [of]),
      ...notesOf("scope", rows.table === "shares" && given.over === undefined ? scopesInWords(rows) : []),
      ...notesOf("metric", [...said]),
      ...beside,
      ...notesOf(
        "trade",
        notes.filter((text) => !said.has(text)),
      ),
    ],
  };
}

/** The figures of the caller as the metric's named inputs, from an object or from words. */
function wordsOf({ figures = [], ledger }: Asked, metric: Metric, words: Words): Inputs {
  const said = Array.isArray(figures) ? figures : pairsOf(figures as Inputs, words);
  if (said === undefined) return figures as Inputs;
  if (said.length === 0) return {};
  requireFigure(said.join(" "), metric, ledger);
  if ("each" in words && words.each === "AREA") requireAreasOnce(ledger, namesIn(said, words.terms));
  return inputsOf(said, words);
}

/** An object of one figure for each name, `{ CHN: 70, AUS: 30 }`, as words; undefined if it has the metric's own inputs. */
const pairsOf = (figures: Inputs, words: Words): string[] | undefined =>
  "each" in words &&
  words.label === undefined &&
  Object.entries(figures).every(([, figure]) => typeof figure === "number" || typeof figure === "string") &&
  Object.keys(figures).some((name) => !(words.terms ?? []).includes(name))
    ? Object.entries(figures).map(([name, figure]) => `${name}=${figure}`)
    : undefined;

/** The tables beside the figures that an answer as of a day must not read ahead. */
const beside = ["agreements", "event_relations", "policy_events"] as const;

/** The result for rows or named inputs. A metric of metrics gets the others, with their options of the same call. */
const measured = (
  metric: Metric,
  rows: AnyQuery | undefined,
  inputs: Inputs,
  given: Asked,
): Measure | readonly object[] =>
  answerOf(metric, {
    inputs,
    ledger: asOfDay(given.ledger, given.asOf, beside),
    ...present({ rows }),
    metricOf: (name, group) => {
      const nested = ofSuppliers().find((each) => each === metricNamed(name));
      if (nested === undefined) {
        const names = ofSuppliers().map((each) => each.name);
        throw new InputRefused(
          { code: "unknown_value", input: "metric", nearest: nearest(name, names) },
          (called) => `${called("metric")} must be a metric of suppliers: ${names.join(", ")}.`,
        );
      }
      const own = optionInputs(nested, given);
      requireOptions(nested, own, true);
      return measured(nested, group as AnyQuery, own, given) as Measure;
    },
  });

/** Whether all given figures are terms that are used with rows. */
function besideRows({ numbers }: Metric, inputs: Inputs): boolean {
  const given = Object.keys(inputs);
  const terms = numbers !== undefined && "each" in numbers.words ? (numbers.words.terms ?? []) : [];
  return given.length > 0 && given.every((name) => terms.includes(name));
}

/** One result for each value of a column, or the reason if the metric refuses the group. */
function grouped(
  rows: AnyQuery,
  column: string,
  measure: (rows: AnyQuery) => Measure,
  counted: (rows: AnyQuery) => AnyQuery,
): Result[] {
  const attempt = (group: AnyQuery): Attempt => {
    let of: Row = {};
    try {
      const own = counted(group);
      of = whatOf(own);
      return { of, result: measure(own) };
    } catch (error) {
      if (error instanceof OreledgerError || error instanceof RangeError) return { of, refused: error.message };
      throw error;
    }
  };
  if (column === "edition")
    return apart(
      metricAcrossEditions(rows, attempt).map(({ edition, source, published, result }) => [
        { edition, source, published },
        result,
      ]),
    );
  const name = column.replaceAll("-", "_");
  if (!rows.columns.includes(name)) {
    const close = nearest(name, rows.columns);
    throw new InputRefused(
      { code: "unknown_value", input: "over", nearest: close },
      (called) =>
        `${called("over")} takes a column of ${rows.table}, or edition, not ${shown(column)}.${didYouMean(close)}`,
    );
  }
  return apart([...over(rows, name, attempt)].map(([value, result]) => [{ [name]: value }, result]));
}

/** The result for a group, or why there is none, and what its rows are of. */
interface Attempt extends Pick<Result, "result" | "refused"> {
  readonly of: Row;
}

/** Results by group, with what else distinguishes the groups. */
function apart(attempts: readonly (readonly [group: Row, attempt: Attempt])[]): Result[] {
  const told = whatDistinguishes(attempts.map(([, { of }]) => of));
  return attempts.map(([group, { of: _, ...result }], i) => ({ ...group, ...told[i], ...result }));
}

/** A result as one row of figures, or why there is none. */
const rowOf = ({ result, refused, ...group }: Result): Row => ({
  ...group,
  ...(result === undefined ? {} : measureRow(result)),
  ...(refused === undefined ? {} : { note: refused }),
});
