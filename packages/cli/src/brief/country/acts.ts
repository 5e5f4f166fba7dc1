import { type Block, doubtInWords, paragraph, type Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { standingsOn } from "@oreledger/sdk/questions";
import { section } from "../page.ts";
import type { CountryContext } from "./context.ts";

const titles = {
  in_force: "In force",
  suspended: "Suspended",
  not_yet: "Announced, not in force",
  unknown: "Unknown: no source settles it",
  event: "Events",
  ended: "Over",
} as const;

/** Acts by it and acts aimed at it, by their status on the day. */
export function acts({ area, areaName, day, footnotes, ledger }: CountryContext): Section {
  const ever = standingsOn(ledger, { date: day, area: area.id });
  const standings = ever.filter(({ event }) => event.announced === null || lastDay(event.announced) <= day);
  const blocks = (Object.keys(titles) as (keyof typeof titles)[]).flatMap((state): Block[] => {
    const list = standings
      .filter((standing) => standing.state === state)
      .sort((a, b) => ((a.event.announced ?? "") < (b.event.announced ?? "") ? 1 : -1));
    if (list.length === 0) return [];
    return [
      paragraph(state === "event" ? `${titles[state]}:` : `${titles[state]} on ${day}:`),
      {
        kind: "items",
        items: list.map((standing) => {
          const { event, because } = standing;
          const aim = event.targets.length === 0 ? "" : ` → ${event.targets.map(areaName).join(", ")}`;
          const clause = event.clause === null ? "" : ` – ${event.clause}`;
          const doubt = event.status === "unverified" && state === "event" ? "unverified" : doubtInWords(standing);
          const ids = because.map((row) => ("relation" in row ? row.event : row.id));
          return {
            text: `${event.announced ?? "undated"}  ${event.actors.map(areaName).join(", ")}${aim}: ${event.title}${clause}${doubt === "" ? "" : ` (${doubt})`}. ${event.summary}`,
            marks: footnotes.mark(ledger.tables.policy_events.wide().where({ id: ids }).cite()),
          };
        }),
      },
    ];
  });
  return section(
    "Acts and events",
    blocks,
    () => `The ledger holds no act by it or aimed at it${ever.length > 0 ? ` that was announced by ${day}` : ""}.`,
  );
}
