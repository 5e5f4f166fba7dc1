import type { Ledger } from "@oreledger/sdk";
import type { Page, Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { pageOf } from "../page.ts";
import { pacts } from "./agreements.ts";
import { announced } from "./announced.ts";
import { concentration } from "./concentration.ts";
import { type CommodityContext, commodityContext } from "./context.ts";
import { controls } from "./controls.ts";
import { moved } from "./revisions.ts";
import { holders, producers } from "./tables.ts";
import { trade } from "./trade.ts";

/** The sections of a brief, in reading order. */
const sections: readonly ((context: CommodityContext) => Section)[] = [
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
export function composeCommodity(ledger: Ledger, commodity: string, options: { readonly day: string }): Page {
  const context = commodityContext(ledger, commodity, lastDay(options.day));
  return pageOf(`${context.commodity.name}: who mines, refines, sells and controls`, sections, context);
}
