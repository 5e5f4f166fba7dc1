import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parseCell } from "../csv/cell.ts";
import { type ColumnForm, columnForms } from "../csv/kind.ts";
import { csvPath } from "../csv/read.ts";
import { headerOf } from "../csv/write.ts";
import type { Table } from "../tables/index.ts";

/** One column of a CSV, with its cells as they are written there. */
export interface CellColumn extends ColumnForm {
  readonly cells: readonly string[];
}

/** A table's CSV by columns. */
export interface CellTable {
  readonly table: Table;
  /** The number of rows. */
  readonly length: number;
  readonly columns: readonly CellColumn[];
}

/**
 * Reads a table's CSV by columns, for the build. Each distinct cell of a column is checked once, against its column only:
 * the checker does what needs more than one row. A missing file is a table without rows.
 *
 * @throws Error that names the file, the column and the first cell that does not fit.
 */
export function readCells(folder: string, table: Table): CellTable {
  const path = csvPath(folder, table);
  const [header, ...records] = existsSync(path) ? (parse(readFileSync(path)) as string[][]) : [[]];
  if (records.length > 0 && header?.join() !== headerOf(table))
    throw new Error(`${path}:1: the header is not the table's: expected ${headerOf(table)}`);
  const columns = columnForms(table).map((form, position) => {
    const cells = records.map((record) => record[position] as string);
    for (const cell of new Set(cells)) {
      if (!fits(cell, form))
        throw new Error(
          `${path}: column ${form.name}: ${JSON.stringify(cell)} does not fit. Run \`pnpm data check\` to see what was expected.`,
        );
    }
    return { ...form, cells };
  });
  return { table, length: records.length, columns };
}

/** Whether a cell is in the canonical form of its column and within its schema. */
export function fits(cell: string, form: ColumnForm): boolean {
  const value = parseCell(cell, form.kind);
  if (value === undefined) return false;
  return value === null ? form.nullable : form.schema.safeParse(value).success;
}
