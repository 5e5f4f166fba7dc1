import type { CommodityId, Rows } from "@oreledger/data";
import { type InForceState, inForceOn, type Standing } from "./in-force.ts";
import { withAncestors, withDescendants } from "./kinship.ts";
import { commodities } from "./tables/commodities.ts";
import { eventRelations } from "./tables/event_relations.ts";
import { policyEvents } from "./tables/policy_events.ts";

/**
 * The kinds of act that hold goods back at a border.
 *
 * @example RESTRICTIVE.includes("export_ban") // true
 */
export const RESTRICTIVE = ["export_control", "export_ban", "import_ban", "quota", "licence", "tariff"] as const;

/** One act that bears on a commodity, where it stands on the day, and the rows that decide it. */
export type Restriction = Standing<Rows["policy_events"], Rows["event_relations"]>;

/** What bears on a commodity on a day, by state. Acts that were over or not yet announced are left out. */
export interface Restrictions {
  readonly commodity: CommodityId;
  readonly date: string;
  readonly inForce: readonly Restriction[];
  readonly suspended: readonly Restriction[];
  /** The rows do not settle it: `because` names those that leave the question open. */
  readonly unknown: readonly Restriction[];
  /** Announced by that day, to begin later. */
  readonly notYet: readonly Restriction[];
}

/**
 * The acts that restrict trade in a commodity on a day: those that name it, a group that contains it, a part of it, or the
 * technology for working it. Computed from clauses, dates and relations, so `unknown` is a possible answer. An act aimed at
 * single countries lists them in `event.targets`.
 *
 * @param options.actor Only the acts of this country or body.
 * @param options.types The kinds of act; {@link RESTRICTIVE} by default.
 * @throws UnknownValue naming the nearest commodity. RangeError where `date` is no date.
 * @example
 * restrictionsOn("dysprosium", "2026-03-01", { actor: "CHN" }).inForce.map(({ event }) => event.id);
 */
export function restrictionsOn(
  commodity: CommodityId,
  date: string,
  options: { readonly actor?: string; readonly types?: readonly string[] } = {},
): Restrictions {
  const { actor, types = RESTRICTIVE } = options;
  const whole = withAncestors(commodity);
  const technologies = commodities.where({ kind: "technology", parent: whole }).toColumns().id;
  const named = new Set<string>([...whole, ...withDescendants(commodity), ...technologies]);
  const standings = inForceOn(date, policyEvents.toArray(), eventRelations.toArray()).filter(
    ({ event }) =>
      types.includes(event.type) &&
      event.commodities.some((id) => named.has(id)) &&
      (actor === undefined || event.actors.some((id) => id === actor)),
  );
  const of = (state: InForceState) => standings.filter((standing) => standing.state === state);
  return {
    commodity,
    date,
    inForce: of("in_force"),
    suspended: of("suspended"),
    unknown: of("unknown"),
    notYet: of("not_yet").filter(({ event }) => event.announced !== null && event.announced <= date),
  };
}
