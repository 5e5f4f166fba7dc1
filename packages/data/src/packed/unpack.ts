import {
  type Codes,
  type Column,
  type ColumnarTable,
  type ColumnSpec,
  codesFor,
  lazyTable,
  type Reference,
} from "./columnar.ts";
import { digitOf, numberAt, SHORT, widthOf } from "./digits.ts";

/**
 * A column as it is shipped: its name and its kind; how many different cells it has; these cells as they stand in the CSV,
 * in the order in which rows first name them, each after a separator (a comma for numbers); and one number for each row: 0 an empty cell, 1 the
 * next new cell, n the cell with code n - 1. Where runs are shorter, each number is followed by how often it is repeated,
 * and the first character is `*` instead of `-`. A column that holds a closed list ends with the terms that no row has,
 * joined by `;`.
 */
export type PackedColumn = readonly [
  name: string,
  kind: Column["kind"],
  count: number,
  cells: string,
  codes: string,
  otherTerms?: string,
];

/**
 * The table of a packed module; a column is unpacked when it is first asked for.
 *
 * @param references For each column that refers to another table: that table, and its ids joined by `;` where they are shipped.
 */
export function unpack(
  name: string,
  key: readonly string[],
  print: readonly string[],
  length: number,
  columns: readonly PackedColumn[],
  references: Readonly<Record<string, readonly [table: string, ids?: string]>> = {},
): ColumnarTable {
  const specs = columns.map(([column, kind]): ColumnSpec => {
    const reference = references[column];
    return { name: column, kind, ...(reference === undefined ? {} : { reference: lazyReference(...reference) }) };
  });
  const table = lazyTable(
    { name, key, print, columns: specs },
    length,
    (_, position) => unpackColumn(columns[position] as PackedColumn, length),
    (spec, position) => {
      const others = (columns[position] as PackedColumn)[5];
      if (others === undefined) return undefined;
      const { values } = table.column(spec.name) as Exclude<Column, { kind: "number" }>;
      return [...new Set([...values.flat(), ...(others === "" ? [] : others.split(";"))])];
    },
  );
  return table;
}

const lazyReference = (table: string, ids?: string): Reference => ({
  table,
  get ids() {
    return ids?.split(";");
  },
});

function unpackColumn([, kind, count, packedCells, packedCodes]: PackedColumn, length: number): Column {
  if (kind === "number") return { kind, values: unpackNumbers(count, packedCells, packedCodes, length) };
  const cells = count === 0 ? [] : packedCells.slice(1).split(packedCells[0] as string);
  const codes = unpackCodes(packedCodes, length, count);
  return kind === "text"
    ? { kind, values: cells, codes }
    : { kind, values: cells.map((cell) => cell.split(";")), codes };
}

function unpackNumbers(count: number, packedCells: string, packedCodes: string, length: number): Float64Array {
  const values = new Float64Array(length);
  if (count === 0) return values.fill(Number.NaN);
  // Canonical decimals are JSON, and JSON is the fastest reader of many numbers that every engine has.
  const numbers: number[] = JSON.parse(`[0${packedCells}]`);
  numbers[0] = Number.NaN;
  const codes = unpackCodes(packedCodes, length, count);
  for (let row = 0; row < length; row++) values[row] = numbers[codes[row] as number] as number;
  return values;
}

const RUNS = 42;
const NEW = -1;
const LONG = -2;
/** The code that a row's first digit means by itself: an empty cell or a cell seen before; or that it takes more to know. */
const codeOf = Int8Array.from(digitOf, (token) =>
  token >= SHORT ? LONG : token === 1 ? NEW : token === 0 ? 0 : token - 1,
);

// Most columns are unpacked once, by code that no engine has had time to optimise: few steps for each row count most.
function unpackCodes(packed: string, length: number, count: number): Codes {
  const bytes = new TextEncoder().encode(packed);
  const codes = codesFor(length, count);
  return bytes[0] === RUNS ? unpackRuns(bytes, codes) : unpackEach(bytes, codes);
}

function unpackEach(bytes: Uint8Array, codes: Codes): Codes {
  const length = codes.length;
  let at = 1;
  let seen = 0;
  for (let row = 0; row < length; row++) {
    const code = codeOf[bytes[at++] as number] as number;
    if (code >= 0) codes[row] = code;
    else if (code === NEW) codes[row] = ++seen;
    else {
      const token = numberAt(bytes, at - 1);
      codes[row] = token - 1;
      at += widthOf(token) - 1;
    }
  }
  return codes;
}

function unpackRuns(bytes: Uint8Array, codes: Codes): Codes {
  const length = codes.length;
  let at = 1;
  let seen = 0;
  for (let row = 0; row < length; ) {
    const token = numberAt(bytes, at);
    at += widthOf(token);
    const repeats = numberAt(bytes, at);
    at += widthOf(repeats);
    const end = row + 1 + repeats;
    if (token === 1) while (row < end) codes[row++] = ++seen;
    else if (token > 1) codes.fill(token - 1, row, end);
    row = end;
  }
  return codes;
}
