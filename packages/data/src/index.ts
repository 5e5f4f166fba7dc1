export type { ColumnDoc, TableDoc } from "./build/table-doc.ts";
export { type CellChange, type ChangedRow, diffRows, type LoneRow, type RowsDiff } from "./diff/diff-rows.ts";
export { type Codes, type Column, type ColumnarTable, type ColumnSpec, columnarFromRows } from "./packed/columnar.ts";
