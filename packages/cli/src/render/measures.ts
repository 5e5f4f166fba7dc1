import { visibleJson } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { type Answer, aboutMeasure, type GroupResult } from "@oreledger/sdk/answer";
import type { Measure } from "@oreledger/sdk/questions";
import { type Exit, exit, type Values } from "../call/command.ts";
import type { rowsFlags } from "../call/shared-flags.ts";
import { citationLines, writeRows } from "./answer.ts";
import type { IO } from "./io.ts";
import { licenceLines } from "./licences.ts";
import type { Row } from "./rows.ts";
import { wrap } from "./width.ts";

/** Writes the answer of a metric: by default one measure in words, several as rows; any format on request. */
export function writeMeasures(
  answer: Answer,
  results: readonly GroupResult[],
  given: Values<typeof rowsFlags>,
  io: IO,
  ledger: Ledger,
): Exit {
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
  const { columns, view } = answer;
  writeRows(
    {
      rows: (wanted) => answer.rows(wanted),
      columns,
      ...(view === undefined ? {} : { view }),
      cite: () => answer.cite(),
      explain: () => answer.explain(),
    },
    given,
    io,
    ledger,
  );
  return exitOf(results);
}

/** Answered if one of the groups has a result or a bound. */
const exitOf = (results: readonly GroupResult[]): Exit =>
  results.some(({ result, refused }) => refused === undefined && (result === undefined || known(result)))
    ? exit.answered
    : exit.nothing;

const known = ({ value, low, high }: Measure): boolean =>
  value !== undefined || low !== undefined || high !== undefined;

/** One measure for people: the number, its basis, its warnings; on request the formula and the sources. */
function writeWords(measure: Measure, given: Values<typeof rowsFlags>, io: IO, ledger: Ledger): Exit {
  const { colors, width } = io;
  const hang = (text: string) => wrap(text, width, "  ");
  if (given.explain) io.out(`${measure.explain().split("\n").flatMap(hang).join("\n")}\n`);
  else {
    io.out(`${colors.bold(measure.text)}\n`);
    io.out(
      `${[...wrap(aboutMeasure(measure).join(" · "), width), ...measure.warnings.flatMap((warning) => hang(`Note: ${warning}`))].map(colors.dim).join("\n")}\n`,
    );
  }
  if (given.cite) io.out(`\n${citationLines(measure.cite(), width).join("\n")}\n`);
  if (given.licence) io.out(`\n${licenceLines(ledger, measure.cite(), width).join("\n")}\n`);
  return known(measure) ? exit.answered : exit.nothing;
}
