import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import type { Measure } from "../core/measure.ts";
import { type SupplierDetails, type SupplierIndex, supplierIndex } from "../core/supplier-index.ts";
import type { SupplyInput } from "../core/supply.ts";

/** Σ s ln s, which is convex; a supplier with nothing adds nothing. */
export const sumOfShareLogs = (shares: readonly number[]): number =>
  shares.reduce((all, share) => (share > 0 ? all + share * Math.log(share) : all), 0);

const terms = (shares: readonly string[]): string => shares.map((share) => `(${share}) ln(${share})`).join(" + ");

const shared = { convex: sumOfShareLogs, rising: false, countsMembers: false } as const;

const entropy: SupplierIndex = {
  ...shared,
  metric: "shannonEntropy",
  unit: "nats",
  formula: "E = −Σ sᵢ ln sᵢ, sᵢ = xᵢ / total",
  substitute: (shares) => `−(${terms(shares)})`,
  present: (logs) => 0 - logs,
  outer: { low: 0, high: Number.POSITIVE_INFINITY },
};

const suppliers: SupplierIndex = {
  ...shared,
  metric: "entropySuppliers",
  unit: "suppliers",
  formula: "N = exp(−Σ sᵢ ln sᵢ), sᵢ = xᵢ / total",
  substitute: (shares) => `exp(−(${terms(shares)}))`,
  present: (logs) => Math.exp(-logs),
  outer: { low: 1, high: Number.POSITIVE_INFINITY },
};

/**
 * Shannon's entropy of the shares, in nats: 0 with one supplier, ln n with n equal ones.
 *
 * @category Concentration
 * @formula $E = -\sum_i s_i \ln s_i$
 * @reference Shannon (1948), A Mathematical Theory of Communication
 * @trap What no area is named for adds nothing, so that the entropy is a lower bound, unless `residual: "include_as_one"` is asked for.
 * @throws IncomparableRows where the rows are not of one print.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { shannonEntropy } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * const measure = shannonEntropy(mined);
 * measure.text; // "1.04148 nats"
 */
export function shannonEntropy(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(entropy, distributionOf(input, options));
}

/**
 * The effective number of suppliers by entropy: the exponential of Shannon's. It gives small suppliers more weight than
 * {@link effectiveSuppliers}.
 *
 * @category Concentration
 * @formula $N_E = \exp\left(-\sum_i s_i \ln s_i\right)$
 * @reference Exponential of Shannon entropy (Hill number of order 1)
 * @trap Two effective numbers are in use, 1/H and this one; they differ. Say which.
 * @throws IncomparableRows where the rows are not of one print.
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { entropySuppliers } from "@oreledger/sdk/metrics";
 *
 * const mined = shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2026", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 });
 * const measure = entropySuppliers(mined);
 * measure.text; // "2.83341 suppliers"
 */
export function entropySuppliers(input: SupplyInput, options: SharingOptions = {}): Measure<SupplierDetails> {
  return supplierIndex(suppliers, distributionOf(input, options));
}
