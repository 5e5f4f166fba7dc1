import type { CommodityId, Filter, Ledger } from "@oreledger/sdk";
import { withAncestors, withDescendants } from "@oreledger/sdk/ledger";
import { type Restriction, restrictionsOn } from "@oreledger/sdk/questions";
import { Footnotes } from "../brief/footnotes.ts";
import { defineCommand, exit } from "../command.ts";
import { areaIdOf, commodityIdOf } from "../names.ts";
import { date } from "../read.ts";
import type { Document } from "../render/document.ts";
import { pageFlags, writePage } from "../render/page.ts";

/** What restricts trade in a commodity on a day. */
export const command = defineCommand({
  description:
    "Computed from the dates of every clause and from the acts that suspend, amend or end others, so `unknown` is a possible answer. An act on rare earths bears on dysprosium.",
  arguments: [{ name: "commodity", description: "dysprosium, gallium, rare-earths", values: "commodity" }],
  flags: {
    on: { value: "date", read: date, description: "the day (default: today)" },
    actor: { value: "area", values: "area", description: "only the acts of one country or body: CHN" },
    ...pageFlags,
  },
  examples: [
    { call: "controls dysprosium --on 2026-03-01 --actor CHN", tells: "China's controls on dysprosium on one day" },
    { call: "controls gallium", tells: "What holds gallium back today" },
    { call: "controls rare-earths --on 2025-10-20", tells: "Between announcement and suspension" },
  ],
  run({ args, flags, io, ledger }) {
    const commodity = commodityIdOf(ledger, args[0] as string) as CommodityId;
    const day = flags.on ?? io.today;
    const found = restrictionsOn(ledger, {
      commodity,
      date: day,
      ...(flags.actor === undefined ? {} : { actor: areaIdOf(ledger, flags.actor) }),
    });
    const parts: [string, readonly Restriction[]][] = [
      ...byReach(ledger, found.inForce, commodity, `In force on ${day}`),
      ...byReach(ledger, found.suspended, commodity, "Suspended"),
      ["Announced, not yet begun", found.notYet],
      ...byReach(ledger, found.unknown, commodity, "Unknown, as no source settles it"),
    ];
    const all = parts.flatMap(([, list]) => list);
    if (all.length === 0) {
      io.err(`No act in the ledger restricts trade in ${commodity} on ${day}.\n`);
      return exit.nothing;
    }
    const footnotes = new Footnotes();
    const told = (restriction: Restriction) => {
      const { event, because } = restriction;
      const aim = event.targets.length === 0 ? "" : ` → ${event.targets.join(", ")}`;
      const ids = because.map((row) => ("relation" in row ? row.event : row.id));
      return {
        text: `${event.actors.join(", ")}${aim}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`} (${event.id}; ${spanOf(restriction, day)})`,
        marks: footnotes.mark(ledger.tables.policy_events.where({ id: ids } as Filter<never>).cite()),
      };
    };
    const beyond = all.filter(({ projected }) => projected).map(({ event }) => event.status_as_of);
    const document: Document = {
      title: `What restricts trade in ${commodity.replaceAll("-", " ")} on ${day}`,
      subtitle: `${all.length} ${all.length === 1 ? "act" : "acts"} of the ledger, each by its own dates and by the acts that suspend, amend or end it.${
        beyond.length === 0
          ? ""
          : ` Sources were read up to ${beyond.sort()[0]}: for a later day the acts' own dates are carried on, and what was done since is not known.`
      }`,
      sections: parts
        .filter(([, list]) => list.length > 0)
        .map(([heading, list]) => ({ heading, blocks: [{ kind: "items", items: list.map(told) }] })),
      citations: footnotes.citations,
      legend: false,
    };
    writePage(document, flags.format, io, {
      commodity,
      on: day,
      acts: parts.flatMap(([heading, list]) => list.map((restriction) => ({ heading, ...restriction }))),
      citations: footnotes.citations,
    });
    return exit.answered;
  },
});

/** When an act holds, by its own dates. A start that no source gives, or that came without it, is not shown as one. */
function spanOf({ event, state }: Restriction, day: string): string {
  const { announced, effective_from: start, effective_to: end } = event;
  if (start !== null && (state !== "not_yet" || start > day))
    return end === null ? `${start} on` : `${start} to ${end}`;
  const known = announced === null ? "start not known" : `announced ${announced}`;
  return end === null ? known : `${known}, to ${end}`;
}

/** The acts that stop goods at a border. */
const border = new Set<string>(["export_control", "export_ban", "import_ban"]);

const reaches = [
  "controls on the goods",
  "controls on technology and equipment",
  "aimed at single countries",
  "quotas, licences and duties",
] as const;

/** Acts by what they reach, those on the goods first; those aimed at single countries apart. */
function byReach(
  ledger: Ledger,
  list: readonly Restriction[],
  commodity: CommodityId,
  state: string,
): [string, readonly Restriction[]][] {
  const goods = new Set<string>([...withAncestors(ledger, commodity), ...withDescendants(ledger, commodity)]);
  const reachOf = ({ event }: Restriction): (typeof reaches)[number] => {
    if (event.targets.length > 0) return "aimed at single countries";
    if (!border.has(event.type)) return "quotas, licences and duties";
    return event.commodities.some((id) => goods.has(id))
      ? "controls on the goods"
      : "controls on technology and equipment";
  };
  return reaches.map((reach) => [`${state}: ${reach}`, list.filter((restriction) => reachOf(restriction) === reach)]);
}
