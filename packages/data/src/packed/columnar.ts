import type { Value } from "../csv/cell.ts";

/** One column in memory. Code 0 / NaN is an empty cell. */
export type Column =
  | {
      readonly kind: "text";
      readonly values: readonly string[];
      /** `codes[row]` is 0 for an empty cell, else the cell is `values[codes[row] - 1]`. */
      readonly codes: Codes;
    }
  | {
      readonly kind: "list";
      readonly values: readonly (readonly string[])[];
      /** `codes[row]` is 0 for the empty list, else the cell is `values[codes[row] - 1]`. */
      readonly codes: Codes;
    }
  | {
      readonly kind: "number";
      /** NaN is an empty cell. */
      readonly values: Float64Array;
    };

/** One small whole number for each row, in the narrowest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One table in memory; columns are decoded on first use. */
export interface ColumnarTable {
  readonly name: string;
  /** The columns that name a row, in the order of its address. */
  readonly key: readonly string[];
  /**
   * The columns that, with the source's edition, identify a print: rows that a publisher prints together and replaces together.
   * Empty if each row is a print of its own.
   */
  readonly print: readonly string[];
  /** The number of rows. */
  readonly length: number;
  readonly columnNames: readonly string[];
  /**
   * One column. Given row numbers, only the cells of those rows are valid: the others may still be packed, and the values may
   * lack those of other rows. Given an empty list of rows, it lists its values if that is less work than to find them in the
   * rows.
   *
   * @throws RangeError if the table has no such column.
   */
  column(name: string, rows?: RowNumbers): Column;
  /** The value of one cell; null if it is empty, but a list is never null. */
  cell(name: string, row: number): Value;
  /** Every term of a column's closed list, whether or not a row has it; undefined if the column has no closed list. */
  terms(name: string): readonly string[] | undefined;
  /** The table that a column, or each member of a list, refers to; undefined if it refers to none. */
  reference(name: string): Reference | undefined;
}

/** Rows of a table by their position in it, from 0. */
export type RowNumbers = Uint32Array | readonly number[];

/** The table that a column refers to. */
export interface Reference {
  readonly table: string;
  /** The ids of its rows; undefined if they are not shipped. */
  readonly ids: readonly string[] | undefined;
}

/** A column without its cells. */
export interface ColumnSpec {
  readonly name: string;
  readonly kind: Column["kind"];
  readonly terms?: readonly string[];
  readonly reference?: Reference;
}

/** A table without its cells. */
export interface TableSpec {
  readonly name: string;
  readonly key: readonly string[];
  readonly print?: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

/** The narrowest array that holds whole numbers from 0 to `most`. */
export function codesFor(length: number, most: number): Codes {
  if (most < 0x100) return new Uint8Array(length);
  return most < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/**
 * A table made from row objects: a user's own rows, or those of a folder of CSVs. Values are in the order of their first
 * rows.
 *
 * @example
 * const spec = { name: "areas", key: ["id"], columns: [{ name: "id", kind: "text" }] } as const;
 * columnarFromRows(spec, [{ id: "AUS" }]).column("id"); // { kind: "text", values: ["AUS"], codes: Uint8Array [1] }
 */
export function columnarFromRows(spec: TableSpec, rows: readonly object[]): ColumnarTable {
  return lazyTable(spec, rows.length, {
    whole: (column) => columnOf(column, rows as readonly Readonly<Record<string, unknown>>[]),
  });
}

/** How the columns of a table are made. */
interface Maker {
  whole(spec: ColumnSpec, position: number): Column;
  /** The column with at least the cells of these rows, if that is less work than the whole column. */
  some?(spec: ColumnSpec, position: number, rows: RowNumbers): Column;
  /** The value of one cell, if that is less work than the column. */
  one?(position: number, row: number): Value;
  terms?(spec: ColumnSpec, position: number): readonly string[] | undefined;
}

/** The value of one cell of a column in memory. */
export function valueAt(column: Column, row: number): Value {
  if (column.kind === "number") {
    const number = column.values[row] as number;
    return Number.isNaN(number) ? null : number;
  }
  const code = column.codes[row] as number;
  if (code === 0) return column.kind === "list" ? [] : null;
  return column.values[code - 1] as Value;
}

/** A table whose columns are made when they are first asked for. */
export function lazyTable(
  { name, key, print = [], columns }: TableSpec,
  length: number,
  { whole, some, one, terms = (spec) => spec.terms }: Maker,
): ColumnarTable {
  const made = new Map<string, Column>();
  const asked = new Uint32Array(columns.length);
  const columnNames = columns.map((spec) => spec.name);
  const positions = new Map(columnNames.map((column, position) => [column, position]));
  const positionOf = (wanted: string): number => {
    const position = positions.get(wanted);
    if (position === undefined)
      throw new RangeError(`${name} has no column ${wanted}; it has ${columnNames.join(", ")}`);
    return position;
  };
  /** Whether so few rows of a column were read, with these, that the others may stay packed. */
  const isFew = (position: number, rows: number): boolean => {
    asked[position] = (asked[position] as number) + rows;
    return (asked[position] as number) * FEW < length;
  };
  const wholeOf = (wanted: string, position: number): Column => {
    const column = whole(columns[position] as ColumnSpec, position);
    made.set(wanted, column);
    return column;
  };
  return {
    name,
    key,
    print,
    length,
    columnNames,
    column(wanted, rows) {
      const known = made.get(wanted);
      if (known !== undefined) return known;
      const position = positionOf(wanted);
      return some !== undefined && rows !== undefined && isFew(position, rows.length)
        ? some(columns[position] as ColumnSpec, position, rows)
        : wholeOf(wanted, position);
    },
    cell(wanted, row) {
      const known = made.get(wanted);
      if (known !== undefined) return valueAt(known, row);
      const position = positionOf(wanted);
      return one !== undefined && isFew(position, 1) ? one(position, row) : valueAt(wholeOf(wanted, position), row);
    },
    terms(wanted) {
      const position = positionOf(wanted);
      return terms(columns[position] as ColumnSpec, position);
    },
    reference: (wanted) => columns[positionOf(wanted)]?.reference,
  };
}

/** Rows are few while those read so far are less than 1 / `FEW` of the table. They are added up: many single reads become many rows. */
const FEW = 4;

function columnOf(spec: ColumnSpec, rows: readonly Readonly<Record<string, unknown>>[]): Column {
  if (spec.kind === "number") {
    const values = new Float64Array(rows.length);
    rows.forEach((row, i) => {
      values[i] = (row[spec.name] as number | null | undefined) ?? Number.NaN;
    });
    return { kind: "number", values };
  }
  const codeOf = new Map<string, number>();
  const values: unknown[] = [];
  const wide = new Uint32Array(rows.length);
  rows.forEach((row, i) => {
    const cell = row[spec.name] as string | readonly string[] | null | undefined;
    const text = typeof cell === "object" ? (cell?.join(";") ?? "") : (cell ?? "");
    if (text === "") return;
    let code = codeOf.get(text);
    if (code === undefined) {
      code = values.push(typeof cell === "object" && cell !== null ? Object.freeze([...cell]) : cell);
      codeOf.set(text, code);
    }
    wide[i] = code;
  });
  const codes = codesFor(rows.length, values.length);
  codes.set(wide);
  return spec.kind === "text"
    ? { kind: "text", values: values as string[], codes }
    : { kind: "list", values: values as (readonly string[])[], codes };
}
