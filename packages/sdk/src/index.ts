export type * from "@oreledger/data";
export type { AgreementsWith } from "./acts/agreements-with.ts";
export type { CommitmentStanding, StepTaken } from "./acts/commitment-standing.ts";
export type { Restriction, Restrictions, RestrictionsOn, Restricts } from "./acts/restrictions.ts";
export type { ActStanding, StandingsOn } from "./acts/standings.ts";
export type { Citation } from "./cite/citation.ts";
export { type CitationStyle, formatCitation } from "./cite/format.ts";
export type { LicenceTerms, Terms } from "./cite/terms.ts";
export { type DiffRow, diff, type LedgerDiff } from "./diff.ts";
export {
  AmbiguousName,
  AmbiguousRow,
  type ErrorCode,
  IncomparableRows,
  InvalidInput,
  isOreledgerError,
  OreledgerError,
  UnknownColumn,
  UnknownValue,
} from "./errors.ts";
export { type PointCollection, toGeoJSON } from "./geojson.ts";
export {
  agreementsWith,
  areaOf,
  commitmentStanding,
  commitmentSum,
  commitmentTotals,
  commodityOf,
  depositsNear,
  depositsOf,
  estimateSum,
  isArea,
  isCommodity,
  members,
  nameOf,
  placeOf,
  restrictionsOn,
  standingsOn,
  termsOf,
  withAncestors,
  withDescendants,
} from "./installed/bound-questions.ts";
export { ledger } from "./installed/installed-ledger.ts";
export type { Ledger, LedgerTables, LedgerWith } from "./ledger/ledger.ts";
export type { MemberOf } from "./ledger/members.ts";
export type { Place, Point } from "./ledger/places.ts";
export type { Measure } from "./metrics/core/measure.ts";
export type { Condition, Range } from "./query/condition.ts";
export type { Filter, Narrowed, SourceColumns, SourceFilter } from "./query/filter.ts";
export type { GroupCondition, GroupOf, InGroup } from "./query/in-group.ts";
export { type AnyQuery, type Order, type Orders, Query } from "./query/query.ts";
export type { EditionFigure, Revision } from "./query/vintage/revisions.ts";
export { type Evidence, evidenceFor } from "./questions/evidence-for.ts";
export type { DepositsOf } from "./questions/ground/deposits-of.ts";
export type { EstimateSum } from "./questions/ground/estimate-sum.ts";
export type { Nearby, NearDeposit } from "./questions/ground/near.ts";
export type { CommitmentTotal, CommitmentTotals, RefusedCommitment } from "./questions/money/commitment-totals.ts";
export * from "./tables/index.ts";
