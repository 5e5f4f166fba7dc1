import { lastDay } from "@oreledger/sdk";
import type { Document, Section } from "../../render/document.ts";
import { acts } from "./acts.ts";
import { type CountryContext, countryContext } from "./context.ts";
import { flows } from "./flows.ts";
import { ground } from "./ground.ts";
import { output } from "./output.ts";
import { pacts, promises } from "./pacts.ts";
import { said } from "./said.ts";

/** The sections of a country's brief, in reading order. */
const sections: readonly ((context: CountryContext) => Section)[] = [
  output("production", "What it produces"),
  output("reserves", "What it holds"),
  ground,
  flows,
  pacts,
  promises,
  acts,
  said,
];

/** Composes the page on a country as of a day. Footnotes are numbered in reading order. */
export function composeCountry(name: string, options: { readonly day: string }): Document {
  const day = lastDay(options.day);
  const context = countryContext(name, day);
  const composed = sections.map((section) => section(context));
  return {
    title: `${context.area.name}: what it mines, holds, sells, promises and controls`,
    subtitle: `As of ${day}, by what the publishers had printed by then. Figures of different publishers are never merged.`,
    sections: composed,
    citations: context.footnotes.citations,
  };
}
