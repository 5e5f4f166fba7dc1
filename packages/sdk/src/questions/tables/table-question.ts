import type { SeriesId, TableName } from "@oreledger/data";
import { type Note, noteOfInputs } from "../../answer/answer.ts";
import { readLater, tooOld } from "../../answer/held-in-words.ts";
import { measureRow } from "../../answer/measure-row.ts";
import { lastDay } from "../../dates.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { readUpToOf } from "../../ledger/read-up-to.ts";
import { present } from "../../lists.ts";
import type { Measure } from "../../metrics/core/measure.ts";
import type { AnyQuery } from "../../query/query.ts";
import { asOf, naming } from "../declare/columns.ts";
import { filterColumns, filtersOf } from "../declare/filters.ts";
import type { ConditionRead, Input, InputsRead } from "../declare/input.ts";

import {
  type Answered,
  type Beside,
  defineQuestion,
  type Question,
  type QuestionExample,
  requireColumn,
  type rowInputs,
} from "../declare/question.ts";
import { InputRefused, shown } from "../declare/refusal.ts";
import { orFewer, withoutEach } from "../declare/without-each.ts";
import { namedBy, type Of } from "./named-by.ts";
import { sumOfSome } from "./sum-of-some.ts";

/** The declaration of the question about one table; its filters follow from the table's columns. */
export interface TableQuestion<Name extends TableName, Tables extends TableName> {
  readonly table: Name;
  readonly title: string;
  readonly description: string;
  /** The columns to show, most important first: the last are dropped first. All by default. */
  readonly view?: readonly string[];
  readonly examples: readonly [QuestionExample, QuestionExample, QuestionExample];
  /** The tables that notes and computed columns read. */
  readonly tables?: readonly Tables[];
  /** A further column, computed for the day. */
  readonly computed?: {
    readonly column: string;
    /** The column that it precedes. */
    readonly before: string;
    readonly on: (ledger: LedgerWith<Name | Tables>, day: string) => (row: object) => string;
  };
  /** Notes on the rows. */
  readonly notes?: (ledger: LedgerWith<Name | Tables>, rows: AnyQuery) => readonly Note[];
  /** How to find the rows of a commodity or an area, if no column has that name. */
  readonly of?: {
    readonly commodity?: Chosen<Name | Tables | Named>;
    /** `together` if the rows are of all areas at once: a body then means itself, not its members. */
    readonly area?: Chosen<Name | Tables | Named> & { readonly together?: true };
  };
  /** The result of `total` in place of the rows, if they can be added. */
  readonly total?: { readonly about: string; readonly measure: (rows: AnyQuery) => Measure };
}

const vintage = [
  asOf,
  { name: "every", kind: "switch", about: "every edition, including superseded figures" },
  { name: "latest", kind: "switch", about: "only the last year or period of each series" },
  {
    name: "prefer",
    kind: "list",
    column: "sources.series",
    value: "series",
    about: "if several series answer, keep the first of this list",
  },
] as const satisfies readonly Input[];

/** The tables whose rows are of a year or a period, of which the last can be asked for. */
export const timed: ReadonlySet<TableName> = new Set(["exports", "shares", "us_balances"]);

/** The tables whose rows cite no source: none is of an edition. Only a source itself is of a day. */
export const sourceless: ReadonlySet<TableName> = new Set([
  "agreement_commodities",
  "agreement_parties",
  "areas",
  "claim_evidence",
  "commodities",
  "exceptions",
  "licences",
  "print_links",
  "readings",
  "redirects",
  "sources",
]);

/** Whether a question about a table has this input on editions. */
const hasEditions = (table: TableName, input: string): boolean =>
  sourceless.has(table) ? table === "sources" && input === "asOf" : input !== "latest" || timed.has(table);

/** The conditions that select the rows of some commodities or areas, and their help text. */
interface Chosen<Tables extends TableName> {
  readonly about: string;
  readonly rows: (ledger: LedgerWith<Tables>, ids: readonly string[], day: string) => Filters;
}

/** The tables whose rows name one commodity in a column, and those that name one area. */
const columned = { commodity: new Set(["shares", "us_balances"]), area: new Set(["shares", "deposits"]) } as const;

/** The inputs for the commodity or area of rows: positional, or named if no column has that name. */
function inputsOf({ of, table }: Pick<TableQuestion<TableName, TableName>, "of" | "table">): readonly Input[] {
  const kinds = (["commodity", "area"] as const).filter(
    (kind) => of?.[kind] !== undefined || columned[kind].has(table),
  );
  if (kinds.length === 0) return [];
  const called = kinds.map((kind) => (kind === "area" ? "a country" : "a commodity")).join(" or ");
  return [
    { name: "of", kind: "text", argument: true, about: `the rows of ${called}, by any name` },
    ...(of?.commodity === undefined
      ? []
      : [{ name: "commodity", kind: "commodities", short: "c", about: of.commodity.about } as const]),
    ...(of?.area === undefined
      ? []
      : [{ ...areaInput, ...(of.area.together ? {} : withMembers), about: of.area.about } as const]),
  ];
}

const areaInput = { name: "area", kind: "areas", short: "a" } as const;
const withMembers = { groups: "with-members" } as const;

const totalOf = (about: string) => ({ name: "total", kind: "switch", about }) as const satisfies Input;

type Given = Partial<InputsRead<readonly [...typeof vintage, ...typeof rowInputs]>>;
type Filters = Readonly<Record<string, ConditionRead>>;

/** The tables that name areas and commodities, and decide which rows count. */
const named = [...naming, "print_links", "readings", "sources"] as const;
type Named = (typeof named)[number];

/** The question about one table: its rows, by filters on its columns and the day. */
export function tableQuestion<const Name extends TableName, const Tables extends TableName = never>(
  declared: TableQuestion<Name, Tables>,
): Question<typeof vintage, Name | Tables | Named, unknown, Name> {
  const { table, title, description, examples, tables = [], total } = declared;
  return defineQuestion({
    name: table.replaceAll("_", "-"),
    group: table === "sources" ? "Sources" : "Tables",
    title,
    description,
    filters: table,
    inputs: [
      ...inputsOf(declared),
      ...vintage.filter(({ name }) => hasEditions(table, name)),
      ...(total === undefined ? [] : [totalOf(total.about)]),
    ] as unknown as typeof vintage,
    tables: [table, ...named, ...tables],
    answers: "rows",
    examples,
    answer: (ledger, inputs, beside) => answerOf(ledger, declared, inputs, beside),
  });
}

function answerOf<Name extends TableName, Tables extends TableName>(
  ledger: LedgerWith<Name | Tables | Named>,
  { table, view, computed, notes, total, of }: TableQuestion<Name, Tables>,
  inputs: Given & { readonly total?: true } & Of,
  { given, today }: Beside,
): Answered<unknown> {
  let query = (ledger.tables[table as Name] as unknown as { wide(): AnyQuery }).wide();
  const names = new Set(filterColumns(query));
  const wanted = { ...inputs, ...namedBy(ledger, inputs, of?.area?.together === true) };
  for (const kind of ["commodity", "area"] as const)
    if (wanted[kind] !== undefined && !names.has(kind)) {
      const chosen = of?.[kind];
      if (chosen === undefined) throw noSuch(kind, inputs.of as string, query);
      query = query.where(chosen.rows(ledger, wanted[kind], lastDay(inputs.asOf ?? today)));
    }
  const filters = Object.fromEntries(Object.entries(wanted).filter(([name]) => names.has(name))) as Filters;
  const asked = rowsAsked(query, filters, inputs);
  const columns =
    computed === undefined
      ? query.columns
      : query.columns.flatMap((column) => (column === computed.before ? [computed.column, column] : [column]));
  const { asOf: day, limit: _, ...unlimitedInputs } = inputs;
  const unlimited = () => rowsAsked(query, filters, unlimitedInputs).length;
  const late =
    day === undefined || !query.columns.includes("source")
      ? undefined
      : readLater(rowsAsked(query, filters, { every: true }), lastDay(day));
  const base = {
    columns,
    ...present({ view }),
    asOf: day,
    readUpTo: readUpToOf(ledger as Partial<LedgerWith<"readings">>, asked),
    arranged: true as const,
    cite: () => asked.cite(),
    explain: () => asked.explain(),
  };
  if (asked.length === 0) return { ...base, rows: [], nothing: nothing(query, filters, inputs, given) };
  const told = [
    ...(late === undefined ? [] : [{ code: "read_later", text: late }]),
    ...judgedLater(asked, day),
    ...(notes?.(ledger, asked) ?? []),
  ];
  if (total !== undefined && inputs.total !== undefined) {
    const measure = total.measure(asked);
    const row = measureRow(measure);
    const { view: _, ...beside } = base;
    return {
      ...beside,
      columns: Object.keys(row),
      rows: [row],
      notes: [...sumOfSome(asked, unlimited()), ...told],
      measure,
    };
  }
  return {
    ...base,
    rows(wanted) {
      if (computed === undefined) return (wanted === undefined ? asked : asked.select(wanted)).toArray();
      const cell = computed.on(ledger, day ?? today);
      return asked.toArray().map((row) => ({ ...row, [computed.column]: cell(row) }));
    },
    notes: told,
  };
}

/** A note on statuses that are of a later day than the rows: they were not known then. */
function judgedLater(rows: AnyQuery, day: string | undefined): Note[] {
  if (day === undefined || !rows.columns.includes("status_as_of")) return [];
  const days = (rows.toColumns() as unknown as { status_as_of: readonly (string | null)[] }).status_as_of;
  const later = days.filter((each) => each !== null && each > lastDay(day)).length;
  return later === 0
    ? []
    : [
        {
          code: "status_later",
          text: `The status of ${later} of these ${days.length} rows is of a day after ${lastDay(day)}: status_as_of has the day.`,
        },
      ];
}

/** The refusal for a table with no single column of commodities or areas, listing the columns that name some. */
function noSuch(kind: "commodity" | "area", name: string, query: AnyQuery): InputRefused {
  const columns = filtersOf(query).filter(({ names }) => names === (kind === "area" ? "areas" : "commodities"));
  return new InputRefused(
    { code: "ambiguous_value", input: "of", nearest: columns.map((column) => column.name) },
    (called) =>
      `${shown(name)} is ${kind === "area" ? "an area" : "a commodity"}: say which column with ${columns.map((column) => called(column.name)).join(" or ")}.`,
  );
}

/** The query that the inputs describe. */
function rowsAsked(
  table: AnyQuery,
  filters: Filters,
  { asOf: day, every, prefer, latest, sort, limit }: Given,
): AnyQuery {
  // `sources` has its own column `licence`.
  const passedOn = (column: string) => column === "licence" && table.columns.includes("source");
  const conditions = Object.entries(filters);
  let query = table.where(Object.fromEntries(conditions.filter(([column]) => !passedOn(column))));
  // A licence matters for redistribution: a carrier with its own terms must be covered too.
  for (const [column, licence] of conditions)
    if (passedOn(column)) query = query.withLicences([licence].flat() as Parameters<AnyQuery["withLicences"]>[0]);
  if (day !== undefined) query = query.asOf(day);
  if (every) query = query.everyEdition();
  if (prefer !== undefined) query = query.prefer(prefer as readonly SeriesId[]);
  if (latest) query = query.latest(table.columns.includes("period") ? "period" : "year");
  if (sort !== undefined) {
    const column = sort.replace(/^-/, "");
    requireColumn(column, table.columns, "sort");
    query = query.sortBy(column, sort.startsWith("-") ? "descending" : "ascending");
  }
  return limit === undefined ? query : query.limit(limit);
}

/** Says which condition leaves no rows. */
function nothing(table: AnyQuery, filters: Filters, { limit: _, ...inputs }: Given, given: Beside["given"]): Note {
  const { asOf: day, ...timeless } = inputs;
  const left = withoutEach(filters, (others) => rowsAsked(table, others as Filters, inputs).length, given);
  const anyDay = withoutEach(present({ asOf: day }), () => rowsAsked(table, filters, timeless).length, given);
  const early =
    day === undefined || !table.columns.includes("source")
      ? undefined
      : tooOld(rowsAsked(table, filters, timeless), lastDay(day));
  return noteOfInputs("no_rows", (called) => {
    const hints = [...left(called), ...anyDay(called), ...(early === undefined ? [] : [early])];
    return `Nothing in ${table.table as string} matches. ${orFewer(hints)}`;
  });
}
