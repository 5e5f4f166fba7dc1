import type { AreaCode, CommodityId, GroupId, GroupKinds } from "@oreledger/data";
import { nearest } from "@oreledger/data";
import { UnknownValue } from "./errors.ts";
import { memberIds } from "./query/in-group.ts";
import { groupMembers } from "./tables/group_members.ts";
import { groups } from "./tables/groups.ts";

/** What a group's members are: the codes of areas, or the ids of commodities. */
export type MemberOf<Group extends GroupId> = Group extends GroupId
  ? GroupKinds[Group] extends "commodities"
    ? CommodityId
    : AreaCode
  : never;

/**
 * The ids of a group's members, groups within it resolved: areas or commodities. In a filter, `{ group, on }` says the same.
 *
 * @param on The day of membership. Without it, everybody who ever was a member and has not left.
 * @example shares.where({ area: members("c5") })
 * @throws UnknownValue naming the nearest group.
 */
export function members<const Group extends GroupId>(group: Group, options: { on?: string } = {}): MemberOf<Group>[] {
  const known = groups.toColumns().id;
  if (!known.includes(group)) throw new UnknownValue("groups", "id", group, nearest(group, known));
  return (memberIds(groupMembers.internals().context.table, group, options.on) ?? []) as MemberOf<Group>[];
}
