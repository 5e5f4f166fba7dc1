export type { ColumnDoc, TableDoc } from "./build/table-doc.ts";
export { type AreaRole, areaRole, leftOutBy } from "./compute/area-role.ts";
export { isContentUnit } from "./compute/content-unit.ts";
export {
  type DefaultDenominator,
  type DenominatorReason,
  defaultDenominator,
  exceeds,
  type KnownFigure,
  knownSum,
} from "./compute/denominator.ts";
export { ageOf } from "./compute/edition-age.ts";
export { exactSum } from "./compute/exact-sum.ts";
export { rounded } from "./compute/rounded.ts";
export { addressOfCells, EMPTY_KEY } from "./csv/address.ts";
export { formatCell, quoteCell, type Value } from "./csv/cell.ts";
export { fold } from "./csv/fold.ts";
export { nearest } from "./csv/nearest.ts";
export { ownColours, ownSequence, shownWithColours, visible, visibleJson } from "./csv/visible.ts";
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
export { grouped } from "./grouped.ts";
export {
  type Codes,
  type Column,
  type ColumnarTable,
  type ColumnSpec,
  columnarFromRows,
  type Reference,
  type RowNumbers,
  type TableSpec,
  valueAt,
} from "./packed/columnar.ts";
export type { PackedCells, PackedColumn, PackedParts } from "./packed/packed-column.ts";
export { unpack, unpackColumn } from "./packed/unpack.ts";
export { redistributionOf } from "./redistribution.ts";
export { eventTypes } from "./tables/event-types.ts";
export { formName, namedForms } from "./tables/form-names.ts";
export { version } from "./version.ts";
