export type { ColumnDoc, TableDoc } from "./build/table-doc.ts";
export { type AreaRole, areaRole, leftOutBy } from "./compute/area-role.ts";
export {
  type DefaultDenominator,
  type DenominatorReason,
  defaultDenominator,
  exceeds,
  type KnownFigure,
  knownSum,
} from "./compute/denominator.ts";
export { exactSum } from "./compute/exact-sum.ts";
export {
  type CellChange,
  type ChangedRow,
  diffTables,
  type LedgerDiff,
  type LoneRow,
  type RemovedRow,
  type TableDiff,
  type TableState,
} from "./diff/diff-tables.ts";
export { addressOfCells } from "./form/address.ts";
export { formatCell, quoteCell, type Value } from "./form/cell.ts";
export { fold } from "./form/fold.ts";
export { nearest } from "./form/nearest.ts";
export { visible } from "./form/visible.ts";
export {
  type Codes,
  type Column,
  type ColumnarTable,
  type ColumnSpec,
  columnarFromRows,
  type Reference,
  type RowNumbers,
  type TableSpec,
} from "./packed/columnar.ts";
export type { PackedCells, PackedColumn, PackedParts } from "./packed/packed-column.ts";
export { unpack, unpackColumn } from "./packed/unpack.ts";
export { redistributionOf } from "./redistribution.ts";
export { eventTypes } from "./tables/event-types.ts";
export { version } from "./version.ts";
