/**
 * The metrics of the field, each with the rows, the denominator and the caveats behind its number.
 *
 * A metric takes what it needs beside its rows from the ledger of the rows. Plain numbers have no ledger, and a table that was
 * imported by itself knows no other: for these the installed tables stand here.
 *
 * @example
 * import { shares } from "@oreledger/sdk/shares";
 * import { hhi } from "@oreledger/sdk/metrics";
 * hhi(shares.where({ series: "usgs-mcs", commodity: "rare-earths", stage: "mine", measure: "production", year: 2024 })).explain();
 */
import type { TableName } from "@oreledger/data";
import { ledgerBehind } from "../ledger/behind.ts";
import type { LedgerTables, LedgerWith } from "../ledger/ledger.ts";
import * as named from "../metrics/compute.ts";
import * as toOxide from "../metrics/geology/element-to-oxide.ts";
import * as rank from "../metrics/geology/insertion-rank.ts";
import * as heavy from "../metrics/geology/lree-hree.ts";
import * as toElement from "../metrics/geology/oxide-to-element.ts";
import * as coverage from "../metrics/policy/agreement-coverage.ts";
import * as partners from "../metrics/policy/agreement-partners.ts";
import * as exposed from "../metrics/policy/exposure.ts";
import * as restriction from "../metrics/policy/restriction-coverage.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { areas } from "../tables/areas.ts";
import { commodities } from "../tables/commodities.ts";
import { eventRelations } from "../tables/event_relations.ts";
import { groupMembers } from "../tables/group_members.ts";
import { groups } from "../tables/groups.ts";
import { oxides } from "../tables/oxides.ts";
import { policyEvents } from "../tables/policy_events.ts";
import { products } from "../tables/products.ts";
import { readings } from "../tables/readings.ts";
import { sources } from "../tables/sources.ts";

export * from "../metrics/index.ts";

/** Options that name a ledger: the caller's, else that of the rows, else the installed tables. */
function beside<Names extends TableName, Options extends { readonly ledger?: LedgerWith<Names> }>(
  options: Options | undefined,
  installed: Pick<LedgerTables, Names>,
  ...inputs: readonly unknown[]
): Options & { readonly ledger: LedgerWith<Names> } {
  const ledger: LedgerWith<Names> = options?.ledger ?? ledgerBehind(...inputs) ?? { tables: installed };
  return { ...(options as Options), ledger };
}

const acts = () => ({
  areas,
  commodities,
  event_relations: eventRelations,
  policy_events: policyEvents,
  readings,
  sources,
});
const parties = () => ({ agreement_parties: agreementParties, areas, group_members: groupMembers, groups });
const schemes = () => ({ group_members: groupMembers, groups, oxides });

export const agreementPartners = (of: partners.PartnersOf): partners.AgreementPartners =>
  partners.agreementPartners(ledgerBehind(of.agreements) ?? { tables: parties() }, of);

export const agreementCoverage: typeof coverage.agreementCoverage = (input, of, options) =>
  coverage.agreementCoverage(input, of, beside(options, parties(), "of" in of ? of.agreements : input));

export const restrictionCoverage: typeof restriction.restrictionCoverage = (input, restricting, options) =>
  restriction.restrictionCoverage(input, restricting, beside(options, acts(), input));

export const exposure: typeof exposed.exposure = (input, of, options) =>
  exposed.exposure(input, of, beside(options, { ...acts(), products }, input));

export const elementToOxide: typeof toOxide.elementToOxide = (tonnes, oxide, options) =>
  toOxide.elementToOxide(tonnes, oxide, beside(options, { oxides }, tonnes));

export const oxideToElement: typeof toElement.oxideToElement = (tonnes, oxide, options) =>
  toElement.oxideToElement(tonnes, oxide, beside(options, { oxides }, tonnes));

export const lreeHree: typeof heavy.lreeHree = (amounts, scheme, options) =>
  heavy.lreeHree(amounts, scheme, beside(options, schemes(), amounts));

export const insertionRank: typeof rank.insertionRank = (claim, reserves, options) =>
  rank.insertionRank(claim, reserves, beside(options, { oxides }, claim, reserves));

export const compute: typeof named.compute = (metric, inputs, options) =>
  named.compute(metric, inputs, beside(options, schemes()));
