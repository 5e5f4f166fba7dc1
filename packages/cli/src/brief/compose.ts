import type { Ledger } from "@oreledger/sdk";
import type { Page, Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { type BriefContext, briefContext } from "./context.ts";
import { pacts } from "./sections/agreements.ts";
import { announced } from "./sections/announced.ts";
import { concentration } from "./sections/concentration.ts";
import { controls } from "./sections/controls.ts";
import { moved } from "./sections/revisions.ts";
import { holders, producers } from "./sections/tables.ts";
import { trade } from "./sections/trade.ts";

/** The sections of a brief, in reading order. */
const sections: readonly ((context: BriefContext) => Section)[] = [
  producers,
  holders,
  controls,
  trade,
  moved,
  concentration,
  pacts,
  announced,
];

/** Composes the page on a commodity as of a day. Footnotes are numbered in reading order. */
export function compose(ledger: Ledger, commodity: string, options: { readonly day: string }): Page {
  const day = lastDay(options.day);
  const context = briefContext(ledger, commodity, day);
  const composed = sections.map((section) => section(context));
  return {
    title: `${context.commodity.name}: who mines, refines, sells and controls`,
    subtitle: `As of ${day}, by what the publishers had printed by then. Figures of different publishers are never merged.`,
    sections: composed,
    citations: context.footnotes.citations,
  };
}
