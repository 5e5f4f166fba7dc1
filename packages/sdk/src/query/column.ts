import type { Column, ColumnarTable, RowNumbers } from "@oreledger/data";

/** A column of text. */
export type TextColumn = Extract<Column, { kind: "text" }>;

/** The value of a cell. Null is an empty cell; a list is never null. */
export type Value = string | number | readonly string[] | null;

/** The value of one cell. */
export function valueAt(column: Column, row: number): Value {
  if (column.kind === "number") {
    const number = column.values[row] as number;
    return Number.isNaN(number) ? null : number;
  }
  const code = column.codes[row] as number;
  if (code === 0) return column.kind === "list" ? [] : null;
  return column.values[code - 1] as Value;
}

/** A reader of one text column, for these rows or for all. For many rows; `textAt` looks the column up each time. */
export function textsOf(table: ColumnarTable, name: string, rows?: RowNumbers): (row: number) => string | null {
  const { values, codes } = table.column(name, rows) as TextColumn;
  return (row) => {
    const code = codes[row] as number;
    return code === 0 ? null : (values[code - 1] as string);
  };
}

/** The text of one cell of a text column, or null. */
export function textAt(table: ColumnarTable, name: string, row: number): string | null {
  return valueAt(table.column(name, [row]), row) as string | null;
}

/** The number of the row with an `id`, or -1. The index is built once per table. */
export function rowOfId(table: ColumnarTable, id: string): number {
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map();
    const { values, codes } = table.column("id") as TextColumn;
    for (let row = 0; row < codes.length; row++) index.set(values[(codes[row] as number) - 1] as string, row);
    indexes.set(table, index);
  }
  return index.get(id) ?? -1;
}

const indexes = new WeakMap<ColumnarTable, Map<string, number>>();
