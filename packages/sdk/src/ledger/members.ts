import { type AreaCode, type CommodityId, type GroupId, type GroupKinds, nearest } from "@oreledger/data";
import { lastDay } from "../dates.ts";
import { UnknownValue } from "../errors.ts";
import { requireInputs, requireText, tablesOf } from "../given.ts";
import { memberIds } from "../query/in-group.ts";
import type { LedgerWith } from "./ledger.ts";

/** The type of a group's members: codes of areas, or ids of commodities. */
export type MemberOf<Group extends GroupId> = Group extends GroupId
  ? GroupKinds[Group] extends "commodities"
    ? CommodityId
    : AreaCode
  : never;

/**
 * The ids of a group's members, areas or commodities, with nested groups resolved. In a filter, use `{ group, on }`.
 *
 * @param on The day of membership. Without it, all members that have not left.
 * @example members(ledger, "c5")
 * @throws UnknownValue naming the nearest group.
 */
export function members<const Group extends GroupId>(
  ledger: LedgerWith<"groups" | "group_members">,
  group: Group,
  options: { readonly on?: string } = {},
): MemberOf<Group>[] {
  const tables = tablesOf(ledger, "groups", "group_members");
  requireText("A group", group);
  requireInputs("members", options, {}, { on: requireText });
  const known = tables.groups.toColumns().id;
  if (!known.includes(group)) throw new UnknownValue("groups", "id", group, nearest(group, known));
  return (memberIds(tables.group_members.internals().context.table, group, options.on && lastDay(options.on)) ??
    []) as MemberOf<Group>[];
}
