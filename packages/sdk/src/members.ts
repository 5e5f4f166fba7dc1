import type { AreaCode, CommodityId, GroupId, GroupKinds } from "@oreledger/data";
import { nearest } from "@oreledger/data";
import { firstDay, lastDay } from "./dates.ts";
import { UnknownValue } from "./errors.ts";
import { groupMembers } from "./tables/group_members.ts";
import { groups } from "./tables/groups.ts";

/** What a group's members are: the codes of areas, or the ids of commodities. */
export type MemberOf<Group extends GroupId> = Group extends GroupId
  ? GroupKinds[Group] extends "commodities"
    ? CommodityId
    : AreaCode
  : never;

/**
 * The ids of a group's members, groups within it resolved: areas or commodities, for use in a filter.
 *
 * @param on The day of membership. Without it, everybody who ever was a member and has not left.
 * @example shares.where({ area: members("c5") })
 * @throws UnknownValue naming the nearest group.
 */
export function members<const Group extends GroupId>(group: Group, options: { on?: string } = {}): MemberOf<Group>[] {
  const known = groups.toColumns().id;
  if (!known.includes(group)) throw new UnknownValue("groups", "id", group, nearest(group, known));
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: GroupId) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const member of groupMembers.where({ group: id })) {
      if (!isMember(member, options.on)) continue;
      if (member.member_kind === "group") visit(member.member as GroupId);
      else found.add(member.member);
    }
  };
  visit(group);
  return [...found].sort() as MemberOf<Group>[];
}

function isMember(
  { valid_from, valid_to }: { valid_from: string | null; valid_to: string | null },
  on: string | undefined,
): boolean {
  if (on === undefined) return valid_to === null;
  const day = lastDay(on);
  return (valid_from === null || firstDay(valid_from) <= day) && (valid_to === null || lastDay(valid_to) >= day);
}
