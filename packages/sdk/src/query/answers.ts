import type { Rows } from "@oreledger/data";
import { addressAt } from "../address.ts";
import { type Citation, citationsOf } from "../cite/citation.ts";
import { csvOf } from "../csv.ts";
import { InvalidInput } from "../errors.ts";
import { type Value, valueAt } from "./column.ts";
import type { Context } from "./context.ts";
import { explained } from "./explained.ts";
import type { CellOf, Chosen, ColumnOf, NumberColumn, Refers } from "./filter.ts";
import { joined } from "./join.ts";
import { compareValues, rowsOf } from "./plan.ts";
import type { AnyQuery, Query } from "./query.ts";
import { readerOf } from "./reader.ts";
import { requireColumn, requireColumns } from "./refusals.ts";
import { cellsOf } from "./source-columns.ts";
import type { State } from "./state.ts";
import { sumsOf } from "./sums.ts";

/** How many rows a console shows. */
const SHOWN = 3;

/** The result of a query: its rows, in several forms, and their sources. */
export abstract class Answers<Name extends keyof Rows, out Row> implements Iterable<Row> {
  protected readonly context: Context;
  protected readonly state: State;
  #rows: Uint32Array | undefined;
  #internals: { readonly context: Context; readonly rows: Uint32Array } | undefined;

  constructor(context: Context, state: State) {
    this.context = context;
    this.state = state;
  }

  /** The name of the table. */
  get table(): Name {
    return this.context.table.name as Name;
  }

  /** The names of the columns of each row. */
  get columns(): readonly string[] {
    return this.state.selected ?? this.context.table.columnNames;
  }

  /** The date given to `asOf`: the last day that it can mean, if it was partial. */
  get date(): string | undefined {
    return this.state.asOf;
  }

  /** The series given to `prefer`. */
  get preferred(): readonly string[] | undefined {
    return this.state.preferred;
  }

  /** What a reader must know about how the rows were chosen. Every answer from them repeats it. */
  get notes(): readonly string[] {
    return this.state.notes ?? [];
  }

  /** The number of rows. */
  get length(): number {
    return this.rowNumbers().length;
  }

  /**
   * The rows as frozen objects.
   *
   * @example oxides.where({ id: "nd2o3" }).select(["formula"]).toArray() // [{"formula": "Nd2O3"}]
   */
  toArray(): Row[] {
    const rows = this.rowNumbers();
    return Array.from(rows, this.#reader(rows));
  }

  /**
   * The rows, for `JSON.stringify`.
   *
   * @example JSON.stringify(oxides.where({ id: "nd2o3" }).select(["formula"])) // "[{\"formula\":\"Nd2O3\"}]"
   */
  toJSON(): Row[] {
    return this.toArray();
  }

  /**
   * The first row, or undefined if there is none. Use `get` if there should be exactly one.
   *
   * @example oxides.select(["id"]).sortBy("id", "descending").first() // {"id": "yb2o3"}
   */
  first(): Row | undefined {
    const rows = this.rowNumbers().slice(0, 1);
    return rows.length === 0 ? undefined : this.#reader(rows)(rows[0] as number);
  }

  /**
   * The result of a function for each row.
   *
   * @example oxides.where({ id: ["nd2o3", "pr6o11"] }).map(({ formula }) => formula) // ["Nd2O3", "Pr6O11"]
   */
  map<Result>(make: (row: Row, index: number) => Result): Result[] {
    if (typeof make !== "function") throw new InvalidInput("map takes a function of a row.");
    return Array.from(this, make);
  }

  /**
   * The distinct values of a column, in order; for a list column, its distinct members. Empty cells are left out.
   *
   * @throws UnknownColumn naming the nearest column.
   * @example shares.where({ commodity: "lithium", stage: "mine", measure: "production", year: 2023 }).distinct("series") // ["eia-china-and-global-battery-minerals", "usgs-mcs"]
   */
  distinct<R = Row, Column extends ColumnOf<R> = ColumnOf<R>>(column: Column): ValueOf<R, Column>[] {
    requireColumn(this.context.table, column);
    const rows = this.rowNumbers();
    const cells = cellsOf(this.context, column, rows);
    const found = new Set<Value>();
    for (const row of rows) {
      const value = valueAt(cells, row);
      for (const each of Array.isArray(value) ? value : [value]) if (each !== null) found.add(each);
    }
    return [...found].sort(compareValues) as ValueOf<R, Column>[];
  }

  /**
   * The rows by column: one array for each.
   *
   * @example oxides.where({ id: "nd2o3" }).select(["formula"]).toColumns() // {"formula": ["Nd2O3"]}
   */
  toColumns(): { [Column in keyof Row]: Row[Column][] } {
    const rows = this.rowNumbers();
    return Object.fromEntries(
      this.columns.map((name) => {
        const column = cellsOf(this.context, name, rows);
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
    const rows = this.rowNumbers();
    return csvOf((name) => cellsOf(this.context, name, rows), rows, this.columns);
  }

  /**
   * The sum of a column of numbers for each combination of other columns, in the order of first appearance. Rows without a
   * figure (withheld, not available, a bound) are counted separately, never as zero. Trade flows that contain the same goods
   * twice are refused. Other tables are summed unchecked: make sure that the prints, units or stages add up. The metrics do
   * check.
   *
   * @returns For each group its values, the number of `rows`, how many have no figure (`missing`), and `sum`, null if none has one.
   * @throws UnknownColumn naming the nearest column.
   * @throws IncomparableRows if flows of one group do not add up: the world with its partners, both sides' books, two extracts
   * of the same books, a code with its parts, two units, years with months.
   * @example
   * exportFlows.where({ product: "oec-critical-minerals" }).sumBy(["exporter", "period"], "value_usd");
   */
  sumBy<R = Row, const Column extends ColumnOf<R> = ColumnOf<R>, Of extends NumberColumn<R> = NumberColumn<R>>(
    columns: readonly Column[],
    of: Of,
  ): (Chosen<R, Column> & {
    readonly rows: number;
    readonly missing: number;
    readonly sum: number | null;
  })[] {
    const { table } = this.context;
    requireColumns(table, columns);
    requireColumn(table, of);
    // Only the signature knows the columns of a sum.
    return sumsOf(this.context, this.rowNumbers(), columns, of) as never;
  }

  /**
   * The rows, with a column replaced by what it refers to: the row of the other table, null if the cell is empty, or a list
   * of rows if the column is a list. The conditions of the other query apply: a row that it leaves out is not joined.
   *
   * @param other A query of the table that the column refers to.
   * @throws OreledgerError if the column does not refer to that table.
   * @example shares.where({ commodity: "gallium" }).join("area", areas)[0]?.area?.name
   */
  join<const Column extends keyof Row & string, OtherName extends keyof Rows, Other>(
    column: Column,
    other: Query<OtherName, Other> & Refers<Row[Column], OtherName>,
  ): (Omit<Row, Column> & {
    readonly [Joined in Column]: Row[Column] extends readonly unknown[] ? readonly Other[] : Other | null;
  })[] {
    requireColumn(this.context.table, column);
    // Only the signature knows which rows the column now contains.
    return joined(this as unknown as AnyQuery, column, other as unknown as AnyQuery) as never;
  }

  /**
   * The sources of the rows, in the order of the rows, each with the places in it.
   *
   * @example shares.where({ source: "usgs-mcs-2025", commodity: "gallium" }).cite()[0]?.publisher // "U.S. Geological Survey"
   */
  cite(): Citation[] {
    return citationsOf(this.context, this.rowNumbers());
  }

  /**
   * How the result was found, as lines of text: the conditions, the editions that count and what they superseded, the
   * preferred series, and the sources of the rows.
   *
   * @example
   * const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
   * mined.asOf("2025-06-30").explain();
   */
  explain(): string {
    return explained({
      context: this.context,
      ...this.state,
      found: this.length,
      superseded: this.#superseded(),
      citations: this.cite(),
    });
  }

  /** The number of rows that a newer edition replaced. */
  #superseded(): number {
    const { limit: _, sort: __, chosen, met: ___, everyEdition, ...state } = this.state;
    if (everyEdition || chosen !== undefined || this.context.table.print.length === 0) return 0;
    const whole = (every: boolean) => rowsOf(this.context, { ...state, everyEdition: every }).length;
    return whole(true) - whole(false);
  }

  /**
   * The addresses of the rows, `table/key/values`.
   *
   * @example areas.where({ id: ["KAZ", "KGZ"] }).addresses() // ["areas/KAZ", "areas/KGZ"]
   */
  addresses(): string[] {
    return Array.from(this.rowNumbers(), (row) => addressAt(this.context.table, row));
  }

  *[Symbol.iterator](): Iterator<Row> {
    const rows = this.rowNumbers();
    const rowAt = this.#reader(rows);
    for (const row of rows) yield rowAt(row);
  }

  /** What a console shows: the table, the number of rows, and the first rows. */
  protected shown(): string {
    const rows = this.rowNumbers().slice(0, SHOWN);
    const rowAt = this.#reader(rows);
    const more = this.length - rows.length;
    const lines = Array.from(rows, (row) => `  ${JSON.stringify(rowAt(row))}`);
    return [
      `Query of ${this.table}: ${this.length} row${this.length === 1 ? "" : "s"}`,
      ...lines,
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ].join("\n");
  }

  /**
   * The context and row numbers, for the metrics of this package. Not for use outside it.
   *
   * @internal
   */
  internals(): { readonly context: Context; readonly rows: Uint32Array } {
    const indices = () => this.rowNumbers();
    this.#internals ??= {
      context: this.context,
      get rows() {
        return indices();
      },
    };
    return this.#internals;
  }

  /** The numbers of the matching rows, in the table's order or the order of `sortBy`. */
  protected rowNumbers(): Uint32Array {
    this.#rows ??= rowsOf(this.context, this.state);
    return this.#rows;
  }

  #reader(rows: Uint32Array): (row: number) => Row {
    return readerOf(this.context, this.columns, rows);
  }
}

/** The value of a column, or a member of its list; never null. */
type ValueOf<Row, Column> = NonNullable<
  CellOf<Row, Column> extends readonly (infer Member)[] ? Member : CellOf<Row, Column>
>;
