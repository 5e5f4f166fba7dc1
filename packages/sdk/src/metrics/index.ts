/**
 * The metrics of the field, each with the rows, the denominator and the caveats behind its number.
 *
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhi } from "@oreledger/sdk/metrics";
 * hhi(shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 })).explain();
 */

export { apparentConsumption } from "./balance/apparent-consumption.ts";
export type { BalanceDetails, BalanceSide, BalanceTerms } from "./balance/balance.ts";
export { importDependence } from "./balance/import-dependence.ts";
export { netImportReliance } from "./balance/net-import-reliance.ts";
export { reservesToProduction } from "./balance/reserves-to-production.ts";
export { reservesWithoutProduction } from "./balance/reserves-without-production.ts";
export { catalogue } from "./catalogue.ts";
export { compute, type NamedMetricName } from "./compute/compute.ts";
export type { Inputs } from "./compute/named-inputs.ts";
export { concentrationRatio } from "./concentration/concentration-ratio.ts";
export { effectiveSuppliers } from "./concentration/effective-suppliers.ts";
export { entropySuppliers, shannonEntropy } from "./concentration/entropy.ts";
export { gini } from "./concentration/gini.ts";
export { type HhiScale, hhi } from "./concentration/hhi.ts";
export { type EditionHhi, hhiByEdition } from "./concentration/hhi-by-edition.ts";
export { hhiMergerDelta } from "./concentration/hhi-merger-delta.ts";
export { nMinusOneResidual } from "./concentration/n-minus-one-residual.ts";
export { normalisedHhi } from "./concentration/normalised-hhi.ts";
export { type AreaShare, type PrintShares, printShares } from "./concentration/print-shares.ts";
export type { RemovalDetails } from "./concentration/removal.ts";
export { replacementFactor } from "./concentration/replacement-factor.ts";
export { share } from "./concentration/share.ts";
export { singleSupplierThreshold, type ThresholdDetails } from "./concentration/single-supplier-threshold.ts";
export { theil } from "./concentration/theil.ts";
export { wgiScaled } from "./concentration/wgi-scaled.ts";
export { type GovernanceScores, type WgiDetails, wgiWeightedHhi } from "./concentration/wgi-weighted-hhi.ts";
export type { CoverageDetails } from "./core/coverage.ts";
export type { SharingOptions } from "./core/distribution.ts";
export type { Given } from "./core/figure.ts";
export type { FlowFigure } from "./core/flows.ts";
export { type Denominator, Measure, type MeasureInput, type Residual } from "./core/measure.ts";
export type { MetricEntry } from "./core/metric-entry.ts";
export type { OverTime } from "./core/one-thing.ts";
export { over } from "./core/over.ts";
export type { QueryOf } from "./core/rows.ts";
export type { RatioScale } from "./core/scale.ts";
export type { SupplierDetails } from "./core/supplier-index.ts";
export type { GivenSupply, SupplyInput } from "./core/supply.ts";
export type { Term } from "./core/terms.ts";
export { basketValue } from "./geology/basket-value.ts";
export { type ContainedDetails, containedMetal, type OreAndGrade } from "./geology/contained-metal.ts";
export { elementToOxide } from "./geology/element-to-oxide.ts";
export type { GradeUnit } from "./geology/grade.ts";
export { type ContentAndGrade, impliedOre } from "./geology/implied-ore.ts";
export {
  type Claim,
  type ClaimBasis,
  type InsertionDetails,
  insertionRank,
  type Reading,
} from "./geology/insertion-rank.ts";
export { type LreeHreeDetails, lreeHree, type RareEarthScheme, rareEarthSchemes } from "./geology/lree-hree.ts";
export { type OxideDetails, oxideToElement } from "./geology/oxide-to-element.ts";
export { agreementCoverage } from "./policy/agreement-coverage.ts";
export { agreementPartners, type Partners, type PartnersOf } from "./policy/agreement-partners.ts";
export type { ControlsOn } from "./policy/controls.ts";
export {
  euSupplyRisk,
  type SupplyRiskDetails,
  type SupplyRiskInput,
  type SupplySide,
} from "./policy/eu-supply-risk.ts";
export { euSupplyRiskFactor } from "./policy/eu-supply-risk-factor.ts";
export { type Exposed, exposure } from "./policy/exposure.ts";
export { groupMean } from "./policy/group-mean.ts";
export { type Restricting, type RestrictionDetails, restrictionCoverage } from "./policy/restriction-coverage.ts";
export { cagr, type GrowthOptions, type Span, type SpanDetails } from "./trade/cagr.ts";
export { growth } from "./trade/growth.ts";
export { grubelLloyd, grubelLloydAggregate, type TwoWayTrade } from "./trade/grubel-lloyd.ts";
export { type MirrorDetails, mirrorGap } from "./trade/mirror-gap.ts";
export { partnerShare } from "./trade/partner-share.ts";
export { type ExportsOfFour, rca } from "./trade/rca.ts";
export { type FlowOptions, tradeConcentration } from "./trade/trade-concentration.ts";
export { type UnitValueDetails, unitValue, type ValueAndQuantity } from "./trade/unit-value.ts";
export { type KnownDetails, knownOn } from "./vintage/known-on.ts";
export { type AtEdition, metricAcrossEditions } from "./vintage/metric-across-editions.ts";
export { type RevisionDetails, revision, type TwoPrints } from "./vintage/revision.ts";
export { type TotalDetails, worldTotalCheck } from "./vintage/world-total-check.ts";
