import { isPlain } from "../../given.ts";
import { requireLedger } from "../../ledger/behind.ts";
import { type CoverageDetails, coverage } from "../core/coverage.ts";
import { distributionOf, type SharingOptions } from "../core/distribution.ts";
import { requireAreas } from "../core/known-areas.ts";
import type { Measure } from "../core/measure.ts";
import type { RatioScale } from "../core/scale.ts";
import type { SupplyInput } from "../core/supply.ts";
import { onMined } from "../declare/examples.ts";
import { declareMetric } from "../declare/metric.ts";
import { supply } from "../declare/numbers.ts";
import { denominator, ratioScale } from "../declare/options.ts";
import { agreementPartners, type Parties, type PartnersOf } from "./agreement-partners.ts";

/** The counted partners, and the agreements behind them. */
export interface AgreementDetails extends CoverageDetails {
  /** The counted agreements. */
  readonly agreements: readonly string[];
  /** For each partner, the agreements that make it one. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** Agreements of the country in the query that were not counted. */
  readonly notCounted: readonly string[];
  /** The types of agreement that were counted. */
  readonly types: readonly string[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "agreement-coverage",
  category: "Policy",
  summary:
    "The share of a supply in partner countries: named areas, or the partners of one country in a query of agreements. Signed frameworks and memoranda of understanding make a partner; talks, statements, truces and trade deals do not. `types` names other types of agreement.",
  formula: "c = \\sum_{i \\in \\text{partners}} x_i / T",
  reference: "Definition",
  traps: [
    "It counts what partners mine, not what they have promised to deliver: most agreements oblige nobody to sell.",
    "It depends on the vintage: for the four US partners of October 2025 and data year 2024 it is 6.6 % in MCS 2025 and 8.1 % in MCS 2026 (6.7 and 8.2 of the printed totals).",
    "The country's own supply is not a partner's.",
    "A partner that the print does not name may be among those that nobody is named for: `high` allows for it.",
  ],
  throws: ["IncomparableRows if the rows are not one print."],
  example: /* @__PURE__ */ onMined(
    'agreementCoverage(mined, ["AUS", "JPN", "MYS", "THA"])',
    "8.13542 (between 8.13542 and 8.39583) percent",
  ),
  named: { production_t_reo: { CHN: 270000, AUS: 29000, MYS: 140, _OTH: 860 }, partners: ["AUS", "MYS"] },
  rows: { table: "shares" },
  numbers: supply,
  needs: ["agreement_parties", "areas", "group_members", "groups"],
  options: [
    {
      name: "partners",
      apart: true,
      kind: "areas",
      needed: "AUS,JPN,MYS,THA",
      unless: ["of"],
      about: "the partners, by area",
    },
    { name: "of", apart: true, kind: "area", byName: false, about: "the partners in this country's agreements" },
    {
      name: "signed",
      apart: true,
      kind: "dates",
      byName: false,
      about: "agreements signed in this period: 2025-10..2025-10-31",
    },
    denominator,
    ratioScale,
  ],
  measure: (input: SupplyInput, { partners = [], of, signed, ...options }, { ledger }) =>
    agreementCoverage(
      input,
      of === undefined
        ? partners
        : { of, agreements: ledger.tables.agreements.wide().where(signed === undefined ? {} : { signed }) },
      { ...options, ledger },
    ),
});

/** @param options.ledger The ledger whose parties count; by default that of the agreements. */
export function agreementCoverage(
  input: SupplyInput,
  partners: readonly string[] | PartnersOf,
  options: Pick<SharingOptions, "denominator"> & { readonly scale?: RatioScale; readonly ledger?: Parties } = {},
): Measure<AgreementDetails> {
  const { areas, warnings, lineage, ...details } = isPlain(partners)
    ? agreementPartners(requireLedger(options.ledger, (partners as PartnersOf).agreements), partners as PartnersOf)
    : named(input, partners as readonly string[]);
  return coverage(
    distributionOf(input, options),
    {
      metric: "agreement-coverage",
      formula: "c = Σ partners / total",
      areas,
      scale: options.scale,
      warnings,
      lineage,
    },
    details,
  );
}

/** Partners by name: no agreement makes them one. */
function named(input: SupplyInput, areas: readonly string[]) {
  requireAreas(input, areas);
  return { areas, agreements: [], acts: {}, notCounted: [], types: [], lineage: undefined, warnings: [] };
}
