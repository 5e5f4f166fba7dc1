import type { AreaCode, Ledger } from "@oreledger/sdk";
import type { Page, Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { acts } from "./acts.ts";
import { claimed } from "./claims.ts";
import { type CountryContext, countryContext } from "./context.ts";
import { flows } from "./flows.ts";
import { ground } from "./ground.ts";
import { pacts } from "./pacts.ts";
import { supply } from "./supply.ts";

/** The sections of a country's page, in reading order. */
const sections: readonly ((context: CountryContext) => Section)[] = [supply, flows, acts, pacts, ground, claimed];

/** Composes the page on a country, or on a body such as the European Union, as of a day. */
export function composeCountry(
  ledger: Ledger,
  area: { readonly id: AreaCode; readonly name: string },
  options: { readonly day: string },
): Page {
  const day = lastDay(options.day);
  const context = countryContext(ledger, area, day);
  const composed = sections.map((section) => section(context));
  return {
    title: `${area.name}: what it mines, sells, holds, agreed and restricts`,
    subtitle: `As of ${day}, by what the publishers had printed by then. Figures of different publishers are never merged.`,
    sections: composed,
    citations: context.footnotes.citations,
  };
}
