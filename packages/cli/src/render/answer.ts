import { type Citation, formatCitation, type Ledger } from "@oreledger/sdk";
import { type Arrangement, arrange as inOrder } from "@oreledger/sdk/answer";
import { type Exit, exit, type Values } from "../call/command.ts";
import type { rowsFlags } from "../call/shared-flags.ts";
import { didYouMean, shown, UsageError } from "../call/usage.ts";
import type { IO } from "./io.ts";
import { licenceLines } from "./licences.ts";
import { type Row, renderRows } from "./rows.ts";
import { wrap } from "./width.ts";

/** The answer of a command, which `writeRows` writes in the form that the flags ask for. */
export interface Answer {
  /** The rows, or a function that reads the given columns; all if none are given. */
  readonly rows: readonly object[] | ((columns?: readonly string[]) => readonly object[]);
  /** All columns that can be chosen. */
  readonly columns: readonly string[];
  /** The columns of a table or of Markdown for people; by default all. */
  readonly view?: readonly string[];
  readonly cite: () => readonly Citation[];
  readonly explain: () => string;
}

/** Writes rows, then what `--explain`, `--cite` and `--licence` ask for; if the rows are machine-readable, that goes to `err`. */
export function writeRows(answer: Answer, flags: Values<typeof rowsFlags>, io: IO, ledger: Ledger): Exit {
  const format = flags.format ?? (io.terminal ? "table" : "csv");
  const forPeople = format === "table" || format === "md";
  const asked = flags.columns ?? (forPeople ? answer.view : undefined) ?? answer.columns;
  for (const column of asked) requireColumn(column, answer.columns, "--columns");
  // A figure for people has marks that need columns which are not shown.
  const rows = typeof answer.rows === "function" ? answer.rows(forPeople ? undefined : asked) : answer.rows;
  // A single row has room for all its columns: its summary or note is often what matters.
  const columns = forPeople && flags.columns === undefined && rows.length === 1 ? answer.columns : asked;
  const separated = format === "csv" || format === "tsv";
  (separated ? io.exact : io.out)(
    renderRows(rows as readonly Row[], {
      format,
      columns,
      width: io.width,
      colors: io.colors,
      chosen: flags.columns !== undefined,
    }),
  );
  const notes = [
    ...(flags.explain
      ? [
          answer
            .explain()
            .split("\n")
            .flatMap((line) => wrap(line, io.width, line.startsWith(" ") ? "    " : "")),
        ]
      : []),
    ...(flags.cite ? [citationLines(answer.cite(), io.width)] : []),
    ...(flags.licence ? [licenceLines(ledger, answer.cite(), io.width)] : []),
  ];
  const write = forPeople ? io.out : io.err;
  for (const lines of notes) write(`\n${lines.join("\n")}\n`);
  return exit.answered;
}

/** @throws UsageError that names the nearest column. */
export function requireColumn(column: string, columns: readonly string[], flag: string): void {
  if (!columns.includes(column))
    throw new UsageError(
      `${flag}: there is no column ${shown(column)}.${didYouMean(column, columns)} Columns: ${columns.join(", ")}.`,
    );
}

/** The numbered sources of an answer, within a width. */
export const citationLines = (citations: readonly Citation[], width: number): string[] =>
  citations.flatMap((citation, i) => {
    const mark = `[${i + 1}] `;
    const rows = `(${citation.rows} ${citation.rows === 1 ? "row" : "rows"})`;
    return wrap(`${mark}${formatCitation(citation)} ${rows}`, width, " ".repeat(mark.length));
  });

/** The rows in the order and number that the flags ask for. @throws UsageError that names the nearest column. */
export function arrange(rows: readonly object[], columns: readonly string[], order: Arrangement): readonly Row[] {
  // The flags contain more than the order.
  const { sort, limit } = order;
  if (sort !== undefined) requireColumn(sort.replace(/^-/, ""), columns, "--sort");
  return inOrder(rows, { ...(sort === undefined ? {} : { sort }), ...(limit === undefined ? {} : { limit }) });
}
