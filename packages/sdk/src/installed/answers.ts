/**
 * The questions, put to the installed ledger: each a function of its inputs, with the tables that it reads.
 *
 * @example
 * import { near } from "@oreledger/sdk/answers";
 * near({ place: "Astana", within: 300 }).rows().length;
 *
 * @packageDocumentation
 */
// Made by `pnpm generate` from the questions' own files. Do not edit: change the file of the question.

import type { LedgerTables, LedgerWith } from "../ledger/ledger.ts";
import { question as agreementsQuestion } from "../questions/tables/agreements.ts";
import { question as briefQuestion } from "../questions/brief/brief.ts";
import { question as checkQuestion } from "../questions/check/check.ts";
import { question as claimsQuestion } from "../questions/claims.ts";
import { question as commitmentsQuestion } from "../questions/tables/commitments.ts";
import { question as controlsQuestion } from "../questions/acts/controls.ts";
import { question as coverageQuestion } from "../questions/coverage.ts";
import { question as depositsQuestion } from "../questions/tables/deposits.ts";
import { question as exportsQuestion } from "../questions/tables/exports.ts";
import { question as importsQuestion } from "../questions/imports.ts";
import { question as metricQuestion } from "../questions/metric/metric.ts";
import { question as mirrorQuestion } from "../questions/trade/mirror.ts";
import { question as moneyQuestion } from "../questions/money/money.ts";
import { question as nearQuestion } from "../questions/ground/near.ts";
import { question as partnersQuestion } from "../questions/trade/partners.ts";
import { question as policyEventsQuestion } from "../questions/tables/policy-events.ts";
import { question as pricesQuestion } from "../questions/prices.ts";
import { question as relianceQuestion } from "../questions/reliance.ts";
import { question as resourceEstimatesQuestion } from "../questions/tables/resource-estimates.ts";
import { question as revisionsQuestion } from "../questions/revisions.ts";
import { question as searchQuestion } from "../questions/search.ts";
import { question as sharesQuestion } from "../questions/tables/shares.ts";
import { question as sourcesQuestion } from "../questions/tables/sources.ts";
import { question as trendQuestion } from "../questions/trade/trend.ts";
import { question as usBalancesQuestion } from "../questions/tables/us-balances.ts";
import { agreementCommodities as agreementCommoditiesTable } from "../tables/agreement_commodities.ts";
import { agreementParties as agreementPartiesTable } from "../tables/agreement_parties.ts";
import { agreements as agreementsTable } from "../tables/agreements.ts";
import { areas as areasTable } from "../tables/areas.ts";
import { claimEvidence as claimEvidenceTable } from "../tables/claim_evidence.ts";
import { claims as claimsTable } from "../tables/claims.ts";
import { commitmentSteps as commitmentStepsTable } from "../tables/commitment_steps.ts";
import { commitments as commitmentsTable } from "../tables/commitments.ts";
import { commodities as commoditiesTable } from "../tables/commodities.ts";
import { depositLocations as depositLocationsTable } from "../tables/deposit_locations.ts";
import { deposits as depositsTable } from "../tables/deposits.ts";
import { eventRelations as eventRelationsTable } from "../tables/event_relations.ts";
import { exportFlows as exportFlowsTable } from "../tables/exports.ts";
import { groupMembers as groupMembersTable } from "../tables/group_members.ts";
import { groups as groupsTable } from "../tables/groups.ts";
import { oxides as oxidesTable } from "../tables/oxides.ts";
import { policyEvents as policyEventsTable } from "../tables/policy_events.ts";
import { printLinks as printLinksTable } from "../tables/print_links.ts";
import { productLinks as productLinksTable } from "../tables/product_links.ts";
import { products as productsTable } from "../tables/products.ts";
import { readings as readingsTable } from "../tables/readings.ts";
import { resourceEstimates as resourceEstimatesTable } from "../tables/resource_estimates.ts";
import { shares as sharesTable } from "../tables/shares.ts";
import { sources as sourcesTable } from "../tables/sources.ts";
import { usBalances as usBalancesTable } from "../tables/us_balances.ts";

// biome-ignore lint/suspicious/noExplicitAny: each question reads tables of its own
type Bound<Q> = Q extends { readonly ask: (ledger: any, inputs: infer Inputs) => infer Found }
  ? (inputs: Inputs) => Found
  : never;

const of = <Names extends keyof LedgerTables>(tables: Pick<LedgerTables, Names>): LedgerWith<Names> => ({ tables });

/** Acts between governments. */
export const agreements: Bound<typeof agreementsQuestion> = (inputs) =>
  agreementsQuestion.ask(of({ agreements: agreementsTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, agreement_commodities: agreementCommoditiesTable, agreement_parties: agreementPartiesTable }), inputs);

/** One screen on a commodity or a country, each figure with who says so. */
export const brief: Bound<typeof briefQuestion> = (inputs) =>
  briefQuestion.ask(of({ agreement_commodities: agreementCommoditiesTable, agreement_parties: agreementPartiesTable, agreements: agreementsTable, areas: areasTable, claim_evidence: claimEvidenceTable, claims: claimsTable, commitment_steps: commitmentStepsTable, commitments: commitmentsTable, commodities: commoditiesTable, deposit_locations: depositLocationsTable, deposits: depositsTable, event_relations: eventRelationsTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, oxides: oxidesTable, policy_events: policyEventsTable, print_links: printLinksTable, products: productsTable, readings: readingsTable, resource_estimates: resourceEstimatesTable, shares: sharesTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** Who prints a figure that you read elsewhere, and who contradicts it. */
export const check: Bound<typeof checkQuestion> = (inputs) =>
  checkQuestion.ask(of({ areas: areasTable, claim_evidence: claimEvidenceTable, claims: claimsTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, shares: sharesTable, sources: sourcesTable }), inputs);

/** Published claims, our verdict on each, and the rows that bear on it. */
export const claims: Bound<typeof claimsQuestion> = (inputs) =>
  claimsQuestion.ask(of({ agreement_parties: agreementPartiesTable, agreements: agreementsTable, areas: areasTable, claim_evidence: claimEvidenceTable, claims: claimsTable, commitments: commitmentsTable, commodities: commoditiesTable, deposit_locations: depositLocationsTable, deposits: depositsTable, event_relations: eventRelationsTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, policy_events: policyEventsTable, products: productsTable, resource_estimates: resourceEstimatesTable, shares: sharesTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** Promises of money or capacity. */
export const commitments: Bound<typeof commitmentsQuestion> = (inputs) =>
  commitmentsQuestion.ask(of({ commitments: commitmentsTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable }), inputs);

/** What restricts trade in a commodity on a day: in force, suspended, or not settled by any source. */
export const controls: Bound<typeof controlsQuestion> = (inputs) =>
  controlsQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, event_relations: eventRelationsTable, group_members: groupMembersTable, groups: groupsTable, policy_events: policyEventsTable, readings: readingsTable, sources: sourcesTable }), inputs);

/** The share of world supply held by agreement partners, or under export controls, by edition. */
export const coverage: Bound<typeof coverageQuestion> = (inputs) =>
  coverageQuestion.ask(of({ agreement_parties: agreementPartiesTable, agreements: agreementsTable, areas: areasTable, commodities: commoditiesTable, event_relations: eventRelationsTable, group_members: groupMembersTable, groups: groupsTable, policy_events: policyEventsTable, print_links: printLinksTable, readings: readingsTable, shares: sharesTable, sources: sourcesTable }), inputs);

/** Deposits, projects and announced finds. */
export const deposits: Bound<typeof depositsQuestion> = (inputs) =>
  depositsQuestion.ask(of({ deposits: depositsTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable }), inputs);

/** Who sells to whom. */
export const exports: Bound<typeof exportsQuestion> = (inputs) =>
  exportsQuestion.ask(of({ exports: exportFlowsTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, product_links: productLinksTable, products: productsTable }), inputs);

/** Where the imports of the United States come from. */
export const imports: Bound<typeof importsQuestion> = (inputs) =>
  importsQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** A derived number, with its formula, its denominator and the sources behind it. */
export const metric: Bound<typeof metricQuestion> = (inputs) =>
  metricQuestion.ask(of({ agreement_parties: agreementPartiesTable, agreements: agreementsTable, areas: areasTable, commodities: commoditiesTable, event_relations: eventRelationsTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, oxides: oxidesTable, policy_events: policyEventsTable, print_links: printLinksTable, products: productsTable, readings: readingsTable, resource_estimates: resourceEstimatesTable, shares: sharesTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** One flow in both sides' books, with the ratio of their values. */
export const mirror: Bound<typeof mirrorQuestion> = (inputs) =>
  mirrorQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, products: productsTable, readings: readingsTable }), inputs);

/** Promises of money, added without counting twice, and why the rest is not added. */
export const money: Bound<typeof moneyQuestion> = (inputs) =>
  moneyQuestion.ask(of({ agreement_commodities: agreementCommoditiesTable, agreement_parties: agreementPartiesTable, agreements: agreementsTable, areas: areasTable, commitment_steps: commitmentStepsTable, commitments: commitmentsTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, readings: readingsTable }), inputs);

/** Deposits within a distance of a capital, a deposit or a coordinate. */
export const near: Bound<typeof nearQuestion> = (inputs) =>
  nearQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, deposit_locations: depositLocationsTable, deposits: depositsTable, group_members: groupMembersTable, groups: groupsTable, resource_estimates: resourceEstimatesTable, sources: sourcesTable }), inputs);

/** Whom a country trades a product with: shares, unit values, concentration. */
export const partners: Bound<typeof partnersQuestion> = (inputs) =>
  partnersQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, products: productsTable, readings: readingsTable }), inputs);

/** Controls, bans, quotas, suspensions, laws and lists. */
export const policyEvents: Bound<typeof policyEventsQuestion> = (inputs) =>
  policyEventsQuestion.ask(of({ policy_events: policyEventsTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, event_relations: eventRelationsTable }), inputs);

/** Prices by year: of what quality, in which unit, of which kind. */
export const prices: Bound<typeof pricesQuestion> = (inputs) =>
  pricesQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** How far the United States rely on imports, by commodity and year, and what was first printed. */
export const reliance: Bound<typeof relianceQuestion> = (inputs) =>
  relianceQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, us_balances: usBalancesTable }), inputs);

/** What is said to lie in each deposit. */
export const resourceEstimates: Bound<typeof resourceEstimatesQuestion> = (inputs) =>
  resourceEstimatesQuestion.ask(of({ resource_estimates: resourceEstimatesTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable, deposits: depositsTable }), inputs);

/** What every edition said of the same figure, side by side. */
export const revisions: Bound<typeof revisionsQuestion> = (inputs) =>
  revisionsQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, shares: sharesTable, sources: sourcesTable }), inputs);

/** Commodities, countries, agreements, promises, acts, claims, deposits and sources by words. */
export const search: Bound<typeof searchQuestion> = (inputs) =>
  searchQuestion.ask(of({ agreements: agreementsTable, areas: areasTable, claims: claimsTable, commitments: commitmentsTable, commodities: commoditiesTable, deposits: depositsTable, groups: groupsTable, policy_events: policyEventsTable, products: productsTable, sources: sourcesTable, agreement_parties: agreementPartiesTable }), inputs);

/** Who mines, refines, holds and could make what. */
export const shares: Bound<typeof sharesQuestion> = (inputs) =>
  sharesQuestion.ask(of({ shares: sharesTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable }), inputs);

/** Every version of every edition that the ledger cites. */
export const sources: Bound<typeof sourcesQuestion> = (inputs) =>
  sourcesQuestion.ask(of({ sources: sourcesTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable }), inputs);

/** One flow over time: value, growth, quantity, unit value. */
export const trend: Bound<typeof trendQuestion> = (inputs) =>
  trendQuestion.ask(of({ areas: areasTable, commodities: commoditiesTable, exports: exportFlowsTable, group_members: groupMembersTable, groups: groupsTable, products: productsTable, readings: readingsTable, product_links: productLinksTable }), inputs);

/** US production, trade, stocks, consumption and import reliance. */
export const usBalances: Bound<typeof usBalancesQuestion> = (inputs) =>
  usBalancesQuestion.ask(of({ us_balances: usBalancesTable, areas: areasTable, commodities: commoditiesTable, group_members: groupMembersTable, groups: groupsTable, print_links: printLinksTable, readings: readingsTable, sources: sourcesTable }), inputs);
