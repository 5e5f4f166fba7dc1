/**
 * What a ledger is, and what its names, groups and places mean: for programs that put questions to a ledger other than the
 * installed one, or load its tables one by one.
 *
 * @packageDocumentation
 */
export { ledgerBehind } from "./behind.ts";
export { withAncestors, withDescendants } from "./kinship.ts";
export { type Ledger, type LedgerTables, type LedgerWith, lazyLedger, type PackedTable } from "./ledger.ts";
export { type MemberOf, members } from "./members.ts";
export { nameOf } from "./name-of.ts";
export {
  areaNamed,
  areaOf,
  commodityNamed,
  commodityOf,
  commodityOrAreaNamed,
  isArea,
  isCommodity,
  type Named,
  type NamedKind,
  namesIn,
  namesNear,
} from "./names.ts";
export { type Place, type Point, placeOf } from "./places.ts";
