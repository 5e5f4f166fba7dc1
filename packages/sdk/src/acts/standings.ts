import type { AreaCode, Rows } from "@oreledger/data";
import { lastDay } from "../dates.ts";
import { requireInputs, requireText, tablesOf } from "../given.ts";
import { bodiesOver } from "../ledger/bodies.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { requireArea } from "../ledger/require-area.ts";
import { inForceOn, type Standing } from "./in-force.ts";

/** The inputs of `standingsOn`. */
export interface StandingsOn {
  /** The day: ISO 8601. */
  readonly date: string;
  /** Only acts of this country or body, or aimed at it, and acts of, or aimed at, a body of which it is a member. */
  readonly area?: AreaCode;
}

/** An act or an event, and its state on the day. */
export type ActStanding = Standing<Rows["policy_events"], Rows["event_relations"]>;

/** The tables that decide the state of acts. */
export type Acts = LedgerWith<"areas" | "event_relations" | "group_members" | "policy_events" | "sources">;

/**
 * The state of every act and event of a ledger on a day, or only of those of one area.
 *
 * @throws UnknownValue naming the code of an unknown area. InvalidInput if `date` is not a date.
 * @example
 * standingsOn(ledger, { date: "2026-03-01", area: "CHN" }).filter(({ state }) => state === "suspended").length; // 8
 */
export function standingsOn(ledger: Acts, inputs: StandingsOn): ActStanding[] {
  requireInputs("standingsOn", inputs, { date: requireText }, { area: requireText });
  const { date, area } = inputs;
  const day = lastDay(date);
  const all = everyStanding(ledger, day);
  if (area === undefined) return all;
  const known = bodiesOver(ledger, requireArea(ledger, area), day);
  return all.filter(({ event }) => [...event.actors, ...event.targets].some((id) => known.includes(id)));
}

/** The state of every act and event on a day. */
export function everyStanding(ledger: Acts, day: string): ActStanding[] {
  const tables = tablesOf(ledger, "event_relations", "policy_events", "sources");
  return inForceOn(day, tables.policy_events.toArray(), tables.event_relations.toArray(), tables.sources.toArray());
}

/** Whether an act was known on a day: by its announcement, or else by a source that mentions it. */
export function knownBy({ event, lastSpokenOf }: ActStanding, day: string): boolean {
  const announced = event.announced ?? lastSpokenOf;
  return announced === null || lastDay(announced) <= day;
}
