import type { CommodityId, Rows } from "@oreledger/data";
import { type InForceState, inForceOn, type Standing } from "../in-force.ts";
import { withAncestors, withDescendants } from "../ledger/kinship.ts";
import type { LedgerWith } from "../ledger/ledger.ts";

/**
 * The kinds of act that hold goods back at a border.
 *
 * @example RESTRICTIVE.includes("export_ban") // true
 */
export const RESTRICTIVE = ["export_control", "export_ban", "import_ban", "quota", "licence", "tariff"] as const;

/** Which acts, and on which day. */
export interface RestrictionsOn {
  readonly commodity: CommodityId;
  /** The day: ISO 8601. */
  readonly date: string;
  /** Only the acts of this country or body. */
  readonly actor?: string;
  /** The kinds of act; {@link RESTRICTIVE} by default. */
  readonly types?: readonly string[];
}

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
 * @throws UnknownValue naming the nearest commodity. RangeError where `date` is no date.
 * @example
 * restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01", actor: "CHN" }).inForce.map(({ event }) => event.id);
 */
export function restrictionsOn(
  ledger: LedgerWith<"commodities" | "event_relations" | "policy_events">,
  { commodity, date, actor, types = RESTRICTIVE }: RestrictionsOn,
): Restrictions {
  const { commodities, event_relations: relations, policy_events: events } = ledger.tables;
  const whole = withAncestors(ledger, commodity);
  const technologies = commodities.where({ kind: "technology", parent: whole }).toColumns().id;
  const named = new Set<string>([...whole, ...withDescendants(ledger, commodity), ...technologies]);
  const standings = inForceOn(date, events.toArray(), relations.toArray()).filter(
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
