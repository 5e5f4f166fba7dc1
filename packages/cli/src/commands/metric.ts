import { IncomparableRows, type Ledger, OreledgerError } from "@oreledger/sdk";
import { commodityOrAreaNamed } from "@oreledger/sdk/ledger";
import { catalogue, metricAcrossEditions, over } from "@oreledger/sdk/questions";
import { arrange, writeRows } from "../answer.ts";
import { type Command, defineCommand, type Example, type Exit, type Flag } from "../command.ts";
import type { IO } from "../io.ts";
import { type AnyMeasure, type AnyRows, type Definition, definitions, kebab } from "../metric/definitions.ts";
import { type Given, type MetricFlag, metricFlags } from "../metric/flags.ts";
import { atOneStage, shareFlags } from "../metric/prints.ts";
import { type Result, writeMeasures } from "../metric/write.ts";
import { rowsFlags } from "../shared-flags.ts";
import { didYouMean, shown, UsageError } from "../usage.ts";

type Name = keyof typeof catalogue;
const byName = new Map((Object.keys(catalogue) as Name[]).map((name) => [kebab(name), name]));

/** Names that the field shortens. */
const shortNames: Readonly<Record<string, Name>> = {
  crk: "concentrationRatio",
  nir: "netImportReliance",
  ac: "apparentConsumption",
  rp: "reservesToProduction",
};

/** A derived number, with the formula, the rows and the sources behind it: one command for each metric. */
export const command: Command = defineCommand({
  description:
    "Without a name it lists the metrics. Each takes rows of the ledger, named by flags, or your own numbers: `oreledger metric hhi CHN=70 AUS=30`. A figure is a number, a range 10..20, a bound >100 or <1, or ? where it is not known. On a terminal one result is told in words; piped, it is a row of CSV, as every table is.",
  arguments: [
    {
      name: "name",
      optional: true,
      description: "which metric, such as hhi: without one, all are listed",
      values: [...byName.keys()],
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
    const rows = [...byName].map(([called, name]) => {
      const { category, summary } = catalogue[name];
      return { name: called, category, tells: firstSentence(summary) };
    });
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
  refine: (first) => metricCommand(nameOf(first)),
});

const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** @throws UsageError naming the nearest metric. */
function nameOf(given: string): Name {
  const wanted = kebab(given.replaceAll("_", "-")).replace(/^-/, "").toLowerCase();
  const found = byName.get(wanted) ?? (Object.hasOwn(shortNames, wanted) ? shortNames[wanted] : undefined);
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no metric ${shown(given)}.${didYouMean(wanted, byName.keys())} \`oreledger metric\` lists them.`,
  );
}

/** The command of one metric: its flags from its definition, its words from its docstring. */
export function metricCommand(name: Name): Command {
  const definition: Definition = definitions[name];
  const { summary, reference, traps } = catalogue[name];
  const called = `metric ${kebab(name)}`;
  const [first, ...others] = definition.calls;
  const calls = [first, ...others, `${first} --explain`, `${first} --format json`].slice(
    0,
    Math.max(3, 1 + others.length),
  );
  const flags = Object.fromEntries([...new Set(definition.flags)].map((flag) => [flag, metricFlags[flag]])) as Record<
    MetricFlag,
    Flag
  >;
  return defineCommand({
    description: `${summary}\n\nSource: ${reference}\n\n${traps.map((trap) => `Mind: ${trap}`).join("\n\n")}`,
    ...(definition.numbers === undefined
      ? {}
      : {
          arguments: [
            {
              name: "figures",
              optional: true as const,
              many: true as const,
              description: `your own numbers: ${definition.numbers}`,
            },
          ],
        }),
    flags: { ...flags, ...rowsFlags },
    examples: calls.map((call, i) => ({
      call: `${called} ${call}`.trimEnd(),
      tells: call.includes("--explain")
        ? "The same, with its formula and sources"
        : call.includes("--over")
          ? "One result for each group"
          : /(^|\s)[\w()-]+=|^[\d-]/.test(call)
            ? "From your own numbers"
            : i === 0
              ? "From the ledger"
              : "Another question",
    })) as unknown as readonly [Example, Example, Example],
    run: ({ args, flags: given, io, ledger }) =>
      answer(name, definition, args, { ...(given as unknown as Given), ledger }, io),
  });
}

function answer(name: Name, definition: Definition, figures: readonly string[], given: Given, io: IO): Exit {
  try {
    if (definition.list !== undefined) {
      if (figures.length > 0) throw new UsageError(`${kebab(name)} takes rows, no plain numbers.`);
      return writeMeasures(name, definition.list(given), given, io, given.ledger);
    }
    const [named] = figures;
    if (named !== undefined && figures.length === 1) requireFigure(named, definition, given.ledger);
    if (figures.length > 0) requireNoRows(definition, given);
    if (given.over !== undefined && figures.length > 0)
      throw new UsageError("--over groups rows: plain numbers have no groups.");
    if (figures.length > 0 || definition.rows === undefined)
      return writeMeasures(name, [{ result: definition.measure(figures, given) }], given, io, given.ledger);
    const rows = definition.rows(given);
    return given.over === undefined
      ? writeMeasures(name, [{ result: definition.measure(rows, given) }], given, io, given.ledger)
      : writeMeasures(
          name,
          grouped(rows, given.over, (group) => definition.measure(atOneStage(group, given) as AnyRows, given)),
          given,
          io,
          given.ledger,
        );
  } catch (error) {
    if (error instanceof IncomparableRows) throw inFlags(error, definition);
    throw error;
  }
}

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

const rowFlags = new Set<MetricFlag>([...shareFlags, "product", "period", "flow-basis", "quantity-unit", "estimate"]);

/** A commodity or an area alone is no figure: it names rows. @throws UsageError that says by which flag. */
function requireFigure(word: string, { flags }: Definition, ledger: Ledger): void {
  if (/[=\d]/.test(word)) return;
  const { kind, named } = commodityOrAreaNamed(ledger, word) ?? {};
  const flag = kind === "commodity" ? "commodity" : flags.includes("exporter") ? "exporter" : "area";
  if (named === undefined || !flags.includes(flag)) return;
  throw new UsageError(
    `${shown(word)} is ${kind === "area" ? "an area" : "a commodity"}, no figure: write --${flag} ${named.id}.`,
  );
}

/** Rows are named by flags or given as numbers: both together would be two questions. */
function requireNoRows({ flags }: Definition, given: Given): void {
  const both = flags.filter((flag) => rowFlags.has(flag) && given[flag] !== undefined);
  if (both.length > 0 && !flags.includes("estimate"))
    throw new UsageError(
      `--${both[0]} names rows of the ledger, and figures were given too: leave one of the two out.`,
    );
}

/** The advice of an error, in flags of this metric. */
function inFlags(error: IncomparableRows, { flags }: Definition): UsageError {
  const flag = error.column.replaceAll("_", "-") as MetricFlag;
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
