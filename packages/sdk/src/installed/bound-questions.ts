/**
 * The questions, bound to the installed ledger. Each names the tables that it needs, so a bundle contains only those. For
 * rows of another ledger, that ledger answers.
 */
import type { AreaCode, CommodityId, GroupId, TableName } from "@oreledger/data";
import { type AgreementsWith, agreementsWith as agreementsIn } from "../acts/agreements-with.ts";
import * as standing from "../acts/commitment-standing.ts";
import { type Restrictions, type RestrictionsOn, restrictionsOn as restrictionsIn } from "../acts/restrictions.ts";
import { type ActStanding, type StandingsOn, standingsOn as standingsIn } from "../acts/standings.ts";
import type { Citation } from "../cite/citation.ts";
import { type Terms, termsOf as termsIn } from "../cite/terms.ts";
import { ledgerBehind } from "../ledger/behind.ts";
import * as kinship from "../ledger/kinship.ts";
import type { LedgerTables, LedgerWith } from "../ledger/ledger.ts";
import { type MemberOf, members as membersIn } from "../ledger/members.ts";
import { nameOf as nameIn } from "../ledger/name-of.ts";
import * as names from "../ledger/names.ts";
import { type Place, type Point, placeOf as placeIn } from "../ledger/places.ts";
import type { Query } from "../query/query.ts";
import { type DepositsOf, depositsOf as depositsIn } from "../questions/ground/deposits-of.ts";
import { type EstimateSum, estimateSum as estimateSumIn } from "../questions/ground/estimate-sum.ts";
import { type Nearby, depositsNear as nearIn } from "../questions/ground/near.ts";
import * as promises from "../questions/money/commitment-totals.ts";
import { agreementCommodities } from "../tables/agreement_commodities.ts";
import { agreementParties } from "../tables/agreement_parties.ts";
import { agreements } from "../tables/agreements.ts";
import { areas } from "../tables/areas.ts";
import { commitmentSteps } from "../tables/commitment_steps.ts";
import { commitments } from "../tables/commitments.ts";
import { commodities } from "../tables/commodities.ts";
import { depositLocations } from "../tables/deposit_locations.ts";
import { deposits } from "../tables/deposits.ts";
import { eventRelations } from "../tables/event_relations.ts";
import { groupMembers } from "../tables/group_members.ts";
import { groups } from "../tables/groups.ts";
import { licences } from "../tables/licences.ts";
import { policyEvents } from "../tables/policy_events.ts";
import { readings } from "../tables/readings.ts";
import { sources } from "../tables/sources.ts";

const of = <Names extends TableName>(tables: Pick<LedgerTables, Names>): LedgerWith<Names> => ({ tables });

/**
 * The code of the area of a code, a UN M49 number or a name.
 *
 * @throws UnknownValue naming the nearest area. AmbiguousName if several areas have that name.
 * @example areaOf("Burma") // "MMR"
 */
export const areaOf = (name: string): AreaCode => names.areaOf(of({ areas }), name);

/**
 * The name of an area or a commodity: the inverse of `areaOf` and `commodityOf`.
 *
 * @throws UnknownValue naming the nearest id.
 * @example nameOf("MMR") // "Myanmar"
 */
export const nameOf = (id: AreaCode | CommodityId): string => nameIn(of({ areas, commodities }), id);

/**
 * The id of the commodity of a name or a symbol.
 *
 * @throws UnknownValue naming the nearest commodity. AmbiguousName if several commodities have that name.
 * @example commodityOf("Dy") // "dysprosium"
 */
export const commodityOf = (name: string): CommodityId => names.commodityOf(of({ commodities }), name);

/**
 * Whether a text is exactly an area's code.
 *
 * @example isArea("MMR") // true
 */
export const isArea = (text: string): text is AreaCode => names.isArea(of({ areas }), text);

/**
 * Whether a text is exactly a commodity's id.
 *
 * @example isCommodity("dysprosium") // true
 */
export const isCommodity = (text: string): text is CommodityId => names.isCommodity(of({ commodities }), text);

/**
 * A commodity and all that it contains: a query of rare earths includes dysprosium.
 *
 * @example withDescendants("rare-earths").includes("dysprosium") // true
 * @throws UnknownValue naming the nearest commodity.
 */
export const withDescendants = (commodity: CommodityId): CommodityId[] =>
  kinship.withDescendants(of({ commodities }), commodity);

/**
 * A commodity and everything that contains it: an act on rare earths applies to dysprosium.
 *
 * @example withAncestors("dysprosium") // ["dysprosium", "heavy-rare-earths", "rare-earths"]
 * @throws UnknownValue naming the nearest commodity.
 */
export const withAncestors = (commodity: CommodityId): CommodityId[] =>
  kinship.withAncestors(of({ commodities }), commodity);

/**
 * The ids of a group's members, areas or commodities, with nested groups resolved. In a filter, use `{ group, on }`.
 *
 * @param options.on The day of membership. Without it, all members that have not left.
 * @example shares.where({ area: members("c5") })
 * @throws UnknownValue naming the nearest group.
 */
export const members = <const Group extends GroupId>(
  group: Group,
  options: { readonly on?: string } = {},
): MemberOf<Group>[] => membersIn(of({ groups, group_members: groupMembers }), group, options);

/**
 * The place that a text means: a coordinate (`51.2,71.4`: latitude, longitude), a deposit's id, a capital, or a country, which means its
 * capital.
 *
 * @throws UnknownValue naming the nearest place. InvalidInput if a latitude or longitude is out of range, or a deposit has no coordinate.
 * @example placeOf("Astana") // { latitude: 51.1801, longitude: 71.44598, name: "Astana", source: "geonames-capitals" }
 */
export const placeOf = (text: string): Place => placeIn(of({ areas, deposits }), text);

/**
 * The deposits within a distance of a place: a coordinate, a deposit, a capital, or a country, which means its capital.
 *
 * @param place `"Astana"`, `"KAZ"`, `"kuirektykol"`, `"51.2,71.4"` or `{ latitude, longitude }`.
 * @param within In km.
 * @param query Which deposits; all by default.
 * @throws UnknownValue naming the nearest place. InvalidInput if `within` is not a distance.
 * @example depositsNear("Astana", 500).deposits.map(({ deposit, km }) => [deposit.id, Math.round(km)]);
 */
export const depositsNear = (place: string | Point, within: number, query: Query<"deposits"> = deposits): Nearby =>
  nearIn(ledgerBehind(query) ?? of({ areas, deposits, deposit_locations: depositLocations }), {
    place,
    within,
    deposits: query,
  });

/**
 * Deposits by country, commodity and stage of development.
 *
 * @throws UnknownValue naming the nearest value.
 * @example depositsOf({ area: "KAZ", commodity: "rare-earths" }).length
 */
export const depositsOf = (inputs: DepositsOf): Query<"deposits"> => depositsIn(of({ commodities, deposits }), inputs);

/**
 * Agreements by party, date, status, type and commodity.
 *
 * @throws UnknownValue naming the nearest value.
 * @example agreementsWith({ party: ["USA", "KAZ"] }).toArray().map(({ id }) => id);
 */
export const agreementsWith = (inputs: AgreementsWith): Query<"agreements"> =>
  agreementsIn(
    of({
      agreement_commodities: agreementCommodities,
      agreement_parties: agreementParties,
      agreements,
      commodities,
    }),
    inputs,
  );

const acts = () => ({
  areas,
  event_relations: eventRelations,
  group_members: groupMembers,
  policy_events: policyEvents,
  sources,
});

/**
 * The state of every act and event on a day, or only of those of one area.
 *
 * @throws UnknownValue naming the code of an unknown area. InvalidInput if `date` is not a date.
 * @example
 * standingsOn("2026-03-01", { area: "CHN" }).filter(({ state }) => state === "suspended").length; // 8
 */
export const standingsOn = (date: string, options: Omit<StandingsOn, "date"> = {}): ActStanding[] =>
  standingsIn(of(acts()), { ...options, date });

/**
 * The acts that restrict a commodity on a day, by the column `restricts`: those that name it, a group that contains it, a part
 * of it, or the technology for working it. Computed from clauses, dates and relations, so the state may be `unknown`. Repeals,
 * approvals, statements and reliefs restrict nothing and are left out. An act aimed at certain countries lists them in
 * `event.targets`.
 *
 * @param options.actor Only acts of this country or body, and of the bodies of which it is a member.
 * @param options.restricts Only acts that restrict exports, imports or output; all by default.
 * @param options.types Only these types of act; all by default.
 * @throws UnknownValue naming the nearest commodity, area, type or kind. InvalidInput if `date` is not a date.
 * @example
 * restrictionsOn("dysprosium", "2026-03-01", { actor: "CHN" }).inForce.map(({ event }) => event.id);
 */
export const restrictionsOn = (
  commodity: CommodityId,
  date: string,
  options: Omit<RestrictionsOn, "commodity" | "date"> = {},
): Restrictions => restrictionsIn(of({ ...acts(), commodities, readings }), { ...options, commodity, date });

/**
 * The total content of several estimates of one analyte, kind and basis: one estimate for each deposit, and no deposit
 * together with one inside it.
 *
 * @throws IncomparableRows naming the rows that differ. OreledgerError if an estimate prints no content.
 * @example estimateSum(resourceEstimates.where({ id: ["mount-weld-2024", "nolans-resource-2017"], analyte: "rare-earths" }))
 */
export const estimateSum = (query: Query<"resource_estimates">): EstimateSum =>
  estimateSumIn(ledgerBehind(query) ?? of({ deposits }), { estimates: query });

/**
 * The sum of promises of money by currency, each row counted once. Left out, with the reason: rows without an amount; letters,
 * targets, valuations, prices, totals of other rows; what was replaced or lapsed; a row that another one contains; and a
 * project's money if the same actor's general promise under the same agreement may include it.
 *
 * @param options.by Divides each currency by actor or by instrument.
 * @example commitmentTotals(commitments.where({ agreement: "usa-aus-framework-2025" })).totals
 */
export const commitmentTotals = (
  query: Query<"commitments">,
  options: Pick<promises.PromisesToAdd, "by"> = {},
): promises.CommitmentTotals =>
  promises.commitmentTotals(ledgerBehind(query) ?? of({ commitments, commodities }), {
    ...options,
    commitments: query,
  });

/**
 * The progress of each promise: how far it was kept, and how far what it pays for was built.
 *
 * @example commitmentStanding(commitments.where({ id: "mp-dod-loan" }))[0]?.built?.step // "construction"
 */
export const commitmentStanding = (query: Query<"commitments">): standing.CommitmentStanding[] =>
  standing.commitmentStanding(ledgerBehind(query) ?? of({ commitment_steps: commitmentSteps }), { commitments: query });

/**
 * The sum of promises that can all be added.
 *
 * @throws IncomparableRows naming the rows that cannot, with the reason for each. OreledgerError if no row answers.
 * @example
 * // 3 + 2.2 billion is wrong: a joint target that contains other rows, and letters that bind nobody.
 * commitmentSum(commitments.where({ id: ["usa-aus-2025-joint-3bn", "usa-aus-2025-exim-loi"] })); // throws
 */
export const commitmentSum = (query: Query<"commitments">): promises.CommitmentTotal =>
  promises.commitmentSum(ledgerBehind(query) ?? of({ commitments, commodities }), { commitments: query });

/**
 * The licence terms of the rows of an answer: the source's, and the carrier's if they differ.
 *
 * @example termsOf(exportFlows.where({ exporter: "CHN", product: "hs-850511", period: "2024" }).cite())[0]?.redistribution // "unclear"
 */
export const termsOf = (citations: readonly Citation[]): Terms[] => termsIn(of({ licences }), citations);
