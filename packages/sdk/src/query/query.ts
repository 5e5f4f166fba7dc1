import type { LicenceId, Rows, SeriesId } from "@oreledger/data";
import { addressAt } from "../address.ts";
import { lastDay } from "../dates.ts";
import { InvalidInput, OreledgerError } from "../errors.ts";
import { Answers } from "./answers.ts";
import { valueAt } from "./column.ts";
import type { Context } from "./context.ts";
import type { CellOf, Chosen, ColumnOf, Filter, Known, Narrowed } from "./filter.ts";
import { membersOf } from "./group-members.ts";
import { groupRows, rowsByGroup } from "./groups.ts";
import { showInConsoles } from "./in-consoles.ts";
import { isInGroup } from "./in-group.ts";
import { compareValues, rowsOf, wholePrints } from "./plan.ts";
import { readerOf } from "./reader.ts";
import {
  requireColumn,
  requireColumns,
  requireCondition,
  requireCount,
  requireDated,
  requireFilter,
  requireOrder,
} from "./refusals.ts";
import { cellsOf } from "./source-columns.ts";
import type { State, Step } from "./state.ts";
import { isSupplier } from "./supplier.ts";
import { ambiguous } from "./vintage/ambiguous.ts";
import { latestOf } from "./vintage/latest.ts";
import { type Revision, revisionsOf } from "./vintage/revisions.ts";

/** A query whose table, and so its columns and values, is known only at run time. */
// biome-ignore lint/suspicious/noExplicitAny: that is what it is for
export type AnyQuery = Query<any, any>;

/**
 * A query of one table. Nothing is computed until rows are read; every method that narrows returns a new query.
 *
 * A query reads each print in its latest edition, with errata applied: what the publishers say today, or said by the
 * day given to `asOf`. `revisions()` and `everyEdition()` include superseded figures. Publishers are never merged.
 *
 * @example
 * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * mined.get({ area: "AUS" })?.quantity; // 29000, in tonnes of REO
 */
export class Query<Name extends keyof Rows = keyof Rows, out Row = Rows[Name]> extends Answers<Name, Row> {
  constructor(context: Context, state: State = { steps: [], everyEdition: false }) {
    super(context, state);
    showInConsoles(Query.prototype);
  }

  #with(change: Partial<State>): Query<Name, Row> {
    return new Query(this.context, { ...this.state, ...change });
  }

  /** Some of the matching rows. */
  #chosen(chosen: Uint32Array, notes: readonly string[] = []): Query<Name, Row> {
    return this.#with({
      chosen,
      met: this.state.steps.length,
      ...(notes.length === 0 ? {} : { notes: [...this.notes, ...notes] }),
    });
  }

  /**
   * The rows whose columns match: a value, a list of values of which one must match (an empty list matches no row), a range
   * `{ from, to }`, null for an empty cell, or a group `{ group, on }` of areas or commodities on a day. `series`, `edition`, `licence` and `publisher`
   * filter by the row's source.
   *
   * @throws UnknownColumn, UnknownValue — both name the nearest valid one.
   * @example shares.where({ area: { group: "eu27", on: "2026-01-01" }, commodity: "lithium", measure: "reserves" }).length > 0 // true
   */
  where<const Given extends Filter<Row>>(filter: Known<Given, Row>): Query<Name, Narrowed<Row, Given>> {
    return this.#with({ steps: [...this.state.steps, ...this.#steps(filter)] }) as unknown as Query<
      Name,
      Narrowed<Row, Given>
    >;
  }

  /**
   * The rows that match none of the conditions, which are written as for `where`.
   *
   * @throws UnknownColumn, UnknownValue — both name the nearest valid one.
   * @example areas.where({ name: ["China", "Japan"] }).not({ id: "CHN" }).toColumns().id // ["JPN"]
   */
  not<const Given extends Filter<Row>>(filter: Known<Given, Row>): Query<Name, Row> {
    const steps = this.#steps(filter).map((step): Step => ({ ...step, negated: true }));
    return this.#with({ steps: [...this.state.steps, ...steps] });
  }

  /**
   * The rows whose areas are countries, without `_WLD`, `_XUS`, `_OTH` and groups, for charts and rankings. A sea that belongs
   * to no country is kept.
   *
   * @throws OreledgerError if the table has no areas.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.countries().sortBy("quantity", "descending").limit(3).toColumns().area // ["CHN", "USA", "AUS"]
   */
  countries(): Query<Name, Row> {
    const { table } = this.context;
    const columns = table.columnNames.filter(
      (column) => table.reference(column)?.table === "areas" && column !== "share_of",
    );
    if (columns.length === 0) throw new OreledgerError(`${table.name} has no column of areas.`);
    const steps = columns.map((column): Step => ({ column, condition: isSupplier, asked: isSupplier }));
    return this.#with({ steps: [...this.state.steps, ...steps] });
  }

  /**
   * The rows for which a function returns true, for what no condition can express. Other conditions apply first.
   *
   * @example oxides.filter(({ metal_atoms }) => metal_atoms > 2).length > 0 // true
   */
  filter(keeps: (row: Row) => boolean): Query<Name, Row> {
    if (typeof keeps !== "function")
      throw new InvalidInput("filter takes a function of a row; where(…) takes conditions.");
    const rows = this.rowNumbers();
    const rowAt = readerOf<Row>(this.context, this.columns, rows);
    return this.#chosen(rows.filter((row) => keeps(rowAt(row))));
  }

  #steps(filter: unknown): Step[] {
    const { context } = this;
    const given = Object.entries(requireFilter(context.table, filter)).filter(([, asked]) => asked !== undefined);
    return given.map(([column, asked]) => {
      const condition = isInGroup(asked) ? membersOf(context, column, asked) : asked;
      requireCondition(context, column, asked);
      return { column, condition, asked };
    });
  }

  /**
   * The same query, with columns and values that the compiler does not check: for names that are known only at run time.
   * They are still checked at run time.
   *
   * @example
   * const [column, value] = ["area", "AUS"];
   * shares.wide().where({ [column]: value });
   */
  wide(): AnyQuery {
    return this as unknown as AnyQuery;
  }

  /**
   * The rows as published by a day: for each series and print, the whole edition whose data reach furthest, of those published by then, with the
   * errata published by then. A partial date means its last day.
   *
   * @throws InvalidInput if it is not a date, or the table's rows cite no source: they have no day.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").get({ area: "AUS" })?.quantity // 13000
   */
  asOf(date: string): Query<Name, Row> {
    requireDated(this.context.table);
    return this.#with({ asOf: lastDay(date) });
  }

  /**
   * Every row that matches, superseded editions included.
   *
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.where({ area: "AUS" }).everyEdition().toColumns().quantity // [13000, 29000]
   */
  everyEdition(): Query<Name, Row> {
    return this.#with({ everyEdition: true });
  }

  /**
   * If several series have the same thing, keeps the one that is first in the list; series that are not in the list are
   * left out. The ledger never chooses by itself; every result from this query states the choice.
   *
   * @throws UnknownValue naming the nearest series. UnknownColumn if the table's rows cite no source.
   * @example shares.where({ commodity: "uranium", area: "KAZ", year: 2024 }).prefer(["usgs-mcs", "wna-uranium-mining"]).length > 0 // true
   */
  prefer(series: readonly SeriesId[]): Query<Name, Row> {
    requireColumn(this.context.table, "source");
    requireList("prefer", series);
    requireCondition(this.context, "series", series);
    return this.#with({ preferred: series });
  }

  /**
   * The rows that may be redistributed under these licences: their source has one of them, and so has its carrier, if there
   * is one.
   *
   * @throws UnknownValue naming the nearest licence. UnknownColumn if the table's rows cite no source.
   * @example shares.withLicences(["us-public-domain", "cc-by-4-0"])
   */
  withLicences(licences: readonly LicenceId[]): Query<Name, Row> {
    requireColumn(this.context.table, "source");
    requireList("withLicences", licences);
    requireCondition(this.context, "licence", licences);
    return this.#with({ licences });
  }

  /**
   * The same rows with these columns, in this order: the table's own, and `series`, `edition`, `publisher`, `published` and `licence`
   * of their source.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example shares.select(["area", "quantity", "unit"]).columns // ["area", "quantity", "unit"]
   */
  select<R = Row, const Column extends ColumnOf<R> = ColumnOf<R>>(
    columns: readonly Column[],
  ): Query<Name, Chosen<R, Column>> {
    requireColumns(this.context.table, columns);
    return new Query<Name, Chosen<R, Column>>(this.context, { ...this.state, selected: [...columns] });
  }

  /**
   * The same rows, sorted by one column, or by several in turn: numbers by size, text alphabetically, empty cells last.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").sortBy("quantity", "descending").limit(3).toColumns().area // ["_WLD", "CHN", "USA"]
   * @example areas.where({ id: ["KAZ", "AUS", "JPN"] }).sortBy({ kind: "ascending", name: "descending" }).toColumns().id // ["KAZ", "JPN", "AUS"]
   */
  sortBy<R = Row, By extends ColumnOf<R> | Orders<R> = ColumnOf<R> | Orders<R>>(
    by: By,
    order: Order = "ascending",
  ): Query<Name, Row> {
    const { table } = this.context;
    const orders = typeof by === "object" ? Object.entries(requireFilter(table, by)) : [[by, order]];
    const sort = orders.map(([column, direction]) => {
      requireColumn(table, column as string);
      return { column: column as string, descending: requireOrder(direction as string) };
    });
    return this.#with({ sort });
  }

  /**
   * The first rows only.
   *
   * @example shares.limit(3).length // 3
   */
  limit(count: number): Query<Name, Row> {
    requireCount(count);
    return this.#with({ limit: count });
  }

  /**
   * Only the rows of each print's last `year` or `period`. `notes` names totals that end before their table does.
   *
   * @param column The column of time; by default the one that the table has.
   * @throws UnknownColumn if the table has no such column.
   * @example exportFlows.where({ exporter: "AUS", importer: "USA", product: "hs-2846" }).latest("period").length // 1
   */
  latest(column?: ("year" | "period") & keyof Row): Query<Name, Row> {
    const { columnNames, name } = this.context.table;
    const time: string = column ?? (columnNames.includes("period") ? "period" : "year");
    requireColumn(this.context.table, time);
    if (time !== "year" && time !== "period")
      throw new InvalidInput(`${name}.${time} is not a time: latest takes "year" or "period".`);
    const { chosen, notes } = latestOf(this.context, this.state, this.rowNumbers(), time);
    return this.narrowed(chosen, notes);
  }

  /**
   * One query for each value of a column, in the order of the values.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example [...agreementParties.where({ agreement: "usa-aus-framework-2025" }).groupBy("party").keys()] // ["AUS", "USA"]
   */
  groupBy<R = Row, Column extends ColumnOf<R> = ColumnOf<R>>(column: Column): Map<CellOf<R, Column>, Query<Name, Row>> {
    requireColumn(this.context.table, column);
    const all = this.rowNumbers();
    const cells = cellsOf(this.context, column, all);
    const grouping = groupRows([cells], all);
    const groups = rowsByGroup(grouping, all).map((rows) => [valueAt(cells, rows[0] as number), rows] as const);
    const sorted = groups.sort(([a], [b]) => compareValues(a, b));
    return new Map(sorted.map(([value, rows]) => [value as CellOf<R, Column>, this.#chosen(rows)]));
  }

  /**
   * The one row that matches, or undefined if none does.
   *
   * @throws AmbiguousRow naming the series or the rows, if several match and `prefer` does not decide.
   * @example areas.get({ id: "KAZ" })?.name // "Kazakhstan"
   */
  get<const Given extends Filter<Row>>(
    filter: Known<Given, Row> = {} as Known<Given, Row>,
  ): Narrowed<Row, Given> | undefined {
    const query = this.where(filter);
    const { context } = this;
    const { rows } = query.internals();
    if (rows.length > 1) throw ambiguous(context, rows, context.table.columnNames.includes("source"));
    return query.first();
  }

  /**
   * The figures of every edition, oldest first: one entry for each thing that a series counts.
   *
   * @throws UnknownColumn, UnknownValue — both name the nearest valid one.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.revisions({ area: "AUS" })[0]?.figures.map(({ row }) => row?.quantity) // [13000, 29000]
   */
  revisions<const Given extends Filter<Row>>(filter: Known<Given, Row> = {} as Known<Given, Row>): Revision<Row>[] {
    const { context } = this;
    const state: State = { ...this.state, steps: [...this.state.steps, ...this.#steps(filter)] };
    const rows = rowsOf(context, { ...state, everyEdition: true });
    return revisionsOf(
      context,
      rows,
      rowsOf(context, wholePrints(context, state)),
      readerOf<Row>(context, this.columns, rows),
      (row) => addressAt(context.table, row),
    );
  }

  /**
   * Some of the rows, with notes on the choice, for the rules of this package. Not for use outside it.
   *
   * @internal
   */
  narrowed(rows: Uint32Array, notes: readonly string[]): Query<Name, Row> {
    return this.#chosen(rows, notes);
  }
}

/** The direction of a sort. */
export type Order = "ascending" | "descending";

/** Columns to sort by, in turn, each with its direction. */
export type Orders<Row> = { readonly [Column in ColumnOf<Row>]?: Order };

function requireList(method: string, given: unknown): void {
  if (!Array.isArray(given) || given.length === 0)
    throw new InvalidInput(`${method} takes a list of ids, at least one.`);
}
