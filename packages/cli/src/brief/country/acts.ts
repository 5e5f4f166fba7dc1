import { inForceOn } from "@oreledger/sdk";
import { type Block, paragraph, type Section } from "../../render/document.ts";
import type { CountryContext } from "./context.ts";

const titles = {
  in_force: "In force",
  suspended: "Suspended",
  not_yet: "Announced, not in force",
  unknown: "Unknown: no source settles it",
  ended: "Over",
} as const;

/** Acts by it and acts aimed at it, by where they stand on the day. */
export function acts({ area, areaName, day, footnotes, ledger }: CountryContext): Section {
  const { event_relations: eventRelations, policy_events: policyEvents } = ledger.tables;
  const events = policyEvents.toArray();
  const standings = inForceOn(day, events, eventRelations.toArray()).filter(
    ({ event }) =>
      [...event.actors, ...event.targets].some((id) => id === area.id) &&
      (event.announced === null || event.announced <= day),
  );
  const blocks = (Object.keys(titles) as (keyof typeof titles)[]).flatMap((state): Block[] => {
    const list = standings
      .filter((standing) => standing.state === state)
      .sort((a, b) => ((a.event.announced ?? "") < (b.event.announced ?? "") ? 1 : -1));
    if (list.length === 0) return [];
    return [
      paragraph(`${titles[state]} on ${day}:`),
      {
        kind: "items",
        items: list.map(({ event }) => ({
          text: `${event.announced ?? "undated"}  ${event.actors.map(areaName).join(", ")}${event.targets.length === 0 ? "" : ` → ${event.targets.map(areaName).join(", ")}`}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`}. ${event.summary ?? ""}`.trim(),
          marks: footnotes.mark(policyEvents.where({ id: event.id } as never).cite()),
        })),
      },
    ];
  });
  return {
    heading: "Acts and events",
    blocks: blocks.length > 0 ? blocks : [paragraph("The ledger holds no act by it or aimed at it.")],
  };
}
