import type { AreaCode, CommodityId, Rows } from "@oreledger/data";
import { lastDay } from "../dates.ts";
import { requireInputs, requireText, requireTexts, tablesOf } from "../given.ts";
import { bodiesOver } from "../ledger/bodies.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type Reach, reachOn } from "../ledger/reach.ts";
import { readUpTo } from "../ledger/read-up-to.ts";
import { requireArea } from "../ledger/require-area.ts";
import type { InForceState } from "./in-force.ts";
import { type ActStanding, type Acts, everyStanding, knownBy } from "./standings.ts";

/** What an act can restrict: `exports`, `imports` or `output`. */
export type Restricts = Exclude<Rows["policy_events"]["restricts"], "nothing">;

/** The inputs of `restrictionsOn`. */
export interface RestrictionsOn {
  readonly commodity: CommodityId;
  /** The day: ISO 8601. */
  readonly date: string;
  /** Only acts of this country or body, and of the bodies of which it is a member on the day. */
  readonly actor?: AreaCode;
  /** Only acts that restrict these; all by default. */
  readonly restricts?: readonly Restricts[];
  /** Only these types of act; all by default. */
  readonly types?: readonly Rows["policy_events"]["type"][];
}

/** One act that restricts a commodity, its state on the day, and the rows that decide it. */
export type Restriction = ActStanding & {
  /** What it covers: all of the commodity, a part of it, or only the technology and equipment for working it. */
  readonly reach: Reach;
};

/** The restrictions of a commodity on a day, by state. Acts that had ended or were not yet known are left out. */
export interface Restrictions {
  readonly commodity: CommodityId;
  readonly date: string;
  readonly inForce: readonly Restriction[];
  readonly suspended: readonly Restriction[];
  /** The rows do not decide it: `doubt` says why, and `because` names those that leave it open. */
  readonly unknown: readonly Restriction[];
  /** Known by that day, but to begin later, or never seen to begin. */
  readonly notYet: readonly Restriction[];
  /** The day up to which sources were read; null if the ledger states none. */
  readonly readUpTo: string | null;
}

/** The tables that `restrictionsOn` needs. */
export type RestrictingActs = Acts & LedgerWith<"commodities" | "readings">;

/**
 * The acts that restrict a commodity on a day, by the column `restricts`: those that name it, a group that contains it, a part
 * of it, or the technology for working it. Computed from clauses, dates and relations, so the state may be `unknown`. Repeals,
 * approvals, statements and reliefs restrict nothing and are left out. An act aimed at certain countries lists them in
 * `event.targets`.
 *
 * @throws UnknownValue naming the nearest commodity, area, type or kind. InvalidInput if `date` is not a date.
 * @example
 * restrictionsOn(ledger, { commodity: "dysprosium", date: "2026-03-01", actor: "CHN" }).inForce.map(({ event }) => event.id);
 */
export function restrictionsOn(ledger: RestrictingActs, inputs: RestrictionsOn): Restrictions {
  requireInputs(
    "restrictionsOn",
    inputs,
    { commodity: requireText, date: requireText },
    { actor: requireText, restricts: requireTexts, types: requireTexts },
  );
  const { commodity, date, actor, restricts = ["exports", "imports", "output"], types } = inputs;
  const { policy_events: events } = tablesOf(ledger, "policy_events");
  const reachOf = reachOn(ledger, commodity);
  // The query checks the words, and names the nearest.
  const asked = events.wide().where({ restricts, type: types });
  const ids = new Set<string>(asked.toColumns().id);
  const day = lastDay(date);
  const by = actor === undefined ? undefined : bodiesOver(ledger, requireArea(ledger, actor), day);
  const found = everyStanding(ledger, day).flatMap((standing): Restriction[] => {
    const { event } = standing;
    const reach = reachOf(event.commodities);
    const meant = ids.has(event.id) && (by === undefined || event.actors.some((id) => by.includes(id)));
    return meant && reach !== undefined ? [{ ...standing, reach }] : [];
  });
  const of = (state: InForceState) => found.filter((standing) => standing.state === state);
  return {
    commodity,
    date,
    inForce: of("in_force"),
    suspended: of("suspended"),
    unknown: of("unknown"),
    notYet: of("not_yet").filter((standing) => knownBy(standing, day)),
    readUpTo: readUpTo(ledger, "policy_events"),
  };
}
