import { memberIds } from "../query/in-group.ts";
import type { LedgerWith } from "./ledger.ts";

/** The tables that say which areas a body represents. */
export type Bodies = LedgerWith<"areas" | "group_members">;

/** The bodies among the areas, each with its members on a day. */
const bodies = ({ tables }: Bodies, on?: string) =>
  tables.areas.toArray().flatMap(({ id, group }) => {
    const members = group && memberIds(tables.group_members.internals().context.table, group, on);
    return members ? [{ id, members }] : [];
  });

/**
 * Areas, with the members of those that are bodies on a day: what the European Union does, its members do.
 *
 * @example membersBehind(ledger, ["_EU"], "2026-10-01").includes("DEU") // true
 */
export const membersBehind = (ledger: Bodies, areas: readonly string[], on?: string): readonly string[] => [
  ...areas,
  ...bodies(ledger, on).flatMap(({ id, members }) => (areas.includes(id) ? members : [])),
];

/**
 * An area, and the bodies of which it is a member on a day: an act of the European Union, or one aimed at it, is also an act
 * of Germany, or aimed at Germany.
 *
 * @param on The day of membership. Without it, all members that have not left.
 * @example bodiesOver(ledger, "DEU", "2026-10-01") // ["DEU", "_EU", "_G7"]
 */
export const bodiesOver = (ledger: Bodies, area: string, on?: string): readonly string[] => [
  area,
  ...bodies(ledger, on).flatMap(({ id, members }) => (members.includes(area) ? id : [])),
];
