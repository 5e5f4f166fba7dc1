import { expect, it } from "vitest";
import type { TableName } from "../../tables/index.ts";
import type { LedgerRule } from "../engine/rule.ts";
import { rule as partiesInId } from "./agreements/parties-in-id.ts";
import { breachesOf } from "./breaches.test-support.ts";
import { rule as claimEvidence } from "./claims/claim-evidence.ts";
import { rule as areaInTitle } from "./references/area-in-title.ts";
import { rule as membersOfList } from "./references/members-of-list.ts";
import { rule as namedInTitle } from "./references/named-in-title.ts";

/** A row that is missing may be the faulty one: its own finding says so, and the rule waits. */
const waiting: readonly [rule: LedgerRule, tables: Partial<Record<TableName, readonly object[]>>, of: TableName][] = [
  [
    areaInTitle,
    {
      areas: [{ id: "CHL", name: "Chile", kind: "country", aliases: [] }],
      agreements: [{ id: "a", title: "Of Chile" }],
    },
    "agreement_parties",
  ],
  [
    areaInTitle,
    {
      areas: [{ id: "CHL", name: "Chile", kind: "country", aliases: [] }],
      groups: [{ id: "g", title: "Of Chile", kind: "areas" }],
    },
    "group_members",
  ],
  [claimEvidence, { claims: [{ id: "c", check: null }] }, "claim_evidence"],
  [membersOfList, { groups: [{ id: "g7", title: "", scheme: null }] }, "group_members"],
  [
    namedInTitle,
    {
      commodities: [{ id: "tin", name: "Tin", kind: "element", parent: null, aliases: [] }],
      agreements: [{ id: "a", title: "Tin" }],
    },
    "agreement_commodities",
  ],
  [partiesInId, { areas: [{ id: "CHL" }], agreements: [{ id: "chl-2025" }] }, "agreement_parties"],
];

it.each(waiting.map(([rule, tables, of]) => [rule.code, of, rule, tables] as const))(
  "%s waits until the rows of %s have no fault",
  (_, of, rule, tables) => {
    expect(breachesOf(rule, tables)).toHaveLength(1);
    expect(breachesOf(rule, tables, { [of]: { faulty: [{}] } })).toEqual([]);
  },
);
