import type { CommodityId } from "@oreledger/data";
import { withAncestors } from "../ledger/kinship.ts";
import type { LedgerWith } from "../ledger/ledger.ts";
import { type Restriction, restrictionsOn } from "../questions/restrictions.ts";
import { requireAreas } from "./known-areas.ts";
import { joinLineage, type Lineage, lineageOf } from "./lineage.ts";

/** The kinds of act that count as an export restriction, unless the caller names others. */
const exportRestrictions = ["export_control", "export_ban"] as const;

/** The tables by which it is decided whose controls are in force. */
export type Acts = LedgerWith<"commodities" | "event_relations" | "policy_events">;

/** Which acts count, and on which day. */
export interface ControlsOn {
  /** The day: ISO 8601. */
  readonly on: string;
  /** The commodity that the acts must bear on. */
  readonly commodity: CommodityId;
  /** The kinds of act that count. Default: export controls and export bans. */
  readonly types?: readonly string[];
  /** Whose supply: acts aimed at others do not count. Without it they may count. */
  readonly importer?: string;
}

/** The countries whose acts bear on a commodity on a day. */
export interface Controls {
  /** Countries with an act in force on the whole commodity, for everybody or for the importer. */
  readonly certain: readonly string[];
  /** Countries with an act that may be in force, that bears on a part of the commodity, or that is aimed at some. */
  readonly possible: readonly string[];
  readonly acts: readonly string[];
  readonly possibleActs: readonly string[];
  readonly lineage: Lineage;
}

/**
 * Finds who restricts a commodity on a day, by what is computed from acts and relations.
 *
 * @example controlsOn(ledger, { on: "2025-05-01", commodity: "rare-earths" }).possible;
 */
export function controlsOn(
  ledger: Acts,
  { on, commodity, types = exportRestrictions, importer }: ControlsOn,
): Controls {
  const { policy_events: events, event_relations: related } = ledger.tables;
  requireAreas(events, [importer], "targets");
  const { inForce, unknown } = restrictionsOn(ledger, { commodity, date: on, types });
  const whole = new Set<string>(withAncestors(ledger, commodity));
  const reaches = ({ event }: Restriction) =>
    event.targets.length === 0 || importer === undefined || event.targets.some((target) => target === importer);
  const forEverybody = ({ event }: Restriction) => event.targets.length === 0 || importer !== undefined;
  const onWhole = ({ event }: Restriction) => event.commodities.some((id) => whole.has(id));
  const certain = inForce.filter((act) => reaches(act) && forEverybody(act) && onWhole(act));
  const possible = [...inForce, ...unknown].filter((act) => reaches(act) && !certain.includes(act));
  const actors = (acts: readonly Restriction[]) =>
    [...new Set(acts.flatMap(({ event }) => event.actors as readonly string[]))].sort();
  const ids = (acts: readonly Restriction[]) => acts.map(({ event }) => event.id as string);
  const because = [...certain, ...possible].flatMap((act) => act.because);
  const relations = because.flatMap((row) => ("relation" in row ? [row] : []));
  return {
    certain: actors(certain),
    possible: actors(possible).filter((actor) => !actors(certain).includes(actor)),
    acts: ids(certain),
    possibleActs: ids(possible),
    lineage: joinLineage(
      lineageOf(events.wide().where({ id: ids([...certain, ...possible]) })),
      ...relations.map((row) =>
        lineageOf(related.where({ event: row.event, relation: row.relation, related: row.related })),
      ),
    ),
  };
}
