import type { AreaCode, CommodityId, Rows } from "@oreledger/data";
import { type RestrictingActs, type Restriction, restrictionsOn } from "../../acts/restrictions.ts";
import { lastDay } from "../../dates.ts";
import { requireInputs, requireText, requireTexts } from "../../given.ts";
import { bodiesOver, membersBehind } from "../../ledger/bodies.ts";
import { requireArea } from "../../ledger/require-area.ts";
import { joinLineage, type Lineage, lineageOf } from "../core/lineage.ts";

/** The tables that decide whose controls are in force. */
export type Acts = RestrictingActs;

/** The inputs of `controlsOn`. */
export interface ControlsOn {
  /** The day: ISO 8601. */
  readonly on: string;
  /** The commodity that the acts must restrict. Default: that of the rows. */
  readonly commodity?: CommodityId;
  /** Only these types of the acts that restrict exports. Default: all, so bans, controls, quotas, licences, duties and laws. */
  readonly types?: readonly Rows["policy_events"]["type"][];
  /** The importing country: acts aimed at others do not count, acts aimed at a body of which it is a member do. Without it, acts aimed at some may count. */
  readonly importer?: AreaCode;
}

/** The countries whose acts restrict a commodity on a day. */
export interface Controls {
  /** Countries with an act in force on the whole commodity, their own or that of a body of which they are members, for everybody or for the importer. */
  readonly certain: readonly string[];
  /** Countries with an act that may be in force, restricts a part of the commodity, or is aimed at certain countries. */
  readonly possible: readonly string[];
  readonly acts: readonly string[];
  readonly possibleActs: readonly string[];
  readonly lineage: Lineage;
}

/**
 * Finds the countries that restrict exports of a commodity on a day, computed from acts and relations. An act on the
 * technology for working it restricts no supply.
 *
 * @example
 * controlsOn(ledger, { on: "2026-03-01", commodity: "gallium" }).certain; // ["CHN"]
 */
export function controlsOn(ledger: Acts, inputs: ControlsOn & { readonly commodity: CommodityId }): Controls {
  requireInputs(
    "controlsOn",
    inputs,
    { on: requireText, commodity: requireText },
    { types: requireTexts, importer: requireText },
  );
  const { on, commodity, types, importer } = inputs;
  const day = lastDay(on);
  const buyer = importer === undefined ? undefined : bodiesOver(ledger, requireArea(ledger, importer), day);
  const { inForce, unknown } = restrictionsOn(ledger, {
    commodity,
    date: on,
    restricts: ["exports"],
    ...(types === undefined ? {} : { types }),
  });
  const { policy_events: events, event_relations: related } = ledger.tables;
  /** Whether it is for everybody or for the importer. If aimed at others, it may count if no importer is named. */
  const aimedAt = ({ event: { targets } }: Restriction, otherwise: boolean) =>
    targets.length === 0 || (buyer?.some((id) => targets.some((target) => target === id)) ?? otherwise);
  const certain = inForce.filter((act) => act.reach === "whole" && aimedAt(act, false));
  const possible = [...inForce, ...unknown].filter(
    (act) => act.reach !== "technology" && aimedAt(act, true) && !certain.includes(act),
  );
  const actors = (acts: readonly Restriction[]) => [
    ...new Set(acts.flatMap(({ event }) => membersBehind(ledger, event.actors, day)).sort()),
  ];
  const ids = (acts: readonly Restriction[]) => acts.map(({ event }): string => event.id);
  const all = [...certain, ...possible];
  const relations = all.flatMap(({ because }) => because.flatMap((row) => ("relation" in row ? [row] : [])));
  const sure = actors(certain);
  return {
    certain: sure,
    possible: actors(possible).filter((actor) => !sure.includes(actor)),
    acts: ids(certain),
    possibleActs: ids(possible),
    lineage: joinLineage(
      lineageOf(events.wide().where({ id: ids(all) })),
      ...relations.map((row) =>
        lineageOf(related.where({ event: row.event, relation: row.relation, related: row.related })),
      ),
    ),
  };
}
