export type { ColumnDoc, TableDoc } from "./build/table-doc.ts";
export { type Codes, type Column, type ColumnarTable, type ColumnSpec, columnarFromRows } from "./packed/columnar.ts";
