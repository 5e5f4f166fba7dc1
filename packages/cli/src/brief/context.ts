import { areas, type CommodityId, commodities, nearest, OreledgerError, shares, withDescendants } from "@oreledger/sdk";
import { Footnotes } from "./footnotes.ts";

/** What every section of a brief starts from. */
export interface BriefContext {
  readonly commodity: { readonly id: CommodityId; readonly name: string };
  /** The commodity and all that it contains. */
  readonly family: readonly CommodityId[];
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  readonly footnotes: Footnotes;
  /** A short name for an area. */
  readonly areaName: (id: string) => string;
}

/** The series whose country tables the brief shows; it says so on the page. No other series prints as many. */
export const SERIES = "usgs-mcs";

/** The rows of the series that speak of the commodity itself, as of the day of the brief. */
export const figuresOf = ({ commodity, day }: BriefContext) =>
  shares.where({ series: SERIES, commodity: commodity.id }).asOf(day);

/** @throws OreledgerError naming the nearest commodity, where there is none of that name. */
export function briefContext(name: string, day: string): BriefContext {
  const rows = commodities.toArray();
  const wanted = name.toLowerCase();
  const found = rows.find(
    (row) =>
      row.id === wanted ||
      row.name.toLowerCase() === wanted ||
      row.symbol?.toLowerCase() === wanted ||
      row.aliases.some((alias) => alias.toLowerCase() === wanted),
  );
  if (!found) {
    const close = nearest(
      wanted,
      rows.map((row) => row.id),
    );
    throw new OreledgerError(
      `No commodity is called ${JSON.stringify(name)}.${close.length > 0 ? ` Did you mean ${close.join(" or ")}?` : ""} \`oreledger list commodities\` shows all ${rows.length}.`,
    );
  }
  const names = new Map<string, string>(areas.toArray().map((area) => [area.id, area.name]));
  return {
    commodity: { id: found.id, name: found.name },
    family: withDescendants(found.id),
    day,
    footnotes: new Footnotes(),
    areaName: (id) => names.get(id) ?? id,
  };
}
