export { type Codes, type Column, type ColumnarTable, type ColumnSpec, columnarFromRows } from "./packed/columnar.ts";
