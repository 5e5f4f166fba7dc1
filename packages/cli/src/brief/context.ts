import type { CommodityId, Ledger } from "@oreledger/sdk";
import { Footnotes } from "@oreledger/sdk/answer";
import { idMeant } from "@oreledger/sdk/catalogue";
import { withDescendants } from "@oreledger/sdk/ledger";

/** What every section of a brief starts from. */
export interface BriefContext {
  readonly ledger: Ledger;
  readonly commodity: { readonly id: CommodityId; readonly name: string };
  /** The commodity and all that it contains. */
  readonly family: readonly CommodityId[];
  /** The day of the answer, ISO 8601. */
  readonly day: string;
  readonly footnotes: Footnotes;
  /** A short name for an area. */
  readonly areaName: (id: string) => string;
}

/** @throws UsageError naming the nearest commodity, where there is none of that name. */
export function briefContext(ledger: Ledger, name: string, day: string): BriefContext {
  const id = idMeant(ledger, "commodities", name, "commodity") as CommodityId;
  const names = new Map<string, string>(ledger.tables.areas.toArray().map((area) => [area.id, area.name]));
  return {
    ledger,
    commodity: { id, name: ledger.tables.commodities.where({ id }).toArray()[0]?.name ?? id },
    family: withDescendants(ledger, id),
    day,
    footnotes: new Footnotes(),
    areaName: (area) => names.get(area) ?? area,
  };
}
