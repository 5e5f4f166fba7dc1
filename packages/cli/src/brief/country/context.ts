import type { AreaCode, Ledger } from "@oreledger/sdk";
import { namesOf, type PageContext, pageContext } from "../page.ts";

/** The input of every section of a country's page. */
export interface CountryContext extends PageContext {
  readonly area: { readonly id: AreaCode; readonly name: string };
  /** The name of a commodity within a sentence. */
  readonly commodityName: (id: string) => string;
}

export const countryContext = (ledger: Ledger, area: CountryContext["area"], day: string): CountryContext => ({
  ...pageContext(ledger, day),
  area,
  commodityName: namesOf(ledger.tables.commodities.toArray()),
});
