// Made by `pnpm generate` from the metrics' own files. Do not edit: change the file of the metric.

import { agreementCoverage as agreementCoverageOf } from "../metrics/policy/agreement-coverage.ts";
import { elementToOxide as elementToOxideOf } from "../metrics/geology/element-to-oxide.ts";
import { exposure as exposureOf } from "../metrics/policy/exposure.ts";
import { insertionRank as insertionRankOf } from "../metrics/geology/insertion-rank.ts";
import { lreeHree as lreeHreeOf } from "../metrics/geology/lree-hree.ts";
import { oxideToElement as oxideToElementOf } from "../metrics/geology/oxide-to-element.ts";
import { restrictionCoverage as restrictionCoverageOf } from "../metrics/policy/restriction-coverage.ts";
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

export const agreementCoverage: typeof agreementCoverageOf = /* @__PURE__ */ besideInstalled(agreementCoverageOf, () => ({ agreement_parties: agreementParties, areas, group_members: groupMembers, groups }));
export const elementToOxide: typeof elementToOxideOf = /* @__PURE__ */ besideInstalled(elementToOxideOf, () => ({ oxides }));
export const exposure: typeof exposureOf = /* @__PURE__ */ besideInstalled(exposureOf, () => ({ areas, commodities, event_relations: eventRelations, policy_events: policyEvents, products, readings, sources }));
export const insertionRank: typeof insertionRankOf = /* @__PURE__ */ besideInstalled(insertionRankOf, () => ({ oxides }));
export const lreeHree: typeof lreeHreeOf = /* @__PURE__ */ besideInstalled(lreeHreeOf, () => ({ group_members: groupMembers, groups, oxides }));
export const oxideToElement: typeof oxideToElementOf = /* @__PURE__ */ besideInstalled(oxideToElementOf, () => ({ oxides }));
export const restrictionCoverage: typeof restrictionCoverageOf = /* @__PURE__ */ besideInstalled(restrictionCoverageOf, () => ({ areas, commodities, event_relations: eventRelations, policy_events: policyEvents, readings, sources }));
