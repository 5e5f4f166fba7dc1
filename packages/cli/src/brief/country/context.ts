import type { AreaCode, Ledger } from "@oreledger/sdk";
import { namesOf, type PageContext, pageContext } from "../page.ts";

/** What every section of a country's page starts from. */
export interface CountryContext extends PageContext {
  readonly area: { readonly id: AreaCode; readonly name: string };
  /** The name of a commodity, as a sentence prints it. */
  readonly commodityName: (id: string) => string;
}

export const countryContext = (ledger: Ledger, area: CountryContext["area"], day: string): CountryContext => ({
  ...pageContext(ledger, day),
  area,
  commodityName: namesOf(ledger.tables.commodities.toArray()),
});
