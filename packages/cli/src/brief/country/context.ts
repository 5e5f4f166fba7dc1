import { areas, commodities } from "@oreledger/sdk";
import { areaIdOf } from "../../names.ts";
import { Footnotes } from "../footnotes.ts";

/** What every section of a country's brief starts from. */
export interface CountryContext {
  readonly area: { readonly id: string; readonly name: string };
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  readonly footnotes: Footnotes;
  readonly areaName: (id: string) => string;
  readonly commodityName: (id: string) => string;
}

/** @throws UsageError naming the nearest area, where there is none of that name. */
export function countryContext(name: string, day: string): CountryContext {
  const id = areaIdOf(name);
  const areaNames = new Map<string, string>(areas.toArray().map((area) => [area.id, area.name]));
  const commodityNames = new Map<string, string>(
    commodities.toArray().map((commodity) => [commodity.id, commodity.name]),
  );
  return {
    area: { id, name: areaNames.get(id) ?? id },
    day,
    footnotes: new Footnotes(),
    areaName: (area) => areaNames.get(area) ?? area,
    commodityName: (commodity) => commodityNames.get(commodity) ?? commodity,
  };
}
