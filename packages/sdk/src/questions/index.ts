/**
 * Questions, each a function of a ledger and its inputs: the installed ledger, or one that `@oreledger/sdk/node` opened.
 * `@oreledger/sdk` has the same questions, bound to the installed ledger.
 *
 * @packageDocumentation
 */

export { type AgreementsWith, agreementsWith } from "../acts/agreements-with.ts";
export {
  type CommitmentStanding,
  commitmentStanding,
  type PromisesThatStand,
  type StepTaken,
} from "../acts/commitment-standing.ts";
export {
  type Restriction,
  type Restrictions,
  type RestrictionsOn,
  type Restricts,
  restrictionsOn,
} from "../acts/restrictions.ts";
export { type ActStanding, type StandingsOn, standingsOn } from "../acts/standings.ts";
export { type LicenceTerms, type Terms, termsOf } from "../cite/terms.ts";
export * from "../metrics/index.ts";
export { controlsOn } from "../metrics/policy/controls.ts";
export {
  contentsNotes,
  type FlowQuestion,
  flows,
  flowsOf,
  type Mirror,
  type MirrorSide,
  mirror,
  type Partner,
  type Partners,
  type PartnersQuestion,
  partners,
  type TradeOfQuestion,
  type TradeRow,
  type Trader,
  type TradersQuestion,
  type TradeSide,
  type Trend,
  type TrendQuestion,
  type TrendStep,
  tradeOf,
  traders,
  tradeTotal,
  trend,
  type Universe,
} from "../trade/index.ts";
export { ask, describeQuestions, type QuestionDoc, type QuestionName, questionNamed } from "./ask.ts";
export { type BalanceLine, balanceLines } from "./balance/lines.ts";
export { type CountryFigure, supplyOfCountry } from "./brief/country-supply.ts";
export { type CountryTable, countriesIn, latestTables } from "./brief/latest-prints.ts";
export { questions } from "./catalogue.ts";
export type { ConditionRead, Input, InputKind, InputsGiven, InputsRead } from "./declare/input.ts";
export {
  type AnyQuestion,
  type Beside,
  defineQuestion,
  type Question,
  type QuestionExample,
} from "./declare/question.ts";
export { InputRefused, type RefusalCode } from "./declare/refusal.ts";
export { inputSchema, type JsonSchema } from "./declare/schema.ts";
export { type Evidence, evidenceFor } from "./evidence-for.ts";
export { byStanding, type EstimateStanding, standingOf } from "./ground/by-standing.ts";
export { type DepositsOf, depositsOf } from "./ground/deposits-of.ts";
export { type EstimateSum, estimateSum } from "./ground/estimate-sum.ts";
export { depositsNear, type Nearby, type NearDeposit, type NearTo } from "./ground/near.ts";
export {
  type CommitmentTotal,
  type CommitmentTotals,
  commitmentSum,
  commitmentTotals,
  type PromisesToAdd,
  type RefusedCommitment,
} from "./money/commitment-totals.ts";
export { leavesOutUsa, type PartOfWhole, partsOf, wholesOf } from "./part-of-print.ts";
export { type PrintAsked, stageMeant } from "./stage-meant.ts";
