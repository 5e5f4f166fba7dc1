import { visibleJson } from "@oreledger/data";
import type { Citation, Ledger } from "@oreledger/sdk";
import { measureRow } from "@oreledger/sdk/answer";
import { mergeCitations } from "@oreledger/sdk/ledger";
import type { Measure } from "@oreledger/sdk/questions";
import { arrange, citationLines, writeRows } from "../answer.ts";
import { type Exit, exit, type Values } from "../command.ts";
import type { IO } from "../io.ts";
import { licenceLines } from "../licences.ts";
import type { Row } from "../render/rows.ts";
import { wrap } from "../render/width.ts";
import type { rowsFlags } from "../shared-flags.ts";

// biome-ignore lint/suspicious/noExplicitAny: each metric has details of its own
export type AnyMeasure = Measure<any>;

/** The result of a group with what tells the group, or why there is none. */
export interface Result {
  readonly result?: AnyMeasure;
  /** Why the metric refused the group. */
  readonly refused?: string;
  readonly [group: string]: unknown;
}

/** Writes what a metric answered: one measure in words, several as rows, either in any format. */
export function writeMeasures(
  name: string,
  results: readonly Result[],
  given: Values<typeof rowsFlags>,
  io: IO,
  ledger: Ledger,
): Exit {
  if (results.length === 0) {
    io.err("Nothing matches. Fewer filters, or another day, may.\n");
    return exit.nothing;
  }
  const only = results.length === 1 ? results[0]?.result : undefined;
  const format = given.format ?? (io.terminal ? "table" : "csv");
  if (only !== undefined && format === "table" && given.columns === undefined)
    return writeWords(only, given, io, ledger);
  if ((format === "json" || format === "ndjson") && given.columns === undefined) {
    const whole = results.map(({ result, ...group }) => ({
      ...group,
      ...(result === undefined ? {} : (result.toJSON() as Row)),
    }));
    io.out(
      format === "ndjson"
        ? whole.map((each) => `${visibleJson(JSON.stringify(each))}\n`).join("")
        : `${visibleJson(JSON.stringify(only === undefined ? whole : whole[0], null, 2))}\n`,
    );
    return exitOf(results);
  }
  const rows = results.map(rowOf);
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const measures = results.flatMap(({ result }) => (result === undefined ? [] : [result]));
  writeRows(
    {
      rows: arrange(rows, columns, given),
      columns,
      view: columns.filter((column) => !["metric", "formula"].includes(column)),
      cite: () => citationsOf(measures),
      explain: () =>
        measures.length === 0
          ? `${name}: a list of its own, see \`oreledger metric ${name} --help\`.`
          : measures.map((measure) => measure.explain()).join("\n"),
    },
    given,
    io,
    ledger,
  );
  return exitOf(results);
}

const citationsOf = (measures: readonly AnyMeasure[]): Citation[] =>
  mergeCitations(measures.flatMap((measure) => measure.cite()));

/** Answered where one of the groups has a result or a bound. */
const exitOf = (results: readonly Result[]): Exit =>
  results.some(({ result, refused }) => refused === undefined && (result === undefined || known(result)))
    ? exit.answered
    : exit.nothing;

const known = ({ value, low, high }: AnyMeasure): boolean =>
  value !== undefined || low !== undefined || high !== undefined;

/** A measure as one row of figures. */
function rowOf({ result, refused, ...group }: Result): Row {
  if (result === undefined) return refused === undefined ? group : { ...group, note: refused };
  return { ...group, ...measureRow(result) };
}

/** One measure for reading: the number, what it stands on, what must be known; on request the formula and the sources. */
function writeWords(measure: AnyMeasure, given: Values<typeof rowsFlags>, io: IO, ledger: Ledger): Exit {
  const { colors, width } = io;
  const hang = (text: string) => wrap(text, width, "  ");
  if (given.explain) io.out(`${measure.explain().split("\n").flatMap(hang).join("\n")}\n`);
  else {
    const { denominator, editions, asOf } = measure;
    const about = [
      measure.metric,
      editions.join(", "),
      asOf === undefined ? "" : `as of ${asOf}`,
      denominator?.value === undefined
        ? ""
        : `divided by ${denominator.value.toLocaleString("en-US")}, ${denominator.why}`,
    ].filter((part) => part !== "");
    io.out(`${colors.bold(measure.text)}\n`);
    io.out(
      `${[...wrap(about.join(" · "), width), ...measure.warnings.flatMap((warning) => hang(`Note: ${warning}`))].map(colors.dim).join("\n")}\n`,
    );
  }
  if (given.cite) io.out(`\n${citationLines(measure.cite(), width).join("\n")}\n`);
  if (given.licence) io.out(`\n${licenceLines(ledger, measure.cite(), width).join("\n")}\n`);
  return known(measure) ? exit.answered : exit.nothing;
}
