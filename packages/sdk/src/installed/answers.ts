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
import type { InputsGiven } from "../questions/declare/input.ts";
import type { Question } from "../questions/declare/question.ts";
import { question as moneyQuestion } from "../questions/money.ts";
import { question as nearQuestion } from "../questions/near.ts";
import { question as partnersQuestion } from "../questions/trade/partners.ts";
import { question as searchQuestion } from "../questions/search.ts";
import { agreementCommodities } from "../tables/agreement_commodities.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { agreements } from "../tables/agreements.ts";
import { areas } from "../tables/areas.ts";
import { claims } from "../tables/claims.ts";
import { commitmentSteps } from "../tables/commitment_steps.ts";
import { commitments } from "../tables/commitments.ts";
import { commodities } from "../tables/commodities.ts";
import { depositLocations } from "../tables/deposit_locations.ts";
import { deposits } from "../tables/deposits.ts";
import { exportFlows } from "../tables/exports.ts";
import { groupMembers } from "../tables/group_members.ts";
import { groups } from "../tables/groups.ts";
import { policyEvents } from "../tables/policy_events.ts";
import { products } from "../tables/products.ts";
import { resourceEstimates } from "../tables/resource_estimates.ts";
import { sources } from "../tables/sources.ts";

type Bound<Q> = Q extends Question<infer Inputs, infer _, infer Data> ? (inputs: InputsGiven<Inputs>) => ReturnType<Question<Inputs, never, Data>["ask"]> : never;

const of = <Names extends keyof LedgerTables>(tables: Pick<LedgerTables, Names>): LedgerWith<Names> => ({ tables });

/** Promises of money, added without counting twice, and why the rest is not added. */
export const money: Bound<typeof moneyQuestion> = (inputs) =>
  moneyQuestion.ask(of({ agreement_commodities: agreementCommodities, agreement_parties: agreementParties, agreements, areas, commitment_steps: commitmentSteps, commitments, commodities, group_members: groupMembers, groups }), inputs);

/** Deposits within a distance of a capital, a deposit or a coordinate. */
export const near: Bound<typeof nearQuestion> = (inputs) =>
  nearQuestion.ask(of({ areas, commodities, deposit_locations: depositLocations, deposits, group_members: groupMembers, groups, resource_estimates: resourceEstimates, sources }), inputs);

/** Whom a country trades a product with: shares, unit values, concentration. */
export const partners: Bound<typeof partnersQuestion> = (inputs) =>
  partnersQuestion.ask(of({ areas, commodities, exports: exportFlows, group_members: groupMembers, groups, products }), inputs);

/** Commodities, countries, agreements, promises, acts, claims, deposits and sources by words. */
export const search: Bound<typeof searchQuestion> = (inputs) =>
  searchQuestion.ask(of({ agreements, areas, claims, commitments, commodities, deposits, groups, policy_events: policyEvents, products, sources, agreement_parties: agreementParties }), inputs);
