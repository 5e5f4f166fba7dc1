import type { CommodityId, Filter } from "@oreledger/sdk";
import type { Page } from "@oreledger/sdk/answer";
import { Footnotes } from "@oreledger/sdk/answer";
import { type Restriction, restrictionsOn } from "@oreledger/sdk/questions";
import { defineCommand, exit } from "../command.ts";
import { areaIdOf, commodityIdOf } from "../names.ts";
import { date } from "../read.ts";
import { pageFlags, writePage } from "../render/page.ts";
import { doubtInWords, readUpToInWords, spanInWords } from "../render/standing-in-words.ts";

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
      ...byKind(found.inForce, `In force on ${day}`),
      ...byKind(found.suspended, "Suspended"),
      ["Announced, not yet begun", found.notYet],
      ...byKind(found.unknown, "Unknown, as no source settles it"),
    ];
    const all = parts.flatMap(([, list]) => list);
    if (all.length === 0) {
      io.err(`No act in the ledger restricts trade in ${commodity} on ${day}.\n`);
      return exit.nothing;
    }
    const footnotes = new Footnotes();
    const told = (restriction: Restriction) => {
      const { event, because } = restriction;
      const doubt = doubtInWords(restriction);
      const aim = event.targets.length === 0 ? "" : ` → ${event.targets.join(", ")}`;
      const ids = because.map((row) => ("relation" in row ? row.event : row.id));
      return {
        text: `${event.actors.join(", ")}${aim}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`} (${event.id}; ${[spanInWords(restriction, day), doubt].filter(Boolean).join("; ")})`,
        marks: footnotes.mark(ledger.tables.policy_events.where({ id: ids } as Filter<never>).cite()),
      };
    };
    const beyond = readUpToInWords(found.readUpTo, day);
    const document: Page = {
      title: `What restricts trade in ${commodity.replaceAll("-", " ")} on ${day}`,
      subtitle: `${all.length} ${all.length === 1 ? "act" : "acts"} of the ledger, each by its own dates and by the acts that suspend, amend or end it.${beyond === "" ? "" : ` ${beyond}`}`,
      sections: parts
        .filter(([, list]) => list.length > 0)
        .map(([heading, list]) => ({ heading, blocks: [{ kind: "items", items: list.map(told) }] })),
      citations: footnotes.citations,
      legend: false,
    };
    writePage(document, flags.format, io, {
      commodity,
      on: day,
      readUpTo: found.readUpTo,
      acts: parts.flatMap(([heading, list]) => list.map((restriction) => ({ heading, ...restriction }))),
      citations: footnotes.citations,
    });
    return exit.answered;
  },
});

const kinds = {
  goods: "controls on the goods",
  technology: "controls on technology and equipment",
  aimed: "aimed at single countries",
  imports: "bans and duties on imports",
  output: "limits on mining and processing",
} as const;

/** What an act holds back, and of whom. */
function kindOf({ event, reach }: Restriction): keyof typeof kinds {
  if (event.restricts !== "exports") return event.restricts === "imports" ? "imports" : "output";
  if (event.targets.length > 0) return "aimed";
  return reach === "technology" ? "technology" : "goods";
}

/** Acts by what they hold back: those on the goods first, those aimed at single countries apart. */
const byKind = (list: readonly Restriction[], state: string): [string, readonly Restriction[]][] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => [
    `${state}: ${kinds[kind]}`,
    list.filter((restriction) => kindOf(restriction) === kind),
  ]);
