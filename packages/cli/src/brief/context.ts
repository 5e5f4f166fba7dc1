import type { CommodityId, Ledger } from "@oreledger/sdk";
import { idMeant } from "@oreledger/sdk/catalogue";
import { withDescendants } from "@oreledger/sdk/ledger";
import { type PageContext, pageContext } from "./page.ts";

/** What every section of a brief starts from. */
export interface BriefContext extends PageContext {
  readonly commodity: { readonly id: CommodityId; readonly name: string };
  /** The commodity and all that it contains. */
  readonly family: readonly CommodityId[];
}

/** @throws UsageError naming the nearest commodity, where there is none of that name. */
export function briefContext(ledger: Ledger, name: string, day: string): BriefContext {
  const id = idMeant(ledger, "commodities", name, "commodity") as CommodityId;
  return {
    ...pageContext(ledger, day),
    commodity: { id, name: ledger.tables.commodities.where({ id }).toArray()[0]?.name ?? id },
    family: withDescendants(ledger, id),
  };
}
