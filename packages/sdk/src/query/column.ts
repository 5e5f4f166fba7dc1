import { type Column, type ColumnarTable, type RowNumbers, type Value, valueAt } from "@oreledger/data";

export { type Value, valueAt };

/** A column of text. */
export type TextColumn = Extract<Column, { kind: "text" }>;

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
  return table.cell(name, row) as string | null;
}

/** The number of the row with an `id`, or -1. The index is built once per table. */
export function rowOfId(table: ColumnarTable, id: string): number {
  let index = indexes.get(table);
  if (index === undefined) {
    const { values, codes } = table.column("id") as TextColumn;
    index = new Map(Array.from(codes, (code, row) => [values[code - 1] as string, row]));
    indexes.set(table, index);
  }
  return index.get(id) ?? -1;
}

const indexes = new WeakMap<ColumnarTable, Map<string, number>>();
