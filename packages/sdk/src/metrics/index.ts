/**
 * The metrics of the field. Each result has its rows, denominator and caveats.
 *
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhi } from "@oreledger/sdk/metrics";
 * hhi(shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 })).explain();
 */
export type { BalanceDetails, BalanceTerms } from "./balance/balance.ts";
export type { BalanceSide } from "./balance/sides.ts";
export { catalogue } from "./catalogue.ts";
export { compute } from "./compute.ts";
export type { RemovalDetails } from "./concentration/removal.ts";
export type { CoverageDetails } from "./core/coverage.ts";
export type { SharingOptions } from "./core/distribution.ts";
export type { Given } from "./core/figure.ts";
export type { FlowFigure } from "./core/flows.ts";
export { type Denominator, Measure, type MeasureInput, type Residual } from "./core/measure.ts";
export type { OverTime } from "./core/one-thing.ts";
export type { QueryOf } from "./core/rows.ts";
export type { RatioScale } from "./core/scale.ts";
export type { SupplierDetails } from "./core/supplier-index.ts";
export type { GivenSupply, SupplyInput } from "./core/supply.ts";
export type { Term } from "./core/terms.ts";
export type { Metric, RowsAsked, Words } from "./declare/metric.ts";
export type { Inputs } from "./declare/named-inputs.ts";
export type { Option } from "./declare/option.ts";
export * from "./functions.ts";
export type { ClaimBasis, ClaimedTonnage } from "./geology/claim.ts";
export type { MassGradeUnit } from "./geology/grade.ts";
export { rareEarthSchemes } from "./geology/lree-hree.ts";
export type { OxideDetails } from "./geology/oxide.ts";
export { type AgreementPartners, agreementPartners, type PartnersOf } from "./policy/agreement-partners.ts";
export type { ControlsOn } from "./policy/controls.ts";
export type { TwoWayTrade } from "./trade/two-way.ts";
