/**
 * Questions, each a function of a ledger and its inputs: the installed ledger, or one that `@oreledger/sdk/node` opened.
 * `@oreledger/sdk` has the same questions, put to the installed ledger.
 *
 * @packageDocumentation
 */

export { withAncestors, withDescendants } from "../ledger/kinship.ts";
export type { Ledger, LedgerTables, LedgerWith } from "../ledger/ledger.ts";
export { type MemberOf, members } from "../ledger/members.ts";
export { type Place, type Point, placeOf } from "../ledger/places.ts";
export { agreementPartners } from "../metrics/agreement-partners.ts";
export { controlsOn } from "../metrics/controls.ts";
export {
  type FlowQuestion,
  flows,
  type Mirror,
  type MirrorSide,
  mirror,
  type Partner,
  type Partners,
  type PartnersQuestion,
  partners,
  type Trend,
  type TrendStep,
  trend,
} from "../trade/index.ts";
export { type AgreementsWith, agreementsWith } from "./agreements-with.ts";
export {
  type CommitmentTotal,
  type CommitmentTotals,
  commitmentSum,
  commitmentTotals,
  type PromisesToAdd,
  type RefusedCommitment,
} from "./commitment-totals.ts";
export { type DepositsOf, depositsOf } from "./deposits-of.ts";
export { type EstimateSum, estimateSum } from "./estimate-sum.ts";
export { depositsNear, type Nearby, type NearDeposit, type NearTo } from "./near.ts";
export { type Restriction, type Restrictions, type RestrictionsOn, restrictionsOn } from "./restrictions.ts";
