import { describeTable } from "../build/describe.ts";
import type { ColumnDoc, TableDoc } from "../build/table-doc.ts";
import type { Row } from "../form/address.ts";
import { readTable } from "../form/read.ts";
import { type Table, tableList } from "../tables/index.ts";

/** A cell as the further formats hold it: null is unknown, and a list is text with `;` between its members, as in the CSV. */
export type Value = string | number | null;

/** A table with its declaration and its rows, in the order of the CSV. */
export interface TypedTable {
  readonly doc: TableDoc;
  /** The cells of a row, in the order of the columns. */
  readonly rows: readonly (readonly Value[])[];
}

/**
 * Reads the tables of a folder of CSVs.
 *
 * @throws Error naming file, line and column of the first cell that does not fit its column.
 */
export function typedTables(folder: string, tables: readonly Table[] = tableList): TypedTable[] {
  return tables.map((table) => {
    const doc = describeTable(table);
    const rows = readTable(folder, table) as Row[];
    return { doc, rows: rows.map((row) => doc.columns.map(({ name }) => held(row[name]))) };
  });
}

const held = (cell: Row[string] | undefined): Value =>
  cell === undefined || cell === null ? null : typeof cell === "object" ? cell.join(";") || null : cell;

/** Whether the cells of a column are numbers. */
export const isNumeric = ({ type }: ColumnDoc): boolean => type === "integer" || type === "number";
