import type { AreaCode, ColumnarTable, CommodityId, GroupId, GroupKinds } from "@oreledger/data";
import { firstDay, lastDay } from "../dates.ts";
import { textAt } from "./column.ts";

/** The groups of areas, or the groups of commodities. */
export type GroupOf<Kind extends "areas" | "commodities"> = {
  [Group in GroupId]: GroupKinds[Group] extends Kind ? Group : never;
}[GroupId];

/**
 * The members of a group, as a condition of a filter.
 *
 * @example shares.where({ area: { group: "eu27", on: "2026-01-01" }, commodity: "gallium" })
 */
export interface InGroup<Group extends GroupId = GroupId> {
  readonly group: Group;
  /** The day of membership. Without it, all members that have not left. */
  readonly on?: string;
}

/** The group condition of a column of areas or commodities; other columns have none. */
export type GroupCondition<Member> = [Member] extends [AreaCode]
  ? InGroup<GroupOf<"areas">>
  : [Member] extends [CommodityId]
    ? InGroup<GroupOf<"commodities">>
    : never;

export const isInGroup = (condition: unknown): condition is InGroup =>
  typeof condition === "object" && condition !== null && "group" in condition;

/** The ids of a group's members on a day, groups within it resolved; undefined if there is no such group. */
export function memberIds(groupMembers: ColumnarTable, group: string, on?: string): string[] | undefined {
  const day = on === undefined ? undefined : lastDay(on);
  const groups = new Set([group]);
  const found = new Set<string>();
  let known = false;
  // The loop also visits the groups that it adds.
  for (const id of groups)
    for (let row = 0; row < groupMembers.length; row++) {
      const text = (column: string) => textAt(groupMembers, column, row);
      if (text("group") !== id) continue;
      known = true;
      if (isMember(text("valid_from"), text("valid_to"), day))
        (text("member_kind") === "group" ? groups : found).add(text("member") as string);
    }
  return known ? [...found].sort() : undefined;
}

function isMember(from: string | null, to: string | null, day: string | undefined): boolean {
  if (day === undefined) return to === null;
  return (from === null || firstDay(from) <= day) && (to === null || lastDay(to) >= day);
}
