// Made by `pnpm generate` from the metrics' own files. Do not edit: change the file of the metric.

import { agreementCoverage as agreementCoverageOf, elementToOxide as elementToOxideOf, exposure as exposureOf, insertionRank as insertionRankOf, lreeHree as lreeHreeOf, oxideToElement as oxideToElementOf, restrictionCoverage as restrictionCoverageOf } from "../metrics/functions.ts";
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
import { besideInstalled } from "./beside.ts";

export * from "../metrics/index.ts";

export const agreementCoverage: typeof agreementCoverageOf = /* @__PURE__ */ besideInstalled(agreementCoverageOf, 2, () => ({ agreement_parties: agreementParties, areas, group_members: groupMembers, groups }));
export const elementToOxide: typeof elementToOxideOf = /* @__PURE__ */ besideInstalled(elementToOxideOf, 2, () => ({ oxides }));
export const exposure: typeof exposureOf = /* @__PURE__ */ besideInstalled(exposureOf, 2, () => ({ areas, commodities, event_relations: eventRelations, policy_events: policyEvents, products, readings, sources }));
export const insertionRank: typeof insertionRankOf = /* @__PURE__ */ besideInstalled(insertionRankOf, 2, () => ({ oxides }));
export const lreeHree: typeof lreeHreeOf = /* @__PURE__ */ besideInstalled(lreeHreeOf, 2, () => ({ group_members: groupMembers, groups, oxides }));
export const oxideToElement: typeof oxideToElementOf = /* @__PURE__ */ besideInstalled(oxideToElementOf, 2, () => ({ oxides }));
export const restrictionCoverage: typeof restrictionCoverageOf = /* @__PURE__ */ besideInstalled(restrictionCoverageOf, 2, () => ({ areas, commodities, event_relations: eventRelations, policy_events: policyEvents, readings, sources }));
