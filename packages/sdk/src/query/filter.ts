import type { EditionId, LicenceId, Rows, SeriesId } from "@oreledger/data";
import type { Condition } from "./condition.ts";
import type { Query } from "./query.ts";

/** Columns that the rows of any table that cites a source have of it: to filter, select, sort, group and sum by. */
export interface SourceColumns {
  readonly series: SeriesId;
  readonly edition: EditionId;
  readonly publisher: string;
  readonly published: string | null;
  readonly licence: LicenceId;
}

/** The part of a filter that asks of a row's source. */
export interface SourceFilter {
  readonly series?: SeriesId | readonly SeriesId[];
  readonly edition?: EditionId | readonly EditionId[];
  readonly licence?: LicenceId | readonly LicenceId[];
  readonly publisher?: string | readonly string[];
}

/** A filter: each column that is named must match. */
export type Filter<Row> = { readonly [Column in keyof Row]?: Condition<Row[Column]> } & Omit<SourceFilter, keyof Row>;

/**
 * A row after a filter: a column that must be one value is that value in the type too, and so are those of a list. Ranges
 * and lists of members leave a column as it is.
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

/** What no filter has, and functions, lists and queries do: none of them names a column, so that every row would pass. */
interface NoFunction {
  readonly apply?: never;
  readonly [Symbol.iterator]?: never;
}

/** Refuses columns that there are not, and what is no filter: a generic parameter alone would let both pass. */
export type Known<Given, Row> = Given &
  object &
  NoFunction & { readonly [Column in Exclude<keyof Given, keyof Filter<Row>>]: never };

/** A row with the columns of its source, where its table cites one. */
export type WithSource<Row> = Row & Omit<SourceColumns, keyof Row>;

/** The columns that a question may name: the table's own and, where it cites sources, theirs. */
export type ColumnOf<Row> = (keyof Row | (Row extends { readonly source: unknown } ? keyof SourceColumns : never)) &
  string;

/** Rows with these columns alone. */
export type Chosen<Row, Column> = Pick<WithSource<Row>, Extract<Column, keyof WithSource<Row>>>;

/** What a column holds. */
export type CellOf<Row, Column> = Column extends keyof WithSource<Row> ? WithSource<Row>[Column] : never;

/** The columns of numbers. */
export type NumberColumn<Row> = {
  [Column in keyof Row]-?: NonNullable<Row[Column]> extends number ? Column : never;
}[keyof Row] &
  string;

/** Excludes tables that a column does not refer to: their `id` is something else. */
export type Refers<Cell, Name extends keyof Rows> = [
  Cell extends readonly (infer Member)[] ? Member : NonNullable<Cell>,
] extends [Rows[Name] extends { readonly id: infer Id } ? Id : never]
  ? unknown
  : never;

/**
 * The rows that match conditions whose values are computed: the compiler checks the columns, the query the values, and a condition
 * that is undefined asks nothing.
 *
 * @throws UnknownValue naming the nearest valid one.
 */
export const selected = <Name extends keyof Rows, Row>(
  query: Query<Name, Row>,
  filter: { readonly [Column in keyof Row | keyof SourceColumns]?: unknown },
): Query<Name, Row> => query.wide().where(filter) as Query<Name, Row>;
