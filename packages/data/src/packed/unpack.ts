import { type Codes, type Column, type ColumnarTable, codesFor, lazyTable } from "./columnar.ts";
import { numberReader } from "./digits.ts";

/**
 * A column as it is shipped: its name, its kind, its different cells as they stand in the CSV, in the order in which rows
 * first name them, each after a separator; and one number for each row: 0 an empty cell, 1 the next new cell, n the cell
 * with code n - 1. Where runs are shorter, each number is followed by how often it is repeated, and the first character
 * is `*` instead of `-`.
 */
export type PackedColumn = readonly [name: string, kind: Column["kind"], cells: string, codes: string];

/** The table of a packed module; a column is unpacked when it is first asked for. */
export function unpack(
  name: string,
  key: readonly string[],
  length: number,
  columns: readonly PackedColumn[],
): ColumnarTable {
  return lazyTable(
    name,
    key,
    length,
    columns.map(([column, kind]) => ({ name: column, kind })),
    ({ kind }, position) => {
      const [, , packedCells, packedCodes] = columns[position] as PackedColumn;
      const cells = unpackCells(packedCells);
      const codes = unpackCodes(packedCodes, length, cells.length);
      if (kind === "text") return { kind, values: cells, codes };
      if (kind === "list") return { kind, values: cells.map((cell) => cell.split(";")), codes };
      const numbers = Float64Array.from(cells, Number);
      const values = new Float64Array(length);
      for (let row = 0; row < length; row++)
        values[row] = codes[row] === 0 ? Number.NaN : (numbers[(codes[row] as number) - 1] as number);
      return { kind, values };
    },
  );
}

const unpackCells = (packed: string): string[] => (packed === "" ? [] : packed.slice(1).split(packed[0] as string));

function unpackCodes(packed: string, length: number, most: number): Codes {
  const codes = codesFor(length, most);
  const next = numberReader(packed, 1);
  const inRuns = packed.startsWith("*");
  let seen = 0;
  for (let row = 0; row < length; ) {
    const token = next();
    const end = inRuns ? row + 1 + next() : row + 1;
    for (; row < end; row++) codes[row] = token === 0 ? 0 : token === 1 ? ++seen : token - 1;
  }
  return codes;
}
