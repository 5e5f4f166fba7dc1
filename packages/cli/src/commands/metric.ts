import { IncomparableRows, type Ledger, OreledgerError } from "@oreledger/sdk";
import { commodityOrAreaNamed } from "@oreledger/sdk/ledger";
import {
  allMetrics,
  answerOf,
  flagOf,
  kebab,
  type Metric,
  metricAcrossEditions,
  metricNamed,
  over,
} from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { type Command, defineCommand, type Example, type Exit, type Flag } from "../command.ts";
import type { IO } from "../io.ts";
import { grammarOf, inputsOf } from "../metric/figures.ts";
import { type Given, optionFlag, type RowFlag, rowFlags, rowFlagsOf } from "../metric/flags.ts";
import { exampleFlags, flagged, optionInputs, requireOptions } from "../metric/options.ts";
import { atOneStage, rowsAsked } from "../metric/rows.ts";
import { type AnyMeasure, type Result, writeMeasures } from "../metric/write.ts";
import { rowsFlags } from "../shared-flags.ts";
import { didYouMean, shown, UsageError } from "../usage.ts";

type AnyRows = ReturnType<typeof rowsAsked>;

/** The metrics that a terminal can ask. */
const metrics = (): readonly Metric[] =>
  allMetrics().filter(({ measure, list }) => measure !== undefined || list !== undefined);

/** A derived number, with the formula, the rows and the sources behind it: one command for each metric. */
export const command: Command = defineCommand({
  description:
    "Without a name it lists the metrics. Each takes rows of the ledger, named by flags, or your own numbers: `oreledger metric hhi CHN=70 AUS=30`. A figure is a number, a range 10..20, a bound >100 or <1, or ? where it is not known. On a terminal one result is told in words; piped, it is a row of CSV, as every table is.",
  arguments: [
    {
      name: "name",
      optional: true,
      description: "which metric, such as hhi: without one, all are listed",
      values: metrics().map(({ name }) => name),
    },
    {
      name: "figures",
      optional: true,
      many: true,
      description: "plain numbers in the place of rows: CHN=270000 AUS=29000",
    },
  ],
  flags: rowsFlags,
  examples: [
    {
      call: "metric hhi --commodity rare-earths --year 2024 --as-of 2025-06-30 --explain",
      tells: "How concentrated mining was, as an older edition has it",
    },
    {
      call: "metric concentration-ratio --k 1 --over year --format csv",
      tells: "The largest producer's part, year by year",
    },
    {
      call: "metric insertion-rank --estimate zhana-kazakhstan-press-ore --explain",
      tells: "Where an announced find would rank among reserves, by every reading",
    },
  ],
  run({ flags, io, ledger }) {
    const rows = metrics().map(({ name, category, summary }) => ({ name, category, tells: firstSentence(summary) }));
    const columns = ["name", "category", "tells"];
    return writeRows(
      {
        rows: arrange(rows, columns, flags),
        columns,
        cite: () => [],
        explain: () => "`oreledger metric <name> --help` tells the source of a formula and its traps.",
      },
      flags,
      io,
      ledger,
    );
  },
  refine: (first) => metricCommand(metricOf(first)),
});

const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** @throws UsageError naming the nearest metric. */
function metricOf(given: string): Metric {
  const found = metricNamed(given);
  if (found !== undefined && metrics().includes(found)) return found;
  const wanted = kebab(given).replace(/^-/, "").toLowerCase();
  throw new UsageError(
    `There is no metric ${shown(given)}.${didYouMean(
      wanted,
      metrics().map(({ name }) => name),
    )} \`oreledger metric\` lists them.`,
  );
}

/** The metrics of suppliers, which `metric-across-editions` asks. */
const ofSuppliers = (): readonly Metric[] =>
  metrics().filter(
    ({ rows, numbers, measure }) =>
      measure !== undefined &&
      rows?.table === "shares" &&
      rows.measure === undefined &&
      numbers !== undefined &&
      "each" in numbers.words &&
      numbers.words.each === "AREA",
  );

/** The calls of one metric that help shows: those it declares, or those that follow from its rows, numbers and options. */
function callsOf(metric: Metric): readonly string[] {
  const { calls, rows, numbers } = metric;
  const options = exampleFlags(metric);
  const known: readonly string[] = calls ?? [
    ...(rows?.table === "shares"
      ? [`--commodity rare-earths --year 2024${options}`, `--commodity rare-earths --over year${options}`]
      : []),
    ...(rows?.table === "exports"
      ? [`--product hs-2846 --importer USA --period 2024 --quantity-unit kg${options}`]
      : []),
    ...(numbers === undefined ? [] : [`${numbers.line}${options}`]),
  ];
  return [...known, `${known[0]} --explain`, `${known[0]} --format json`].slice(0, Math.max(3, known.length));
}

/** What an example shows, told from how it is called. */
function tells(call: string, i: number, { numbers }: Metric): string {
  if (call.includes("--explain")) return "The same, with its formula and sources";
  if (call.includes("--over")) return "One result for each group";
  if (numbers !== undefined && !call.startsWith("--")) return "From your own numbers";
  return i === 0 ? "From the ledger" : "Another question";
}

/** The command of one metric: its flags and its words from its declaration. */
export function metricCommand(metric: Metric): Command {
  const { summary, reference, traps, numbers } = metric;
  const nested = metric.name === "metric-across-editions" ? ofSuppliers() : [];
  const options = [metric, ...nested].flatMap(flagged);
  const flags: Record<string, Flag> = Object.fromEntries(rowFlagsOf(metric).map((flag) => [flag, rowFlags[flag]]));
  // An option says more of a flag than a filter of the same name; of several metrics the first speaks.
  const spoken = new Set<string>();
  for (const option of options) {
    const flag = flagOf(option);
    if (!spoken.has(flag)) flags[flag] = optionFlag(option);
    spoken.add(flag);
  }
  return defineCommand({
    description: `${summary}\n\nSource: ${reference}\n\n${traps.map((trap) => `Mind: ${trap}`).join("\n\n")}`,
    ...(numbers === undefined
      ? {}
      : {
          arguments: [
            {
              name: "figures",
              optional: true as const,
              many: true as const,
              description: `your own numbers: ${grammarOf(numbers.words)}`,
            },
          ],
        }),
    flags: { ...flags, ...rowsFlags },
    examples: callsOf(metric).map((call, i) => ({
      call: `metric ${metric.name} ${call}`.trimEnd(),
      tells: tells(call, i, metric),
    })) as unknown as readonly [Example, Example, Example],
    run: ({ args, flags: given, io, ledger }) =>
      answer(metric, args, { ...(given as unknown as Given), options: given, ledger }, io),
  });
}

function answer(metric: Metric, figures: readonly string[], given: Given, io: IO): Exit {
  try {
    return writeMeasures(metric.name, resultsOf(metric, figures, given), given, io, given.ledger);
  } catch (error) {
    if (error instanceof IncomparableRows) throw inFlags(error, metric);
    throw error;
  }
}

function resultsOf(metric: Metric, figures: readonly string[], given: Given): readonly Result[] {
  const { rows: kind, numbers } = metric;
  if (figures.length > 0) requireFigure(figures.join(" "), metric, given.ledger);
  const words = numbers === undefined || figures.length === 0 ? {} : inputsOf(figures, numbers.words);
  const inputs = { ...words, ...optionInputs(metric, given) };
  // A term alone, such as a claim, stands beside rows; figures of the areas stand in their place.
  const ofRows = kind !== undefined && !(figures.length > 0 && !besideRows(metric, words));
  if (!ofRows) requireNoRows(metric, given);
  requireOptions(metric, inputs, ofRows);
  const ask = (rows: AnyRows | undefined) => asked(metric, rows, inputs, given);
  if (!ofRows) return [{ result: ask(undefined) as AnyMeasure }];
  const rows = rowsAsked(kind, given);
  if (metric.list !== undefined) return ask(rows) as readonly Result[];
  return given.over === undefined
    ? [{ result: ask(rows) as AnyMeasure }]
    : grouped(rows, given.over, (group) => ask(atOneStage(group, given)) as AnyMeasure);
}

/** What the SDK answers to rows or named inputs; a metric of metrics gets the others, with their options of the same call. */
const asked = (
  metric: Metric,
  rows: AnyRows | undefined,
  inputs: Readonly<Record<string, unknown>>,
  given: Given,
): AnyMeasure | readonly object[] =>
  answerOf(metric, {
    inputs,
    ledger: given.ledger,
    ...(rows === undefined ? {} : { rows }),
    metricOf: (name, group) => {
      const nested = ofSuppliers().find((each) => each === metricNamed(name));
      if (nested === undefined)
        throw new UsageError(
          `--metric is a metric of suppliers: ${ofSuppliers()
            .map((each) => each.name)
            .join(", ")}.`,
        );
      const own = optionInputs(nested, given);
      requireOptions(nested, own, true);
      return asked(nested, group as AnyRows, own, given) as AnyMeasure;
    },
  });

const besideRows = ({ numbers }: Metric, inputs: Readonly<Record<string, unknown>>): boolean =>
  numbers !== undefined &&
  "each" in numbers.words &&
  !numbers.words.into.some((name) => Object.hasOwn(inputs, name)) &&
  Object.keys(inputs).length > 0;

/** One result for each value of a column; a group that the metric refuses says why in its place. */
function grouped(rows: AnyRows, column: string, measure: (rows: AnyRows) => AnyMeasure): Result[] {
  const attempt = (group: AnyRows): Pick<Result, "result" | "refused"> => {
    try {
      return { result: measure(group) };
    } catch (error) {
      if (error instanceof OreledgerError || error instanceof RangeError) return { refused: error.message };
      throw error;
    }
  };
  if (column === "edition")
    return metricAcrossEditions(rows, attempt).map(({ edition, source, published, result }) => ({
      edition,
      source,
      published,
      ...result,
    }));
  const name = column.replaceAll("-", "_");
  if (!rows.columns.includes(name))
    throw new UsageError(
      `--over takes a column of ${rows.table}, or edition: not ${shown(column)}.${didYouMean(name, rows.columns)}`,
    );
  return [...over(rows, name, attempt)].map(([value, result]) => ({ [name]: value, ...result }));
}

/** A commodity or an area alone is no figure: it names rows. @throws UsageError that says by which flag. */
function requireFigure(word: string, metric: Metric, ledger: Ledger): void {
  if (/[=\d]/.test(word)) return;
  const flags = rowFlagsOf(metric);
  const { kind, named } = commodityOrAreaNamed(ledger, word) ?? {};
  const flag = kind === "commodity" ? "commodity" : flags.includes("exporter") ? "exporter" : "area";
  if (named === undefined || !flags.includes(flag)) return;
  throw new UsageError(
    `${shown(word)} is ${kind === "area" ? "an area" : "a commodity"}, no figure: write --${flag} ${named.id}.`,
  );
}

/** Rows are named by flags or given as numbers: both together would be two questions. */
function requireNoRows(metric: Metric, given: Given): void {
  if (given.over !== undefined) throw new UsageError("--over groups rows: plain numbers have no groups.");
  const own = new Set(flagged(metric).map(flagOf));
  const both = rowFlagsOf(metric).find((flag) => !own.has(flag) && given[flag] !== undefined);
  if (both !== undefined)
    throw new UsageError(`--${both} names rows of the ledger, and figures were given too: leave one of the two out.`);
}

/** The advice of an error, in flags of this metric. */
function inFlags(error: IncomparableRows, metric: Metric): UsageError {
  const flags = rowFlagsOf(metric);
  const flag = error.column.replaceAll("_", "-") as RowFlag;
  const ways = [
    ...(flags.includes(flag) ? [`name one with --${flag}`] : []),
    ...(flags.includes("over") && !["series", "edition", "unit"].includes(flag)
      ? [`compute each with --over ${flag}`]
      : []),
  ];
  return new UsageError(
    ways.length === 0
      ? error.message
      : `The rows differ in ${error.column} (${error.values.slice(0, 12).join(", ")}) and cannot be computed with together: ${ways.join(", or ")}.`,
  );
}
