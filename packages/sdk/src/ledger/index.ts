/**
 * Ledgers, and the meaning of their names, groups, places and days: for programs that query a ledger other than the installed
 * one, load its tables one by one, or apply its rules to their own values.
 *
 * @packageDocumentation
 */

export {
  type Act,
  type ActRelation,
  type Doubt,
  type InForceState,
  inForceOn,
  type Standing,
  type Word,
} from "../acts/in-force.ts";
export { mergeCitations } from "../cite/require-citations.ts";
export { firstDay, lastDay } from "../dates.ts";
export { type Held, heldBy, type UndatedSource } from "../query/vintage/held.ts";
export { distanceKm } from "../questions/ground/near.ts";
export { ledgerBehind } from "./behind.ts";
export { withAncestors, withDescendants } from "./kinship.ts";
export { LEADING_SERIES } from "./leading-series.ts";
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
export { fold, nearest } from "./texts.ts";
