import type { EditionId, LicenceId, Rows, SeriesId } from "@oreledger/data";
import type { Condition } from "./condition.ts";
import type { Query } from "./query.ts";

/** Columns of the source that a row cites: to filter, select, sort, group and sum by. */
export interface SourceColumns {
  readonly series: SeriesId;
  readonly edition: EditionId;
  readonly publisher: string;
  readonly published: string | null;
  readonly licence: LicenceId;
}

/** The conditions of a filter on a row's source. */
export interface SourceFilter {
  readonly series?: SeriesId | readonly SeriesId[];
  readonly edition?: EditionId | readonly EditionId[];
  readonly licence?: LicenceId | readonly LicenceId[];
  readonly publisher?: string | readonly string[];
}

/** A filter: each named column must match. */
export type Filter<Row> = { readonly [Column in keyof Row]?: Condition<Row[Column]> } & Omit<SourceFilter, keyof Row>;

/**
 * The type of a row after a filter: a column filtered by a value, or by a list of values, has only those in its type.
 * Ranges and columns of lists change nothing.
 */
export type Narrowed<Row, Given> = {
  [Column in keyof Row]: Column extends keyof Given
    ? Row[Column] extends readonly unknown[]
      ? Row[Column]
      : Extract<Row[Column], Given[Column] extends readonly (infer Value)[] ? Value : Given[Column]> extends infer Left
        ? [Left] extends [never]
          ? Row[Column]
          : Left
        : never
    : Row[Column];
};

/** Properties of functions, lists and queries, which no filter has: they name no column, so every row would match. */
interface NoFunction {
  readonly apply?: never;
  readonly [Symbol.iterator]?: never;
}

/** Refuses unknown columns, and anything but a filter: a generic parameter alone would accept both. */
export type Known<Given, Row> = Given &
  object &
  NoFunction & { readonly [Column in Exclude<keyof Given, keyof Filter<Row>>]: never };

/** A row with the columns of its source, if its table cites sources. */
export type WithSource<Row> = Row & Omit<SourceColumns, keyof Row>;

/** The columns that a query may name: the table's own and, if it cites sources, theirs. */
export type ColumnOf<Row> = (keyof Row | (Row extends { readonly source: unknown } ? keyof SourceColumns : never)) &
  string;

/** A row with these columns only. */
export type Chosen<Row, Column> = Pick<WithSource<Row>, Extract<Column, keyof WithSource<Row>>>;

/** The type of a column's cells. */
export type CellOf<Row, Column> = Column extends keyof WithSource<Row> ? WithSource<Row>[Column] : never;

/** The columns of numbers. */
export type NumberColumn<Row> = {
  [Column in keyof Row]-?: NonNullable<Row[Column]> extends number ? Column : never;
}[keyof Row] &
  string;

/** Excludes tables that a column does not refer to: their `id` is of another type. */
export type Refers<Cell, Name extends keyof Rows> = [
  Cell extends readonly (infer Member)[] ? Member : NonNullable<Cell>,
] extends [Rows[Name] extends { readonly id: infer Id } ? Id : never]
  ? unknown
  : never;

/**
 * The rows that match computed conditions. The compiler checks the columns, the query checks the values; undefined conditions are
 * ignored.
 *
 * @throws UnknownValue naming the nearest valid one.
 */
export const selected = <Name extends keyof Rows, Row>(
  query: Query<Name, Row>,
  filter: { readonly [Column in keyof Row | keyof SourceColumns]?: unknown },
): Query<Name, Row> => query.wide().where(filter) as Query<Name, Row>;
