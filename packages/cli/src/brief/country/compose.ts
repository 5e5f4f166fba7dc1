import type { AreaCode, Ledger } from "@oreledger/sdk";
import type { Page, Section } from "@oreledger/sdk/answer";
import { lastDay } from "@oreledger/sdk/ledger";
import { pageOf } from "../page.ts";
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
  return pageOf(
    `${area.name}: what it mines, sells, holds, agreed and restricts`,
    sections,
    countryContext(ledger, area, lastDay(options.day)),
  );
}
