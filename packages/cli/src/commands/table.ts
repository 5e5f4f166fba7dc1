import { formatCitation, nearest, OreledgerError, UnknownColumn } from "@oreledger/sdk";
import { Command } from "commander";
import { type AnyQuery, conditionOf, queryOf } from "../ask.ts";
import { exit, type IO } from "../io.ts";
import { type Format, formats, renderRows } from "../render/rows.ts";

/** The flags that mean the same for every table. */
export interface TableFlags {
  readonly format?: string;
  readonly columns?: string;
  readonly sort?: string;
  readonly limit?: string;
  readonly asOf?: string;
  readonly every?: boolean;
  readonly prefer?: string;
  readonly cite?: boolean;
}

/** Adds the flags that every table command has. */
export const withTableFlags = (command: Command): Command =>
  command
    .option(
      "--format <format>",
      `how to write the rows: ${formats.join(", ")} (default: table on a terminal, csv when piped)`,
    )
    .option("--columns <list>", "only these columns, in this order")
    .option("--sort <column>", "order by a column; -column for the largest first")
    .option("--limit <n>", "at most n rows")
    .option("--as-of <date>", "as the publishers had it on a day (YYYY, YYYY-MM or YYYY-MM-DD)")
    .option("--every", "every edition, superseded figures too")
    .option("--prefer <series>", "where several series answer, keep the first of this list")
    .option("--cite", "the sources behind the rows, after them");

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const flagOf = (column: string): string => column.replaceAll("_", "-");
const reserved = new Set([
  "format",
  "columns",
  "sort",
  "limit",
  "as_of",
  "every",
  "prefer",
  "cite",
  "color",
  "help",
  "version",
]);

/** A command for one table: its filters are flags named after the columns. */
export function tableCommand(
  name: string,
  summary: string,
  io: (color: boolean | undefined) => IO,
  done: (code: number) => void,
): Command {
  const query = queryOf(name);
  const command = withTableFlags(new Command(flagOf(name)).description(summary));
  for (const column of [
    ...query.columns,
    ...(query.columns.includes("source") ? ["series", "edition", "licence", "publisher"] : []),
  ])
    if (!reserved.has(column)) command.option(`--${flagOf(column)} <value>`, `filter on ${column}`);
  return command.action((flags: Record<string, unknown>) => {
    const filter: Record<string, string> = {};
    for (const column of [...query.columns, "series", "edition", "licence", "publisher"]) {
      const value = flags[camel(column)];
      if (typeof value === "string" && !reserved.has(column)) filter[column] = value;
    }
    done(answer(query, filter, flags as TableFlags, io(flags.color as boolean | undefined)));
  });
}

/** Asks a table and writes the answer. */
export function answer(table: AnyQuery, filter: Readonly<Record<string, string>>, flags: TableFlags, io: IO): number {
  const format = (flags.format ?? (io.terminal ? "table" : "csv")) as Format;
  if (!formats.includes(format)) {
    const close = nearest(format, formats);
    throw new OreledgerError(
      `There is no format ${JSON.stringify(format)}.${close.length > 0 ? ` Did you mean ${close.join(" or ")}?` : ""} Formats: ${formats.join(", ")}.`,
    );
  }
  const example = table.toColumns();
  const conditions = Object.entries(filter).map(([column, text]) => [
    column,
    conditionOf(column, text, isNumeric(example[column])),
  ]);
  let query = table.where(Object.fromEntries(conditions));
  if (flags.asOf !== undefined) query = query.asOf(flags.asOf);
  if (flags.every) query = query.everyEdition();
  if (flags.prefer !== undefined) query = query.prefer(flags.prefer.split(","));
  if (flags.sort !== undefined)
    query = query.sortBy(flags.sort.replace(/^-/, ""), flags.sort.startsWith("-") ? "descending" : "ascending");
  if (flags.limit !== undefined) query = query.limit(countOf(flags.limit));
  const columns = flags.columns?.split(",").map((column) => column.trim()) ?? query.columns;
  for (const column of columns)
    if (!query.columns.includes(column))
      throw new UnknownColumn(query.table as string, column, nearest(column, query.columns), query.columns);

  const rows = query.toArray();
  if (rows.length === 0) {
    io.err("Nothing matches. Fewer filters, or another day, may.\n");
    return exit.nothing;
  }
  io.out(renderRows(rows, { format, columns, width: io.width, colors: io.colors }));
  if (flags.cite) {
    const write = format === "table" || format === "md" ? io.out : io.err;
    write(
      `\n${query
        .cite()
        .map(
          (citation, i) =>
            `[${i + 1}] ${formatCitation(citation)} (${citation.rows} ${citation.rows === 1 ? "row" : "rows"})`,
        )
        .join("\n")}\n`,
    );
  }
  return exit.answered;
}

const isNumeric = (values: readonly unknown[] | undefined): boolean =>
  values?.some((value) => typeof value === "number") ?? false;

function countOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new OreledgerError(`--limit takes a whole number, not ${JSON.stringify(text)}.`);
  return Number(text);
}
