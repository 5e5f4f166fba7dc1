/**
 * The questions as they are put to the installed ledger. Each names the tables that it needs, so that a bundle holds those
 * alone. Rows of another ledger are answered from theirs.
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
 * The code of the area that a code, a number of the UN or a name means.
 *
 * @throws UnknownValue naming the nearest area. AmbiguousName where several areas are called so.
 * @example areaOf("Burma") // "MMR"
 */
export const areaOf = (name: string): AreaCode => names.areaOf(of({ areas }), name);

/**
 * What an area or a commodity is called: the other way round of `areaOf` and `commodityOf`.
 *
 * @throws UnknownValue naming the nearest id.
 * @example nameOf("MMR") // "Myanmar"
 */
export const nameOf = (id: AreaCode | CommodityId): string => nameIn(of({ areas, commodities }), id);

/**
 * The id of the commodity that a name or a symbol means.
 *
 * @throws UnknownValue naming the nearest commodity. AmbiguousName where several commodities are called so.
 * @example commodityOf("Dy") // "dysprosium"
 */
export const commodityOf = (name: string): CommodityId => names.commodityOf(of({ commodities }), name);

/**
 * Whether a text is an area's code, letter by letter.
 *
 * @example isArea("MMR") // true
 */
export const isArea = (text: string): text is AreaCode => names.isArea(of({ areas }), text);

/**
 * Whether a text is a commodity's id, letter by letter.
 *
 * @example isCommodity("dysprosium") // true
 */
export const isCommodity = (text: string): text is CommodityId => names.isCommodity(of({ commodities }), text);

/**
 * A commodity and all that it contains, so that a question about rare earths reaches dysprosium.
 *
 * @example withDescendants("rare-earths").includes("dysprosium") // true
 * @throws UnknownValue naming the nearest commodity.
 */
export const withDescendants = (commodity: CommodityId): CommodityId[] =>
  kinship.withDescendants(of({ commodities }), commodity);

/**
 * A commodity and all that contains it: an act on rare earths bears on dysprosium.
 *
 * @example withAncestors("dysprosium") // ["dysprosium", "heavy-rare-earths", "rare-earths"]
 * @throws UnknownValue naming the nearest commodity.
 */
export const withAncestors = (commodity: CommodityId): CommodityId[] =>
  kinship.withAncestors(of({ commodities }), commodity);

/**
 * The ids of a group's members, groups within it resolved: areas or commodities. In a filter, `{ group, on }` says the same.
 *
 * @param options.on The day of membership. Without it, everybody who ever was a member and has not left.
 * @example shares.where({ area: members("c5") })
 * @throws UnknownValue naming the nearest group.
 */
export const members = <const Group extends GroupId>(
  group: Group,
  options: { readonly on?: string } = {},
): MemberOf<Group>[] => membersIn(of({ groups, group_members: groupMembers }), group, options);

/**
 * A place by what it is called: a coordinate (`51.2,71.4`: latitude, longitude), a deposit's id, a capital, or a country, which stands for
 * its capital.
 *
 * @throws UnknownValue naming the nearest place. InvalidInput where a number is no latitude or longitude, or a deposit has no coordinate.
 * @example placeOf("Astana") // { latitude: 51.1801, longitude: 71.44598, name: "Astana", source: "geonames-capitals" }
 */
export const placeOf = (text: string): Place => placeIn(of({ areas, deposits }), text);

/**
 * The deposits within a distance of a place: a coordinate, a deposit, a capital, or a country, which stands for its capital.
 *
 * @param place `"Astana"`, `"KAZ"`, `"kuirektykol"`, `"51.2,71.4"` or `{ latitude, longitude }`.
 * @param within In km.
 * @param query Which deposits; all by default.
 * @throws UnknownValue naming the nearest place. InvalidInput where `within` is no distance.
 * @example depositsNear("Astana", 500).deposits.map(({ deposit, km }) => [deposit.id, Math.round(km)]);
 */
export const depositsNear = (place: string | Point, within: number, query: Query<"deposits"> = deposits): Nearby =>
  nearIn(ledgerBehind(query) ?? of({ areas, deposits, deposit_locations: depositLocations }), {
    place,
    within,
    deposits: query,
  });

/**
 * Deposits by country, by commodity and by how far they have come.
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
 * Where every act and event stands on a day, those of one area alone where it is named.
 *
 * @throws UnknownValue naming the code of an unknown area. InvalidInput where `date` is no date.
 * @example
 * standingsOn("2026-03-01", { area: "CHN" }).filter(({ state }) => state === "suspended").length; // 8
 */
export const standingsOn = (date: string, options: Omit<StandingsOn, "date"> = {}): ActStanding[] =>
  standingsIn(of(acts()), { ...options, date });

/**
 * The acts that hold back a commodity on a day, by the column `restricts`: those that name it, a group that contains it, a part
 * of it, or the technology for working it. Computed from clauses, dates and relations, so `unknown` is a possible answer.
 * Repeals, approvals, statements and reliefs restrict nothing and are not among them. An act aimed at single countries lists
 * them in `event.targets`.
 *
 * @param options.actor Only the acts of this country or body.
 * @param options.restricts Only acts that hold back exports, imports or output; all by default.
 * @param options.types Only these kinds of act; all by default.
 * @throws UnknownValue naming the nearest commodity, area, type or kind. InvalidInput where `date` is no date.
 * @example
 * restrictionsOn("dysprosium", "2026-03-01", { actor: "CHN" }).inForce.map(({ event }) => event.id);
 */
export const restrictionsOn = (
  commodity: CommodityId,
  date: string,
  options: Omit<RestrictionsOn, "commodity" | "date"> = {},
): Restrictions => restrictionsIn(of({ ...acts(), commodities, readings }), { ...options, commodity, date });

/**
 * The content of several estimates together: of one analyte, one kind and one basis, one estimate of each deposit, and never a
 * deposit with one that lies in it.
 *
 * @throws IncomparableRows naming the rows that differ. OreledgerError where an estimate prints no content.
 * @example estimateSum(resourceEstimates.where({ id: ["mount-weld-2024", "nolans-resource-2017"], analyte: "rare-earths" }))
 */
export const estimateSum = (query: Query<"resource_estimates">): EstimateSum =>
  estimateSumIn(ledgerBehind(query) ?? of({ deposits }), { estimates: query });

/**
 * The sum of promises of money by currency, each row counted once. Left out, with the reason: rows without an amount; letters,
 * targets, valuations, prices, totals of other rows; what was replaced or lapsed; a row that another one contains; and
 * a project's money where the same actor's general promise under the same agreement may already hold it.
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
 * Where each promise stands: how far it has come itself, and how far what it pays for was built.
 *
 * @example commitmentStanding(commitments.where({ id: "mp-dod-loan" }))[0]?.built?.step // "construction"
 */
export const commitmentStanding = (query: Query<"commitments">): standing.CommitmentStanding[] =>
  standing.commitmentStanding(ledgerBehind(query) ?? of({ commitment_steps: commitmentSteps }), { commitments: query });

/**
 * The sum of promises that can all be added.
 *
 * @throws IncomparableRows naming the rows that cannot, with the reason for each. OreledgerError where no row answers.
 * @example
 * // 3 + 2.2 billion is wrong: a joint target that contains other rows, and letters that bind nobody.
 * commitmentSum(commitments.where({ id: ["usa-aus-2025-joint-3bn", "usa-aus-2025-exim-loi"] })); // throws
 */
export const commitmentSum = (query: Query<"commitments">): promises.CommitmentTotal =>
  promises.commitmentSum(ledgerBehind(query) ?? of({ commitments, commodities }), { commitments: query });

/**
 * Under which terms the rows behind an answer stand: the source's, and the carrier's beside them.
 *
 * @example termsOf(exportFlows.where({ exporter: "CHN", product: "hs-850511", period: "2024" }).cite())[0]?.redistribution // "unclear"
 */
export const termsOf = (citations: readonly Citation[]): Terms[] => termsIn(of({ licences }), citations);
