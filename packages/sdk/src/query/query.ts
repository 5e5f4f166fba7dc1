import type { Column as Cells, ColumnarTable, LicenceId, RowNumbers, Rows } from "@oreledger/data";
import { nearest } from "@oreledger/data";
import { addressAt } from "../address.ts";
import { type Citation, citationsOf } from "../cite/citation.ts";
import { csvOf } from "../csv.ts";
import { lastDay } from "../dates.ts";
import { AmbiguousRow, OreledgerError, UnknownColumn, UnknownValue } from "../errors.ts";
import { idsMeant } from "../ledger/names.ts";
import { requireAddable } from "../trade/addable.ts";
import { rowOfId, type TextColumn, textAt, type Value, valueAt } from "./column.ts";
import { type Condition, matching, namedValues, rowsWithCodes } from "./condition.ts";
import type { Context } from "./context.ts";
import { explained } from "./explained.ts";
import { groupRows } from "./groups.ts";
import { type InGroup, isInGroup, memberIds } from "./in-group.ts";
import { joinedName, renamed } from "./print-links.ts";
import { type Revision, revisionsOf } from "./revisions.ts";
import { standing, type Version, versionOf, versionsOf } from "./vintage.ts";

/** Columns of `sources` by which the rows of any table that cites one can be filtered. */
export interface SourceFilter {
  readonly series?: string | readonly string[];
  readonly edition?: string | readonly string[];
  readonly licence?: string | readonly string[];
  readonly publisher?: string | readonly string[];
}

/** A filter: each column that is named must match. */
export type Filter<Row> = { readonly [Column in keyof Row]?: Condition<Row[Column]> } & SourceFilter;

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

/** Refuses columns that there are not: a generic parameter alone would let a misspelt one pass. */
type Known<Given, Row> = Given & { readonly [Column in Exclude<keyof Given, keyof Filter<Row>>]: never };

/** A query whose table, and so whose columns and values, is known at run time only. */
// biome-ignore lint/suspicious/noExplicitAny: that is what it is for
export type AnyQuery = Query<any, any>;

interface State {
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  /** The same as they were asked, groups by their names. */
  readonly asked?: readonly Readonly<Record<string, unknown>>[];
  readonly asOf?: string;
  readonly everyEdition: boolean;
  readonly preferred?: readonly string[];
  readonly selected?: readonly string[];
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly limit?: number;
  /** The licences that a row's source and its carrier may have. */
  readonly licences?: readonly string[];
  /** Row indices already chosen, for a query made from the rows of another. */
  readonly chosen?: Uint32Array;
  /** What a reader must know of how the rows were chosen. */
  readonly notes?: readonly string[];
}

const sourceColumns = ["series", "edition", "licence", "publisher"] as const;
let collator: Intl.Collator | undefined;

/**
 * A question to one table. Nothing is computed until rows are asked for; every method that narrows returns a new query.
 *
 * A query sees each print in its latest edition, with errata laid over it: what the publishers say today, or by the day
 * given to `asOf`. `revisions()` and `everyEdition()` show the superseded figures too. Publishers are never merged.
 *
 * @example
 * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * mined.get({ area: "AUS" })?.quantity; // 29000, in tonnes of REO
 */
export class Query<Name extends keyof Rows = keyof Rows, Row = Rows[Name]> implements Iterable<Row> {
  readonly #context: Context;
  readonly #state: State;
  #indices: Uint32Array | undefined;

  constructor(context: Context, state: State = { filters: [], everyEdition: false }) {
    this.#context = context;
    this.#state = state;
  }

  /** The table that is asked. */
  get table(): Name {
    return this.#context.table.name as Name;
  }

  /** The names of the columns of each row. */
  get columns(): readonly string[] {
    return this.#state.selected ?? this.#context.table.columnNames;
  }

  /** The date of `asOf`, its last day where it was partial. */
  get date(): string | undefined {
    return this.#state.asOf;
  }

  /** The series given to `prefer`. */
  get preferred(): readonly string[] | undefined {
    return this.#state.preferred;
  }

  /** What a reader must know of how the rows were chosen: whoever answers from them repeats it. */
  get notes(): readonly string[] {
    return this.#state.notes ?? [];
  }

  /** How many rows answer. */
  get length(): number {
    return this.indices().length;
  }

  #with(change: Partial<State>): Query<Name, Row> {
    return new Query(this.#context, { ...this.#state, ...change });
  }

  /**
   * The rows whose columns match: a value, a list of which any will do, a range `{ from, to }`, null for an empty cell, or a
   * group `{ group, on }` of areas or commodities on a day. `series`, `edition`, `licence` and `publisher` filter by what the
   * row's source says of itself.
   *
   * @throws UnknownColumn, UnknownValue — both name the nearest valid one.
   * @example shares.where({ area: { group: "eu27", on: "2026-01-01" }, commodity: "lithium", measure: "reserves" }).length > 0 // true
   */
  where<const Given extends Filter<Row>>(filter: Known<Given, Row>): Query<Name, Narrowed<Row, Given>> {
    return this.#where(filter) as unknown as Query<Name, Narrowed<Row, Given>>;
  }

  #where(filter: Filter<Row>): Query<Name, Row> {
    const asked = Object.fromEntries(Object.entries(filter).filter(([, condition]) => condition !== undefined));
    const given: Record<string, unknown> = {};
    for (const [column, condition] of Object.entries(asked)) {
      given[column] = isInGroup(condition) ? this.#members(column, condition) : condition;
      this.#check(column, condition);
    }
    const { filters, asked: before = [] } = this.#state;
    return this.#with({ filters: [...filters, given], asked: [...before, asked] });
  }

  /** The members that a group condition means in a column. */
  #members(column: string, { group, on }: InGroup): readonly string[] {
    const { table } = this.#context;
    this.#requireColumn(column);
    const reference = table.reference(column)?.table;
    if (reference !== "areas" && reference !== "commodities")
      throw new OreledgerError(`${table.name}.${column} holds no areas and no commodities: it has no groups.`);
    const groupMembers = this.#groupMembers();
    if (groupMembers === undefined)
      throw new OreledgerError(
        `${table.name} does not carry who belongs to which group: write where({ ${column}: members(${JSON.stringify(group)}) }).`,
      );
    const members = memberIds(groupMembers, group, on);
    if (members !== undefined) return members;
    const known = [
      ...new Set(Array.from({ length: groupMembers.length }, (_, row) => textAt(groupMembers, "group", row))),
    ];
    throw new UnknownValue("groups", "id", group, nearest(group.toLowerCase(), known as string[]), known as string[]);
  }

  #groupMembers(): ColumnarTable | undefined {
    const { ledger, groupMembers } = this.#context;
    return ledger === "installed" ? groupMembers : ledger.tables.group_members.internals().context.table;
  }

  #printLinks(): ColumnarTable | undefined {
    const { table, ledger, printLinks } = this.#context;
    if (table.name !== "shares") return undefined;
    // A release from before the table was there has no links.
    return ledger === "installed"
      ? printLinks
      : (ledger.tables as Partial<typeof ledger.tables>).print_links?.internals().context.table;
  }

  /**
   * The same question, with columns and values that the compiler does not check: for names that are known at run time only.
   * They are checked when the question is asked all the same.
   *
   * @example
   * const [column, value] = ["area", "AUS"];
   * shares.wide().where({ [column]: value });
   */
  wide(): AnyQuery {
    return this as unknown as AnyQuery;
  }

  /**
   * The rows as the publishers had them on a day: for each series and print the latest edition published by then, whole,
   * with the errata published by then. A partial date means its last day.
   *
   * @throws RangeError where it is no date.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").get({ area: "AUS" })?.quantity // 13000
   */
  asOf(date: string): Query<Name, Row> {
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
   * Where several series answer for the same thing, keeps the one that stands first in the list; series that are not in
   * the list are left out. The ledger never chooses: this does, and every result made from the query says so.
   *
   * @throws UnknownValue naming the nearest series. UnknownColumn where the table's rows cite no source.
   * @example shares.where({ commodity: "uranium", area: "KAZ", year: 2024 }).prefer(["usgs-mcs", "wna-uranium-mining"]).length > 0 // true
   */
  prefer(series: readonly string[]): Query<Name, Row> {
    this.#requireColumn("source");
    this.#check("series", series);
    return this.#with({ preferred: series });
  }

  /**
   * The rows that may be passed on under one of these licences: their source has one, and so has who carried it, where that
   * was somebody else.
   *
   * @throws UnknownValue naming the nearest licence. UnknownColumn where the table's rows cite no source.
   * @example shares.withLicences(["us-public-domain", "cc-by-4-0"])
   */
  withLicences(licences: readonly LicenceId[]): Query<Name, Row> {
    this.#requireColumn("source");
    this.#check("licence", licences);
    return this.#with({ licences });
  }

  /**
   * The same rows with fewer columns.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example shares.select(["area", "quantity", "unit"]).columns // ["area", "quantity", "unit"]
   */
  select<const Column extends keyof Row & string>(columns: readonly Column[]): Query<Name, Pick<Row, Column>> {
    for (const column of columns) this.#requireColumn(column);
    return new Query<Name, Pick<Row, Column>>(this.#context, { ...this.#state, selected: columns });
  }

  /**
   * The same rows, ordered by a column: numbers by size, text by the alphabet, empty cells last.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").sortBy("quantity", "descending").limit(3).toColumns().area // ["_WLD", "CHN", "USA"]
   */
  sortBy(column: keyof Row & string, order: "ascending" | "descending" = "ascending"): Query<Name, Row> {
    this.#requireColumn(column);
    return this.#with({ sort: { column, descending: order === "descending" } });
  }

  /**
   * The first rows only.
   *
   * @example shares.limit(3).length // 3
   */
  limit(count: number): Query<Name, Row> {
    return this.#with({ limit: count });
  }

  /**
   * Of each print, only the rows of its last `year` or `period`.
   *
   * @throws UnknownColumn where the table has no such column.
   * @example exportFlows.where({ exporter: "AUS", importer: "USA", product: "hs-2846" }).latest("period").length // 1
   */
  latest(column: "year" | "period" | (keyof Row & string) = "year"): Query<Name, Row> {
    this.#requireColumn(column);
    const { table } = this.#context;
    const rows = this.indices();
    const others = table.print.filter((name) => name !== column).map((name) => table.column(name, rows));
    const time = table.column(column, rows);
    const last = new Map<string, Value>();
    const links = this.#printLinks();
    const versionsAt = links === undefined ? undefined : versionsOf(table, this.#context.sources, rows);
    const renamedAt =
      links !== undefined && versionsAt !== undefined && column === "year"
        ? joinedName(table, links, rows, (row) => versionsAt(row).series)
        : undefined;
    const place = (row: number) => renamedAt?.(row) ?? others.map((other) => valueAt(other, row)).join("\n");
    for (const row of rows) {
      const key = place(row);
      const value = valueAt(time, row);
      const known = last.get(key);
      if (value !== null && (known === undefined || known === null || value > known)) last.set(key, value);
    }
    return this.#with({ chosen: rows.filter((row) => valueAt(time, row) === last.get(place(row))) });
  }

  /**
   * One query for each value of a column, in the order of the values.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example [...agreementParties.where({ agreement: "usa-aus-framework-2025" }).groupBy("party").keys()] // ["AUS", "USA"]
   */
  groupBy<Column extends keyof Row & string>(column: Column): Map<Row[Column], Query<Name, Row>> {
    this.#requireColumn(column);
    const all = this.indices();
    const cells = this.#context.table.column(column, all);
    const groups = new Map<Value, number[]>();
    for (const row of all) {
      const value = valueAt(cells, row);
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
    const sorted = [...groups].sort(([a], [b]) => compareValues(a, b));
    return new Map(
      sorted.map(([value, rows]) => [value as Row[Column], this.#with({ chosen: Uint32Array.from(rows) })]),
    );
  }

  /**
   * The sum of a column of numbers for each combination of other columns, in the order in which rows first show it. Rows
   * without a figure (withheld, not available, a bound) are counted apart: they are never zero. Trade flows that hold the same
   * goods twice are refused. Of other tables nothing is refused here: whoever sums over prints, units or stages must know that
   * they add up. The metrics do refuse it.
   *
   * @returns For each group its values, `rows`, how many of them have no figure (`missing`), and `sum`, null where none has one.
   * @throws UnknownColumn naming the nearest column.
   * @throws IncomparableRows where flows of one group do not add up: the world with its partners, both sides' books, two extracts
   * of the same books, a code with its parts, two units, years with months.
   * @example
   * exportFlows.where({ product: "oec-critical-minerals" }).sumBy(["exporter", "period"], "value_usd");
   */
  sumBy<const Column extends keyof Row & string>(
    columns: readonly Column[],
    of: keyof Row & string,
  ): (Pick<Row, Column> & { readonly rows: number; readonly missing: number; readonly sum: number | null })[] {
    for (const column of [...columns, of]) this.#requireColumn(column);
    const { table } = this.#context;
    const rows = this.indices();
    const cells = columns.map((name) => table.column(name, rows));
    const summed = table.column(of, rows);
    if (summed.kind !== "number") throw new OreledgerError(`${table.name}.${of} holds no numbers: it has no sum.`);
    const { groupOf, first } = groupRows(cells, rows);
    if (table.name === "exports") requireAddable(table, rows, groupOf, first.length, of);
    const [sums, counts, figures] = [
      new Float64Array(first.length),
      new Uint32Array(first.length),
      new Uint32Array(first.length),
    ];
    for (let i = 0; i < rows.length; i++) {
      const group = groupOf[i] as number;
      const value = summed.values[rows[i] as number] as number;
      counts[group] = (counts[group] as number) + 1;
      if (Number.isNaN(value)) continue;
      figures[group] = (figures[group] as number) + 1;
      sums[group] = (sums[group] as number) + value;
    }
    type Sum = ReturnType<typeof this.sumBy<Column>>[number];
    const found: Sum[] = new Array(first.length);
    for (let group = 0; group < found.length; group++) {
      const [count, known] = [counts[group] as number, figures[group] as number];
      const sum: Record<string, Value> = {};
      for (let i = 0; i < columns.length; i++)
        sum[columns[i] as string] = valueAt(cells[i] as Cells, first[group] as number);
      sum.rows = count;
      sum.missing = count - known;
      sum.sum = known === 0 ? null : (sums[group] as number);
      found[group] = sum as unknown as Sum;
    }
    return found;
  }

  /**
   * The rows with what a column refers to in its place: the row of the other table, null where the cell is empty, or a list
   * of rows where the column is a list. The other table is asked as its query says: all that it has for that id, or nothing.
   *
   * @param other A query of the table that the column refers to.
   * @throws OreledgerError where the column does not refer to that table.
   * @example shares.where({ commodity: "gallium" }).join("area", areas)[0]?.area?.name
   */
  join<const Column extends keyof Row & string, OtherName extends keyof Rows, Other>(
    column: Column,
    other: Query<OtherName, Other>,
  ): (Omit<Row, Column> & {
    readonly [Joined in Column]: Row[Column] extends readonly unknown[] ? readonly Other[] : Other | null;
  })[] {
    this.#requireColumn(column);
    const { table } = this.#context;
    const to = table.reference(column)?.table;
    if (to !== other.table)
      throw new OreledgerError(
        `${table.name}.${column} refers to ${to === undefined ? "no table" : to}, not to ${other.table}.`,
      );
    const wanted = other.internals().context.table;
    const others = other.indices();
    const ids = wanted.column("id", others);
    const byId = new Map(Array.from(others, (row) => [valueAt(ids, row) as string, row]));
    const otherAt = other.#reader(others);
    const made = new Map<number, Other>();
    const find = (id: string): Other | undefined => {
      const row = byId.get(id);
      if (row === undefined) return undefined;
      const known = made.get(row) ?? otherAt(row);
      made.set(row, known);
      return known;
    };
    const rows = this.indices();
    const cells = table.column(column, rows);
    const rowAt = this.#reader(rows);
    return Array.from(rows, (row) => {
      const cell = valueAt(cells, row);
      const joined =
        cell === null || typeof cell === "number"
          ? null
          : typeof cell === "string"
            ? (find(cell) ?? null)
            : cell.map(find).filter((found) => found !== undefined);
      return { ...rowAt(row), [column]: joined } as never;
    });
  }

  /**
   * The one row that matches, or undefined where none does.
   *
   * @throws AmbiguousRow naming the series or the rows, where several match and `prefer` does not decide.
   * @example areas.get({ id: "KAZ" })?.name // "Kazakhstan"
   */
  get<const Given extends Filter<Row>>(
    filter: Known<Given, Row> = {} as Known<Given, Row>,
  ): Narrowed<Row, Given> | undefined {
    const query = this.#where(filter);
    const rows = query.indices();
    if (rows.length > 1) {
      const { table } = this.#context;
      const series = new Set(Array.from(rows, (row) => this.#version(row).series));
      throw new AmbiguousRow(
        table.name,
        [...series],
        Array.from(rows, (row) => addressAt(table, row)),
      );
    }
    return rows.length === 1 ? (query.#reader(rows)(rows[0] as number) as unknown as Narrowed<Row, Given>) : undefined;
  }

  /**
   * The figures of every edition side by side, oldest first: one entry for each thing that a series counts.
   *
   * @throws UnknownColumn, UnknownValue — both name the nearest valid one.
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.revisions({ area: "AUS" })[0]?.figures.map(({ row }) => row?.quantity) // [13000, 29000]
   */
  revisions(filter: Filter<Row> = {}): Revision<Row>[] {
    const query = this.#where(filter);
    const { table } = this.#context;
    const rows = query.#with({ everyEdition: true }).indices();
    return revisionsOf(query.#context, rows, query.#withoutKeyFilters().indices(), query.#reader(rows), (row) =>
      addressAt(table, row),
    );
  }

  /**
   * The sources behind the rows, each with the places in it, numbered in the order of the rows.
   *
   * @example shares.where({ source: "usgs-mcs-2025", commodity: "gallium" }).cite()[0]?.publisher // "U.S. Geological Survey"
   */
  cite(): Citation[] {
    return citationsOf(this.#context, this.indices());
  }

  /**
   * How the answer was made, in lines of words: what was asked, which editions stand and what they left out, who was
   * preferred, and the sources that the rows come from.
   *
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").explain();
   */
  explain(): string {
    const { asked = [], ...state } = this.#state;
    return explained({
      context: this.#context,
      ...state,
      conditions: asked.flatMap((filter) => Object.entries(filter)),
      found: this.length,
      superseded: this.#superseded(),
      citations: this.cite(),
    });
  }

  /** How many rows an older edition printed that a newer one replaced. */
  #superseded(): number {
    const { limit: _, sort: __, chosen, everyEdition, ...state } = this.#state;
    if (everyEdition || chosen !== undefined || this.#context.table.print.length === 0) return 0;
    const whole = (every: boolean) => new Query<Name, Row>(this.#context, { ...state, everyEdition: every }).length;
    return whole(true) - whole(false);
  }

  /**
   * The addresses of the rows, `table/key/values`.
   *
   * @example areas.where({ id: ["KAZ", "KGZ"] }).addresses() // ["areas/KAZ", "areas/KGZ"]
   */
  addresses(): string[] {
    return Array.from(this.indices(), (row) => addressAt(this.#context.table, row));
  }

  /**
   * The rows as objects.
   *
   * @example oxides.where({ id: "nd2o3" }).select(["formula"]).toArray() // [{"formula": "Nd2O3"}]
   */
  toArray(): Row[] {
    const rows = this.indices();
    return Array.from(rows, this.#reader(rows));
  }

  /**
   * The rows as one array for each column.
   *
   * @example oxides.where({ id: "nd2o3" }).select(["formula"]).toColumns() // {"formula": ["Nd2O3"]}
   */
  toColumns(): { [Column in keyof Row]: Row[Column][] } {
    const rows = this.indices();
    return Object.fromEntries(
      this.columns.map((name) => {
        const column = this.#context.table.column(name, rows);
        return [name, Array.from(rows, (row) => valueAt(column, row))];
      }),
    ) as { [Column in keyof Row]: Row[Column][] };
  }

  /**
   * The rows as CSV by RFC 4180, in the form of the ledger's own files: one header line, LF, plain decimals, lists joined by
   * `;`, empty cells empty.
   *
   * @example oxides.where({ id: "nd2o3" }).select(["formula", "metal_atoms"]).toCSV() // "formula,metal_atoms\nNd2O3,2\n"
   */
  toCSV(): string {
    return csvOf(this.#context.table, this.indices(), this.columns);
  }

  *[Symbol.iterator](): Iterator<Row> {
    const rows = this.indices();
    const rowAt = this.#reader(rows);
    for (const row of rows) yield rowAt(row);
  }

  /**
   * The context and row numbers, for the metrics of this package. Not for use outside it.
   *
   * @internal
   */
  internals(): { readonly context: Context; readonly rows: Uint32Array } {
    const indices = () => this.indices();
    return {
      context: this.#context,
      get rows() {
        return indices();
      },
    };
  }

  /**
   * Some of the rows, with what a reader must know of the choice, for the rules of this package. Not for use outside it.
   *
   * @internal
   */
  narrowed(rows: Uint32Array, notes: readonly string[]): Query<Name, Row> {
    return this.#with({ chosen: rows, notes: [...this.notes, ...notes] });
  }

  /** The numbers of the rows that answer, in the table's order or the order of `sortBy`. */
  protected indices(): Uint32Array {
    this.#indices ??= this.#compute();
    return this.#indices;
  }

  #compute(): Uint32Array {
    const { table } = this.#context;
    const { filters, asOf, everyEdition, licences, preferred, sort, limit, chosen } = this.#state;
    const conditions = filters.flatMap((filter) => Object.entries(filter));
    let rows: Uint32Array;
    if (chosen !== undefined) rows = this.#narrow(chosen, conditions) as Uint32Array;
    else {
      const links = this.#printLinks();
      // A print that was named anew is whole with both names.
      const keepsPrintsWhole = ([column]: readonly [string, unknown]) =>
        (table.print.includes(column) && !(links !== undefined && renamed.has(column))) ||
        column === "source" ||
        isSourceColumn(column);
      rows = this.#narrow(undefined, conditions.filter(keepsPrintsWhole)) ?? allRows(table.length);
      if (table.columnNames.includes("source")) rows = standing(this.#context, rows, asOf, everyEdition, links);
      rows = this.#narrow(
        rows,
        conditions.filter((condition) => !keepsPrintsWhole(condition)),
      ) as Uint32Array;
    }
    if (licences !== undefined) rows = this.#licensed(rows, licences);
    if (preferred !== undefined) rows = this.#choose(rows, preferred);
    if (sort !== undefined) {
      const column = table.column(sort.column, rows);
      const sign = sort.descending ? -1 : 1;
      rows = rows.slice().sort((a, b) => {
        const [x, y] = [valueAt(column, a), valueAt(column, b)];
        return x === null || y === null ? Number(x === null) - Number(y === null) : sign * compareValues(x, y);
      });
    }
    return limit === undefined ? rows : rows.slice(0, limit);
  }

  /**
   * The rows that meet every condition; without rows to look at, of all. The first columns come first: a table is sorted by
   * them, so that they leave few rows for the others.
   */
  #narrow(
    rows: Uint32Array | undefined,
    conditions: readonly (readonly [column: string, condition: unknown])[],
  ): Uint32Array | undefined {
    const { columnNames } = this.#context.table;
    const place = (column: string) => columnNames.indexOf(columnNames.includes(column) ? column : "source");
    const ordered = [...conditions].sort(([a], [b]) => place(a) - place(b));
    return ordered.reduce((left, [column, condition]) => this.#matching(column, condition, left), rows);
  }

  #matching(column: string, condition: unknown, rows: Uint32Array | undefined): Uint32Array {
    const { table, sources } = this.#context;
    if (table.columnNames.includes(column)) return matching(table.column(column, rows), condition, rows);
    const right = new Set(matching(sources.column(column), condition));
    const { values, codes } = table.column("source", rows) as TextColumn;
    return rowsWithCodes(codes, [false, ...values.map((source) => right.has(rowOfId(sources, source)))], rows);
  }

  #licensed(rows: Uint32Array, licences: readonly string[]): Uint32Array {
    const { sources } = this.#context;
    const allowed = new Set<string | null>(licences);
    const carriers = sources.columnNames.includes("carrier_licence") ? sources.column("carrier_licence") : undefined;
    const verdicts = Array.from({ length: sources.length }, (_, row) => {
      const carrier = carriers === undefined ? null : (valueAt(carriers, row) as string | null);
      return allowed.has(textAt(sources, "licence", row)) && (carrier === null || allowed.has(carrier));
    });
    const source = this.#context.table.column("source", rows);
    return rows.filter((row) => verdicts[rowOfId(sources, valueAt(source, row) as string)] === true);
  }

  #choose(rows: Uint32Array, preferred: readonly string[]): Uint32Array {
    const { table } = this.#context;
    const rank = (row: number) => preferred.indexOf(this.#version(row).series);
    const key = table.key.filter((name) => name !== "source").map((name) => table.column(name, rows));
    const place = (row: number) => key.map((column) => valueAt(column, row)).join("\n");
    const best = new Map<string, number>();
    const ranked = rows.filter((row) => rank(row) >= 0);
    for (const row of ranked)
      best.set(place(row), Math.min(best.get(place(row)) ?? Number.POSITIVE_INFINITY, rank(row)));
    return ranked.filter((row) => rank(row) === best.get(place(row)));
  }

  /** The same question without the filters that are neither of the print nor of the source: every row of the prints. */
  #withoutKeyFilters(): Query<Name, Row> {
    const { print } = this.#context.table;
    const keeps = (column: string) => print.includes(column) || column === "source" || isSourceColumn(column);
    const filters = this.#state.filters.map((filter) =>
      Object.fromEntries(Object.entries(filter).filter(([column]) => keeps(column))),
    );
    const { chosen: _, preferred: __, limit: ___, ...state } = this.#state;
    return new Query<Name, Row>(this.#context, { ...state, filters, everyEdition: true });
  }

  #version(row: number): Version {
    const { table, sources } = this.#context;
    return versionOf(sources, textAt(table, "source", row) as string);
  }

  /** Makes the objects of rows, of these rows only: of the other cells it need not know. */
  #reader(rows: RowNumbers): (row: number) => Row {
    const names = this.columns;
    const cells = names.map((name) => this.#context.table.column(name, rows));
    return (row) => {
      const object: Record<string, Value> = {};
      for (let i = 0; i < names.length; i++) object[names[i] as string] = valueAt(cells[i] as Cells, row);
      return object as Row;
    };
  }

  #requireColumn(column: string): void {
    const { columnNames, name } = this.#context.table;
    if (!columnNames.includes(column)) throw new UnknownColumn(name, column, nearest(column, columnNames), columnNames);
  }

  /** What a value that the column cannot hold may mean. Where the ledger is at hand, the names of its areas and commodities tell. */
  #near(referred: string | undefined, value: string, valid: readonly string[]): string[] {
    const { ledger } = this.#context;
    if (ledger !== "installed" && referred === "areas") return idsMeant(ledger, value, "area");
    if (ledger !== "installed" && referred === "commodities") return idsMeant(ledger, value, "commodity");
    return nearest(value, valid);
  }

  /** Refuses a condition that no row of the ledger's tables could ever meet. */
  #check(column: string, condition: unknown): void {
    const { table, sources } = this.#context;
    const own = table.columnNames.includes(column);
    if (!own && !(isSourceColumn(column) && table.columnNames.includes("source"))) this.#requireColumn(column);
    if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
      // A misspelt end would leave a range open, and every row would match.
      const words = isInGroup(condition) ? ["group", "on"] : ["from", "to"];
      const odd = Object.keys(condition).find((word) => !words.includes(word));
      if (odd !== undefined) {
        const [near] = nearest(odd, words);
        throw new OreledgerError(
          `${table.name}.${column}: ${JSON.stringify(odd)} is no part of a condition, which has ${words.join(" and ")}.${near === undefined ? "" : ` Did you mean ${near}?`}`,
        );
      }
    }
    const named = namedValues(condition);
    if (named.length === 0) return;
    const judge = own ? table : sources;
    if (judge.column(column, []).kind === "number") return;
    const here = (rows?: RowNumbers) =>
      (judge.column(column, rows) as Exclude<Cells, { kind: "number" }>).values.flat();
    // Most names are found before a single row is read.
    const known = here([]);
    const missing = named.filter((value) => !known.includes(value));
    if (missing.length === 0) return;
    const reference = judge.reference(column);
    const ids = reference?.ids;
    if (reference !== undefined && ids === undefined) return;
    const valid = judge.terms(column) ?? ids;
    const doubtful = missing.filter((value) => !valid?.includes(value));
    if (doubtful.length === 0) return;
    const all = here();
    for (const value of doubtful) {
      if (all.includes(value)) continue;
      const near = this.#near(reference?.table, value, valid ?? all);
      const closed = valid !== undefined || (own ? isOwnId(table, column) : !isElsewhere(table, column, value));
      // A word of an open column that no row has is a slip where a row has one like it. Dates and numbers are always near.
      if (closed || (near.length > 0 && /^[^\d]{3,}$/.test(value)))
        throw new UnknownValue(table.name, column, value, near, valid);
    }
  }
}

/** Whether a column is what names the table's rows, so that all its values are here. */
const isOwnId = ({ key }: ColumnarTable, column: string): boolean => key.length === 1 && key[0] === column;

/**
 * Whether a value of a source's column that no cited source has may be another source's. A source's id begins with its
 * edition and an edition's with its series, so the ids tell; who else publishes is not known here.
 */
function isElsewhere(table: ColumnarTable, column: string, value: string): boolean {
  if (column === "publisher") return true;
  return table.reference("source")?.ids?.some((id) => id === value || id.startsWith(`${value}-`)) ?? true;
}

function allRows(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

const isSourceColumn = (column: string): boolean => (sourceColumns as readonly string[]).includes(column);

function compareValues(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  // Made when text is first sorted: an engine takes longer to make one than to answer most questions.
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(String(a), String(b));
}
