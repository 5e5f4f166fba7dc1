import { type Ledger, lastDay, type SeriesId } from "@oreledger/sdk";
import { requireColumn, writeRows } from "./answer.ts";
import { type AnyQuery, conditionOf, filterColumns, flagOf, queryOf } from "./ask.ts";
import { type Command, type CommandOf, defineCommand, type Example, exit, type Flag, type Flags } from "./command.ts";
import { readLater, tooOld } from "./held.ts";
import type { AnyMeasure } from "./metric/write.ts";
import { referenceOf } from "./names.ts";
import { writeNotes } from "./notes.ts";
import { list } from "./read.ts";
import { asOfFlag, rowsFlags } from "./shared-flags.ts";

/** What a table's command says of itself; its filters follow from the table's columns. */
export interface TableCommand {
  readonly table: string;
  readonly description?: string;
  /** The columns for reading, as a table or as Markdown: the first to be read first, the last to give way first. All where it is left out. */
  readonly view?: readonly string[];
  readonly examples: readonly [Example, Example, Example];
  /** A column that a question answers for the day, beside those of the table. */
  readonly answered?: {
    readonly column: string;
    /** The column before which it stands. */
    readonly before: string;
    readonly on: (ledger: Ledger, day: string) => (row: object) => string;
  };
  /** What a reader must know beside the rows. */
  readonly notes?: (ledger: Ledger, rows: AnyQuery) => readonly string[];
  /** What `--total` answers in place of the rows, where they can be added. */
  readonly total?: { readonly description: string; readonly measure: (rows: AnyQuery) => AnyMeasure };
}

const vintageFlags = {
  ...asOfFlag,
  every: { description: "every edition, superseded figures too" },
  latest: { description: "of each series, only the last year or period" },
  prefer: {
    value: "series",
    values: "series",
    read: list,
    description: "where several series answer, keep the first of this list",
  },
} as const;

/** The letters of the filters that are typed most. */
const letters: Readonly<Record<string, string>> = {
  area: "a",
  commodity: "c",
  exporter: "e",
  importer: "i",
  measure: "m",
  product: "p",
  stage: "s",
  year: "y",
};

/** The flag of one column; what it refers to completes it. */
function filterFlag(query: AnyQuery, column: string): Flag {
  const reference = referenceOf(query, column);
  return {
    value: "value",
    description: `filter on ${column}`,
    ...(letters[column] === undefined ? {} : { short: letters[column] }),
    ...(reference === "areas" ? { values: "area" as const } : {}),
    ...(reference === "commodities" ? { values: "commodity" as const } : {}),
    ...(column === "series" ? { values: "series" as const } : {}),
  };
}

/** The command of one table: its filters are flags named after the columns. */
export function tableCommand(declared: TableCommand): CommandOf {
  return (ledger) => commandOn(queryOf(ledger, declared.table), declared);
}

function commandOn(
  query: AnyQuery,
  { table, description, view, examples, answered, notes, total }: TableCommand,
): Command {
  const columns = filterColumns(query);
  const filters: Flags = Object.fromEntries(columns.map((column) => [flagOf(column), filterFlag(query, column)]));
  return defineCommand({
    ...(description === undefined ? {} : { description }),
    flags: {
      ...filters,
      ...vintageFlags,
      ...rowsFlags,
      ...(total === undefined ? {} : { total: { description: total.description } }),
    } as typeof vintageFlags & typeof rowsFlags,
    examples,
    async run({ flags, io, ledger }) {
      const given = flags as Readonly<Record<string, unknown>>;
      const filter = columns.flatMap((column) => {
        const text = given[flagOf(column)];
        return typeof text === "string" ? [[column, text] as const] : [];
      });
      const asked = ask(query, filter, flags);
      if (asked.length === 0) {
        io.err(nothing(query, filter, flags));
        return exit.nothing;
      }
      if (total !== undefined && given.total === true) {
        const { writeMeasures } = await import("./metric/write.ts");
        const code = writeMeasures(`${table} --total`, [{ result: total.measure(asked) }], flags, io, ledger);
        writeNotes(notes?.(ledger, asked) ?? [], io);
        return code;
      }
      const asOf = flags["as-of"];
      const late =
        asOf === undefined || !query.columns.includes("source")
          ? undefined
          : readLater(ask(query, filter, { every: true }), lastDay(asOf));
      if (late !== undefined) io.err(`${late}\n`);
      const code = writeRows(
        {
          rows: (columns) => {
            if (answered === undefined) return (columns === undefined ? asked : asked.select(columns)).toArray();
            const answer = answered.on(ledger, flags["as-of"] ?? io.today);
            return asked.toArray().map((row) => ({ ...row, [answered.column]: answer(row) }));
          },
          columns:
            answered === undefined
              ? query.columns
              : query.columns.flatMap((column) => (column === answered.before ? [answered.column, column] : [column])),
          ...(view === undefined ? {} : { view }),
          cite: () => asked.cite(),
          explain: () => `${asked.explain()}\n--every shows superseded rows, --cite cites the sources.`,
        },
        flags,
        io,
        ledger,
      );
      writeNotes(notes?.(ledger, asked) ?? [], io);
      return code;
    },
  });
}

interface Vintage {
  readonly "as-of"?: string | undefined;
  readonly every?: true | undefined;
  readonly latest?: true | undefined;
  readonly prefer?: readonly string[] | undefined;
  readonly sort?: string | undefined;
  readonly limit?: number | undefined;
}
type Filters = readonly (readonly [column: string, text: string])[];

/** The query that the flags describe. */
function ask(table: AnyQuery, filters: Filters, flags: Vintage): AnyQuery {
  const asOf = flags["as-of"];
  const conditions = filters.map(([column, text]) => [column, conditionOf(table, column, text, asOf)] as const);
  // `sources` says its licence itself.
  const passedOn = (column: string) => column === "licence" && table.columns.includes("source");
  let query = table.where(Object.fromEntries(conditions.filter(([column]) => !passedOn(column))));
  // A licence is asked for by who wants to pass rows on: a carrier with terms of its own has to be named too.
  for (const [column, licence] of conditions)
    if (passedOn(column)) query = query.withLicences([licence].flat() as never);
  if (asOf !== undefined) query = query.asOf(asOf);
  if (flags.every) query = query.everyEdition();
  if (flags.prefer !== undefined) query = query.prefer(flags.prefer as readonly SeriesId[]);
  if (flags.latest) query = query.latest(table.columns.includes("period") ? "period" : "year");
  if (flags.sort !== undefined) {
    const column = flags.sort.replace(/^-/, "");
    requireColumn(column, table.columns, "--sort");
    query = query.sortBy(column, flags.sort.startsWith("-") ? "descending" : "ascending");
  }
  return flags.limit === undefined ? query : query.limit(flags.limit);
}

/** Says which part of the call leaves nothing. */
function nothing(table: AnyQuery, filters: Filters, flags: Vintage): string {
  const without = (name: string, count: number) =>
    count > 0 ? [`Without ${name}, ${count} ${count === 1 ? "row does" : "rows do"}.`] : [];
  const { "as-of": asOf, ...timeless } = flags;
  const hints = [
    ...filters.flatMap(([column, text]) =>
      without(
        `--${flagOf(column)} ${text === "" ? "''" : text}`,
        ask(
          table,
          filters.filter(([other]) => other !== column),
          flags,
        ).length,
      ),
    ),
    ...(asOf === undefined ? [] : without(`--as-of ${asOf}`, ask(table, filters, timeless).length)),
    ...(asOf === undefined || !table.columns.includes("source")
      ? []
      : [tooOld(ask(table, filters, timeless), lastDay(asOf))].filter((said) => said !== undefined)),
  ];
  return `Nothing in ${table.table as string} matches. ${hints.length > 0 ? hints.join(" ") : "Fewer filters may."}\n`;
}
