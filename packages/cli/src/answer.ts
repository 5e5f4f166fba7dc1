import { type Citation, formatCitation, type Ledger } from "@oreledger/sdk";
import { type Exit, exit, type Values } from "./command.ts";
import type { IO } from "./io.ts";
import { licenceLines } from "./licences.ts";
import { type Row, renderRows } from "./render/rows.ts";
import { wrap } from "./render/width.ts";
import type { rowsFlags } from "./shared-flags.ts";
import { didYouMean, shown, UsageError } from "./usage.ts";

/** What a command found, for `writeRows` to write in the form that the flags ask for. */
export interface Answer {
  /** Or what reads them: all columns where it is asked for none. */
  readonly rows: readonly object[] | ((columns?: readonly string[]) => readonly object[]);
  /** All columns that can be asked for. */
  readonly columns: readonly string[];
  /** The columns for reading, as a table or as Markdown; all where it is left out. */
  readonly view?: readonly string[];
  readonly cite: () => readonly Citation[];
  readonly explain: () => string;
}

/** Writes rows, and after them what `--explain`, `--cite` and `--licence` ask for: beside machine-readable rows that goes to `err`. */
export function writeRows(answer: Answer, flags: Values<typeof rowsFlags>, io: IO, ledger: Ledger): Exit {
  const format = flags.format ?? (io.terminal ? "table" : "csv");
  const forPeople = format === "table" || format === "md";
  const columns = flags.columns ?? (forPeople ? answer.view : undefined) ?? answer.columns;
  for (const column of columns) requireColumn(column, answer.columns, "--columns");
  // A figure that people read carries the marks of columns that are not shown.
  const rows = typeof answer.rows === "function" ? answer.rows(forPeople ? undefined : columns) : answer.rows;
  io.out(
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

/** @throws UsageError naming the nearest column. */
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

/** The same rows in the order of a column, `-column` for the largest first, empty cells last; and at most so many of them. */
export function arrange(
  rows: readonly object[],
  columns: readonly string[],
  { sort, limit }: { readonly sort?: string | undefined; readonly limit?: number | undefined },
): readonly Row[] {
  let arranged = rows as readonly Row[];
  if (sort !== undefined) {
    const column = sort.replace(/^-/, "");
    requireColumn(column, columns, "--sort");
    const sign = sort.startsWith("-") ? -1 : 1;
    arranged = [...arranged].sort((a, b) => {
      const [x, y] = [a[column] ?? null, b[column] ?? null];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return (
        sign *
        (typeof x === "number" && typeof y === "number"
          ? x - y
          : String(x) < String(y)
            ? -1
            : String(x) > String(y)
              ? 1
              : 0)
      );
    });
  }
  return limit === undefined ? arranged : arranged.slice(0, limit);
}
