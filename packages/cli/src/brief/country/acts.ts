import { eventRelations, type Filter, inForceOn, policyEvents, RESTRICTIVE } from "@oreledger/sdk";
import { type Items, paragraph, type Section } from "../../render/document.ts";
import type { CountryContext } from "./context.ts";

const MOST = 10;

/** The restrictions that the country makes, and those aimed at it, on the day. */
export function acts({ area, areaName, day, footnotes }: CountryContext): Section {
  const standings = inForceOn(day, policyEvents.toArray(), eventRelations.toArray()).filter(
    ({ event, state }) =>
      (RESTRICTIVE as readonly string[]).includes(event.type) &&
      (state === "in_force" || state === "suspended" || state === "unknown"),
  );
  const listed = (found: typeof standings): Items => ({
    kind: "items",
    items: [...found]
      .sort((a, b) => ((a.event.announced ?? "") < (b.event.announced ?? "") ? 1 : -1))
      .slice(0, MOST)
      .map(({ event, state }) => ({
        text: `${state.replaceAll("_", " ")}: ${event.actors.map(areaName).join(", ")}${event.targets.length === 0 ? "" : ` against ${event.targets.map(areaName).join(", ")}`}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`}${event.effective_from === null ? "" : ` (from ${event.effective_from}${event.effective_to === null ? "" : ` to ${event.effective_to}`})`}`,
        marks: footnotes.mark(policyEvents.where({ id: event.id } as Filter<never>).cite()),
      })),
  });
  const has = (list: readonly string[]) => list.includes(area.id);
  const own = standings.filter(({ event }) => has(event.actors));
  const aimed = standings.filter(({ event }) => has(event.targets) && !has(event.actors));
  const part = (title: string, found: typeof standings) =>
    found.length === 0
      ? []
      : [paragraph(`${title}${found.length > MOST ? ` (${found.length}, the ${MOST} latest)` : ""}:`), listed(found)];
  const blocks = [...part("Its own restrictions", own), ...part("Restrictions aimed at it", aimed)];
  return {
    heading: `Controls on ${day}`,
    blocks: blocks.length > 0 ? blocks : [paragraph("No act in the ledger is by it or aimed at it on this day.")],
  };
}
