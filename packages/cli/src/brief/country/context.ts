import type { AreaCode, Ledger } from "@oreledger/sdk";
import { Footnotes } from "@oreledger/sdk/answer";

/** What every section of a country's page starts from. */
export interface CountryContext {
  readonly ledger: Ledger;
  readonly area: { readonly id: AreaCode; readonly name: string };
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  readonly footnotes: Footnotes;
  /** A short name for an area. */
  readonly areaName: (id: string) => string;
  /** The name of a commodity, as a sentence prints it. */
  readonly commodityName: (id: string) => string;
}

export function countryContext(
  ledger: Ledger,
  area: { readonly id: AreaCode; readonly name: string },
  day: string,
): CountryContext {
  const { areas, commodities } = ledger.tables;
  const names = new Map<string, string>(areas.toArray().map(({ id, name }) => [id, name]));
  const goods = new Map<string, string>(commodities.toArray().map(({ id, name }) => [id, name]));
  return {
    ledger,
    area,
    day,
    footnotes: new Footnotes(),
    areaName: (id) => names.get(id) ?? id,
    commodityName: (id) => goods.get(id) ?? id,
  };
}
