import type { Ledger } from "@oreledger/sdk";
import type { Page, Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { type BriefContext, briefContext } from "./context.ts";
import { pageOf } from "./page.ts";
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

/** Composes the page on a commodity as of a day. */
export function compose(ledger: Ledger, commodity: string, options: { readonly day: string }): Page {
  const context = briefContext(ledger, commodity, lastDay(options.day));
  return pageOf(`${context.commodity.name}: who mines, refines, sells and controls`, sections, context);
}
