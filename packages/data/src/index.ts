export type { ColumnDoc, TableDoc } from "./build/table-doc.ts";
export { addressOfCells } from "./form/address.ts";
export { formatCell, quoteCell, type Value } from "./form/cell.ts";
export { nearest } from "./form/nearest.ts";
export {
  type Codes,
  type Column,
  type ColumnarTable,
  type ColumnSpec,
  columnarFromRows,
  type Reference,
  type TableSpec,
} from "./packed/columnar.ts";
export { version } from "./version.ts";
