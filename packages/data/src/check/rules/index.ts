// Made by `pnpm data build` from the files of the rules. Do not edit: a new rule is a new file.

import type { LedgerRule, StreamedRule } from "../engine/rule.ts";
import { rule as actorInId } from "./acts/actor-in-id.ts";
import { rule as claimedByStatement } from "./acts/claimed-by-statement.ts";
import { rule as eventEndsSoon } from "./acts/event-ends-soon.ts";
import { rule as eventStatus } from "./acts/event-status.ts";
import { rule as relationByOwnActor } from "./acts/relation-by-own-actor.ts";
import { rule as relationDates } from "./acts/relation-dates.ts";
import { rule as relationSource } from "./acts/relation-source.ts";
import { rule as statusAfterReading } from "./acts/status-after-reading.ts";
import { rule as actorArea } from "./agreements/actor-area.ts";
import { rule as africanUnion } from "./agreements/african-union.ts";
import { rule as agreementDated } from "./agreements/agreement-dated.ts";
import { rule as commitmentBeforeAgreement } from "./agreements/commitment-before-agreement.ts";
import { rule as commitmentKin } from "./agreements/commitment-kin.ts";
import { rule as commitmentNotSuperseded } from "./agreements/commitment-not-superseded.ts";
import { rule as commitmentPartOfWhole } from "./agreements/commitment-part-of-whole.ts";
import { rule as commitmentSteps } from "./agreements/commitment-steps.ts";
import { rule as depositOfPromise } from "./agreements/deposit-of-promise.ts";
import { rule as partiesInId } from "./agreements/parties-in-id.ts";
import { rule as partyList } from "./agreements/party-list.ts";
import { rule as partyRole } from "./agreements/party-role.ts";
import { rule as pledgeIsSumOfChildren } from "./agreements/pledge-is-sum-of-children.ts";
import { rule as stageFitsSteps } from "./agreements/stage-fits-steps.ts";
import { rule as typeInTitle } from "./agreements/type-in-title.ts";
import { rule as claimBestSource } from "./claims/claim-best-source.ts";
import { rule as claimCheck } from "./claims/claim-check.ts";
import { rule as claimEvidence } from "./claims/claim-evidence.ts";
import { rule as claimValue } from "./claims/claim-value.ts";
import { rule as claimWhole } from "./claims/claim-whole.ts";
import { rule as dataThroughOfSeries } from "./dates/data-through-of-series.ts";
import { rule as dateAfterSource } from "./dates/date-after-source.ts";
import { rule as dayOfOurOwn } from "./dates/day-of-our-own.ts";
import { rule as readingOfSeries } from "./dates/reading-of-series.ts";
import { rule as yearInId } from "./dates/year-in-id.ts";
import { rule as amountInWords } from "./figures/amount-in-words.ts";
import { rule as balanceMagnitude } from "./figures/balance-magnitude.ts";
import { rule as computedShare } from "./figures/computed-share.ts";
import { rule as contentOfEstimate } from "./figures/content-of-estimate.ts";
import { rule as magnitude } from "./figures/magnitude.ts";
import { rule as oxideOfElement } from "./figures/oxide-of-element.ts";
import { rule as partnerTotal } from "./figures/partner-total.ts";
import { rule as reservesOverProduction } from "./figures/reserves-over-production.ts";
import { rule as unitAndBasis } from "./figures/unit-and-basis.ts";
import { rule as unitSlip } from "./figures/unit-slip.ts";
import { rule as worldTotal } from "./figures/world-total.ts";
import { rule as coordinate } from "./places/coordinate.ts";
import { rule as depositInLocator } from "./places/deposit-in-locator.ts";
import { rule as onePoint } from "./places/one-point.ts";
import { rule as partNearWhole } from "./places/part-near-whole.ts";
import { rule as recordOfOneDeposit } from "./places/record-of-one-deposit.ts";
import { rule as regionOfSource } from "./places/region-of-source.ts";
import { rule as correction } from "./prints/correction.ts";
import { rule as correctionForm } from "./prints/correction-form.ts";
import { rule as linkedPrints } from "./prints/linked-prints.ts";
import { rule as locatorFits } from "./prints/locator-fits.ts";
import { rule as locatorForm } from "./prints/locator-form.ts";
import { rule as printLink } from "./prints/print-link.ts";
import { rule as printedFigure } from "./prints/printed-figure.ts";
import { rule as printedShare } from "./prints/printed-share.ts";
import { rule as printedStatus } from "./prints/printed-status.ts";
import { rule as address } from "./references/address.ts";
import { rule as areaInTitle } from "./references/area-in-title.ts";
import { rule as catchAllCommodity } from "./references/catch-all-commodity.ts";
import { rule as circle } from "./references/circle.ts";
import { rule as citationField } from "./references/citation-field.ts";
import { rule as goesTogether } from "./references/goes-together.ts";
import { rule as kindOfArea } from "./references/kind-of-area.ts";
import { rule as kindOfCommodity } from "./references/kind-of-commodity.ts";
import { rule as listOfOneAct } from "./references/list-of-one-act.ts";
import { rule as membersOfList } from "./references/members-of-list.ts";
import { rule as membership } from "./references/membership.ts";
import { rule as nameInId } from "./references/name-in-id.ts";
import { rule as nameOfOneRow } from "./references/name-of-one-row.ts";
import { rule as namedInTitle } from "./references/named-in-title.ts";
import { rule as productOfCode } from "./references/product-of-code.ts";
import { rule as redirect } from "./references/redirect.ts";
import { rule as flowUniverse } from "./sources/flow-universe.ts";
import { rule as levelOfSource } from "./sources/level-of-source.ts";
import { rule as licenceName } from "./sources/licence-name.ts";
import { rule as primaryFromIssuer } from "./sources/primary-from-issuer.ts";
import { rule as recordCap } from "./sources/record-cap.ts";
import { rule as seriesMoved } from "./sources/series-moved.ts";
import { rule as sourceAddressKind } from "./sources/source-address-kind.ts";
import { rule as sourceCited } from "./sources/source-cited.ts";
import { rule as sourceOfHost } from "./sources/source-of-host.ts";
import { rule as linkPlace } from "./trade/link-place.ts";
import { rule as productLink } from "./trade/product-link.ts";
import { rule as nearRepeat } from "./words/near-repeat.ts";
import { rule as sentence } from "./words/sentence.ts";
import { rule as spelling } from "./words/spelling.ts";
import { rule as toldOnce } from "./words/told-once.ts";

/** Every rule that needs more than one row. */
export const rules: readonly (LedgerRule | StreamedRule)[] = [
  actorInId,
  claimedByStatement,
  eventEndsSoon,
  eventStatus,
  relationByOwnActor,
  relationDates,
  relationSource,
  statusAfterReading,
  actorArea,
  africanUnion,
  agreementDated,
  commitmentBeforeAgreement,
  commitmentKin,
  commitmentNotSuperseded,
  commitmentPartOfWhole,
  commitmentSteps,
  depositOfPromise,
  partiesInId,
  partyList,
  partyRole,
  pledgeIsSumOfChildren,
  stageFitsSteps,
  typeInTitle,
  claimBestSource,
  claimCheck,
  claimEvidence,
  claimValue,
  claimWhole,
  dataThroughOfSeries,
  dateAfterSource,
  dayOfOurOwn,
  readingOfSeries,
  yearInId,
  amountInWords,
  balanceMagnitude,
  computedShare,
  contentOfEstimate,
  magnitude,
  oxideOfElement,
  partnerTotal,
  reservesOverProduction,
  unitAndBasis,
  unitSlip,
  worldTotal,
  coordinate,
  depositInLocator,
  onePoint,
  partNearWhole,
  recordOfOneDeposit,
  regionOfSource,
  correctionForm,
  correction,
  linkedPrints,
  locatorFits,
  locatorForm,
  printLink,
  printedFigure,
  printedShare,
  printedStatus,
  address,
  areaInTitle,
  catchAllCommodity,
  circle,
  citationField,
  goesTogether,
  kindOfArea,
  kindOfCommodity,
  listOfOneAct,
  membersOfList,
  membership,
  nameInId,
  nameOfOneRow,
  namedInTitle,
  productOfCode,
  redirect,
  flowUniverse,
  levelOfSource,
  licenceName,
  primaryFromIssuer,
  recordCap,
  seriesMoved,
  sourceAddressKind,
  sourceCited,
  sourceOfHost,
  linkPlace,
  productLink,
  nearRepeat,
  sentence,
  spelling,
  toldOnce,
];
