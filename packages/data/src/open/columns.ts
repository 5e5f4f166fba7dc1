import { existsSync, readFileSync } from "node:fs";
import { CsvError, parse } from "csv-parse/sync";
import { parseCell } from "../csv/cell.ts";
import {
  type Column,
  type ColumnarTable,
  type ColumnSpec,
  codesFor,
  lazyTable,
  type TableSpec,
} from "../packed/columnar.ts";

/** The records of a CSV, its header first. A missing file has none. */
export function recordsOf(path: string): string[][] {
  if (!existsSync(path)) return [];
  try {
    return parse(readFileSync(path), { bom: true }) as string[][];
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${path}: ${error.message}`);
    throw error;
  }
}

/**
 * Records as a table in columns. Each distinct cell of a column is read once, when the column is first used.
 *
 * @throws Error that names the file, the column and the first cell that is not of its kind.
 */
export function columnarFromRecords(spec: TableSpec, records: readonly string[][], path: string): ColumnarTable {
  return lazyTable(spec, records.length, {
    whole: (column, position) => columnOf(column, position, records, path),
  });
}

function columnOf(spec: ColumnSpec, position: number, records: readonly string[][], path: string): Column {
  const read = <Value>(cell: string): Value => {
    const value = parseCell(cell, spec.kind);
    if (value === undefined)
      throw new Error(`${path}: column ${spec.name}: ${JSON.stringify(cell)} is not a ${spec.kind}.`);
    return value as Value;
  };
  const known = new Map<string, number>();
  const wide = new Uint32Array(records.length);
  records.forEach((record, row) => {
    const cell = record[position] as string;
    if (cell === "") return;
    let code = known.get(cell);
    if (code === undefined) {
      code = known.size + 1;
      known.set(cell, code);
    }
    wide[row] = code;
  });
  const cells = [...known.keys()];
  if (spec.kind === "number") {
    const numbers = [Number.NaN, ...cells.map(read<number>)];
    return { kind: "number", values: Float64Array.from(wide, (code) => numbers[code] as number) };
  }
  const codes = codesFor(records.length, cells.length);
  codes.set(wide);
  return spec.kind === "text"
    ? { kind: "text", values: cells, codes }
    : { kind: "list", values: cells.map(read<string[]>), codes };
}
