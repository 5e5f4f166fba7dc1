import type { CommodityId, Ledger } from "@oreledger/sdk";
import { idMeant } from "@oreledger/sdk/catalogue";
import { withDescendants } from "@oreledger/sdk/ledger";
import { type PageContext, pageContext } from "../page.ts";

/** The input of every section of a brief. */
export interface CommodityContext extends PageContext {
  readonly commodity: { readonly id: CommodityId; readonly name: string };
  /** The commodity and all commodities that it contains. */
  readonly family: readonly CommodityId[];
}

/** @throws UsageError that names the nearest commodity, if none has that name. */
export function commodityContext(ledger: Ledger, name: string, day: string): CommodityContext {
  const id = idMeant(ledger, "commodities", name, "commodity") as CommodityId;
  return {
    ...pageContext(ledger, day),
    commodity: { id, name: ledger.tables.commodities.where({ id }).toArray()[0]?.name ?? id },
    family: withDescendants(ledger, id),
  };
}
