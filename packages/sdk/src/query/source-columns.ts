import type { Column, ColumnarTable, RowNumbers } from "@oreledger/data";
import { rowOfId, type TextColumn, type Value } from "./column.ts";
import type { Context } from "./context.ts";

type Tables = Pick<Context, "table" | "sources">;

/** The source columns of a table that cites sources. */
const sourceColumns = ["series", "edition", "licence", "publisher", "published"] as const;

/** Whether a column is not the table's own, but one of the sources that its rows cite. */
export const isOfSource = ({ columnNames }: ColumnarTable, column: string): boolean =>
  !columnNames.includes(column) &&
  columnNames.includes("source") &&
  (sourceColumns as readonly string[]).includes(column);

/** Every column that a query may name. */
export const columnsOf = (table: ColumnarTable): readonly string[] =>
  table.columnNames.includes("source")
    ? [...table.columnNames, ...sourceColumns.filter((column) => isOfSource(table, column))]
    : table.columnNames;

/** The value of one cell of the table or of its sources. */
export const cellAt = ({ table, sources }: Tables, name: string, row: number): Value =>
  isOfSource(table, name) ? ofSource(sources, name, table.cell("source", row)) : table.cell(name, row);

function ofSource(sources: ColumnarTable, name: string, id: Value): Value {
  const at = rowOfId(sources, id as string);
  return at < 0 ? null : sources.cell(name, at);
}

/** The cells of a column of the table or of its sources. */
export function cellsOf({ table, sources }: Tables, name: string, rows?: RowNumbers): Column {
  if (!isOfSource(table, name)) return table.column(name, rows);
  const source = table.column("source", rows) as TextColumn;
  const values: string[] = [];
  const codeOf = source.values.map((id) => {
    const value = ofSource(sources, name, id) as string | null;
    if (value === null) return 0;
    const known = values.indexOf(value);
    return known < 0 ? values.push(value) : known + 1;
  });
  const cell = (code: number) => (code === 0 ? 0 : (codeOf[code - 1] as number));
  return { kind: "text", values, codes: Uint32Array.from(source.codes, cell) };
}
