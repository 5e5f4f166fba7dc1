import {
  type CommodityId,
  type Filter,
  formatCitation,
  mergeCitations,
  policyEvents,
  type Restriction,
  restrictionsOn,
  withAncestors,
  withDescendants,
} from "@oreledger/sdk";
import { Command } from "commander";
import { exit } from "../io.ts";
import type { Done, MakeIO } from "../program.ts";
import { wrap } from "../render/width.ts";

/** What restricts trade in a commodity on a day. */
export function controlsCommand(makeIO: MakeIO, done: Done): Command {
  return new Command("controls")
    .description("What restricts trade in a commodity on a day: in force, suspended, or not settled by any source")
    .argument("<commodity>", "dysprosium, gallium, rare-earths")
    .option("--on <date>", "the day (default: today)")
    .option("--actor <area>", "only the acts of one country or body: CHN")
    .addHelpText(
      "after",
      "\nExamples:\n  oreledger controls dysprosium --on 2026-03-01 --actor CHN\n  oreledger controls gallium\n  oreledger controls rare-earths --on 2025-10-20",
    )
    .action((commodity: string, flags: { on?: string; actor?: string; color?: boolean }) => {
      const io = makeIO(flags.color);
      const day = flags.on ?? io.today;
      const found = restrictionsOn(
        commodity as CommodityId,
        day,
        flags.actor === undefined ? {} : { actor: flags.actor },
      );
      const parts: [string, readonly Restriction[]][] = [
        ...byReach(found.inForce, found.commodity).map(([title, list]): [string, readonly Restriction[]] => [
          `In force on ${day}: ${title}`,
          list,
        ]),
        ...byReach(found.suspended, found.commodity).map(([title, list]): [string, readonly Restriction[]] => [
          `Suspended: ${title}`,
          list,
        ]),
        ["Announced, not yet begun", found.notYet],
        ...byReach(found.unknown, found.commodity).map(([title, list]): [string, readonly Restriction[]] => [
          `Unknown, as no source settles it: ${title}`,
          list,
        ]),
      ];
      const shown = parts.flatMap(([, list]) => list);
      if (shown.length === 0) {
        io.err(`No act in the ledger restricts trade in ${commodity} on ${day}.\n`);
        done(exit.nothing);
        return;
      }
      const ids = new Set(
        shown.flatMap(({ because }) => because.flatMap((row) => ("relation" in row ? [row.event] : [row.id]))),
      );
      const citations = mergeCitations(policyEvents.where({ id: [...ids] } as Filter<never>).cite());
      const mark = (restriction: Restriction) =>
        [
          ...new Set(
            restriction.because.map((row) => citations.findIndex((citation) => citation.source === row.source) + 1),
          ),
        ]
          .filter((number) => number > 0)
          .map((number) => `[${number}]`)
          .join("");
      const lines = parts.flatMap(([title, list]) =>
        list.length === 0
          ? []
          : [
              io.colors.bold(title),
              ...list.flatMap((restriction) => {
                const { event } = restriction;
                const aim = event.targets.length === 0 ? "" : ` → ${event.targets.join(", ")}`;
                const span = [event.effective_from ?? event.announced, event.effective_to ?? ""]
                  .join(" to ")
                  .replace(/ to $/, " on");
                return wrap(
                  `• ${event.actors.join(", ")}${aim}: ${event.title}${event.clause === null ? "" : ` – ${event.clause}`} (${event.id}; ${span}) ${mark(restriction)}`,
                  io.width,
                  "  ",
                );
              }),
            ],
      );
      io.out(
        `${lines.join("\n")}\n\n${citations.flatMap((citation, i) => wrap(`[${i + 1}] ${formatCitation(citation)}`, io.width, "    ")).join("\n")}\n`,
      );
      done(exit.answered);
    });
}

/** Acts by what they reach, the nearest to the goods first; those aimed at single countries apart. */
function byReach(list: readonly Restriction[], commodity: CommodityId): [string, Restriction[]][] {
  const goods = new Set<string>([...withAncestors(commodity), ...withDescendants(commodity)]);
  const reachOf = ({ event }: Restriction): string => {
    if (event.targets.length > 0) return "aimed at single countries";
    if (!border.has(event.type)) return "quotas, licences and duties";
    return event.commodities.some((id) => goods.has(id))
      ? "controls on the goods"
      : "controls on technology and equipment";
  };
  return [
    "controls on the goods",
    "controls on technology and equipment",
    "aimed at single countries",
    "quotas, licences and duties",
  ].map((title) => [title, list.filter((restriction) => reachOf(restriction) === title)]);
}

/** The acts that stop goods at a border. */
const border = new Set<string>(["export_control", "export_ban", "import_ban"]);
