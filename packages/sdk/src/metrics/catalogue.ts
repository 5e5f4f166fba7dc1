// Made by `pnpm generate` from the metrics' own files. Do not edit: change the file of the metric.

import { metric as agreementCoverage } from "./policy/agreement-coverage.ts";
import { metric as apparentConsumption } from "./balance/apparent-consumption.ts";
import { metric as basketValue } from "./geology/basket-value.ts";
import { metric as cagr } from "./trade/cagr.ts";
import { metric as concentrationRatio } from "./concentration/concentration-ratio.ts";
import { metric as containedMetal } from "./geology/contained-metal.ts";
import { metric as effectiveSuppliers } from "./concentration/effective-suppliers.ts";
import { metric as elementToOxide } from "./geology/element-to-oxide.ts";
import { metric as entropySuppliers } from "./concentration/entropy-suppliers.ts";
import { metric as euSupplyRisk } from "./policy/eu-supply-risk.ts";
import { metric as euSupplyRiskFactor } from "./policy/eu-supply-risk-factor.ts";
import { metric as exposure } from "./policy/exposure.ts";
import { metric as gini } from "./concentration/gini.ts";
import { metric as groupMean } from "./policy/group-mean.ts";
import { metric as growth } from "./trade/growth.ts";
import { metric as grubelLloyd } from "./trade/grubel-lloyd.ts";
import { metric as grubelLloydAggregate } from "./trade/grubel-lloyd-aggregate.ts";
import { metric as hhi } from "./concentration/hhi.ts";
import { metric as hhiByEdition } from "./concentration/hhi-by-edition.ts";
import { metric as hhiMergerDelta } from "./concentration/hhi-merger-delta.ts";
import { metric as impliedOre } from "./geology/implied-ore.ts";
import { metric as importDependence } from "./balance/import-dependence.ts";
import { metric as insertionRank } from "./geology/insertion-rank.ts";
import { metric as knownOn } from "./vintage/known-on.ts";
import { metric as lreeHree } from "./geology/lree-hree.ts";
import { metric as metricAcrossEditions } from "./vintage/metric-across-editions.ts";
import { metric as mirrorGap } from "./trade/mirror-gap.ts";
import { metric as nMinusOneResidual } from "./concentration/n-minus-one-residual.ts";
import { metric as netImportReliance } from "./balance/net-import-reliance.ts";
import { metric as normalisedHhi } from "./concentration/normalised-hhi.ts";
import { metric as over } from "./vintage/over.ts";
import { metric as oxideToElement } from "./geology/oxide-to-element.ts";
import { metric as partnerShare } from "./trade/partner-share.ts";
import { metric as printShares } from "./concentration/print-shares.ts";
import { metric as rca } from "./trade/rca.ts";
import { metric as replacementFactor } from "./concentration/replacement-factor.ts";
import { metric as reservesToProduction } from "./balance/reserves-to-production.ts";
import { metric as reservesWithoutProduction } from "./balance/reserves-without-production.ts";
import { metric as restrictionCoverage } from "./policy/restriction-coverage.ts";
import { metric as revision } from "./vintage/revision.ts";
import { metric as shannonEntropy } from "./concentration/shannon-entropy.ts";
import { metric as share } from "./concentration/share.ts";
import { metric as singleSupplierThreshold } from "./concentration/single-supplier-threshold.ts";
import { metric as theil } from "./concentration/theil.ts";
import { metric as tradeConcentration } from "./trade/trade-concentration.ts";
import { metric as unitValue } from "./trade/unit-value.ts";
import { metric as wgiScaled } from "./concentration/wgi-scaled.ts";
import { metric as wgiWeightedHhi } from "./concentration/wgi-weighted-hhi.ts";
import { metric as worldTotalCheck } from "./vintage/world-total-check.ts";

/** Every metric by the name of its function: for lists, help and documentation. */
export const catalogue = {
  agreementCoverage,
  apparentConsumption,
  basketValue,
  cagr,
  concentrationRatio,
  containedMetal,
  effectiveSuppliers,
  elementToOxide,
  entropySuppliers,
  euSupplyRisk,
  euSupplyRiskFactor,
  exposure,
  gini,
  groupMean,
  growth,
  grubelLloyd,
  grubelLloydAggregate,
  hhi,
  hhiByEdition,
  hhiMergerDelta,
  impliedOre,
  importDependence,
  insertionRank,
  knownOn,
  lreeHree,
  metricAcrossEditions,
  mirrorGap,
  nMinusOneResidual,
  netImportReliance,
  normalisedHhi,
  over,
  oxideToElement,
  partnerShare,
  printShares,
  rca,
  replacementFactor,
  reservesToProduction,
  reservesWithoutProduction,
  restrictionCoverage,
  revision,
  shannonEntropy,
  share,
  singleSupplierThreshold,
  theil,
  tradeConcentration,
  unitValue,
  wgiScaled,
  wgiWeightedHhi,
  worldTotalCheck,
};
