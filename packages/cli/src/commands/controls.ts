import {
  type CommodityId,
  type Filter,
  formatCitation,
  mergeCitations,
  policyEvents,
  type Restriction,
  restrictionsOn,
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
      const aimed = (list: readonly Restriction[], single: boolean) =>
        list.filter(({ event }) => event.targets.length > 0 === single);
      const parts: [string, readonly Restriction[]][] = [
        [`In force on ${day}`, aimed(found.inForce, false)],
        ["In force, aimed at single countries", aimed(found.inForce, true)],
        ["Suspended", found.suspended],
        ["Announced, not yet begun", found.notYet],
        ["Unknown: no source settles it", found.unknown],
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
