import type { CommodityId, Rows } from "@oreledger/data";
import { withDescendants } from "./kinship.ts";
import type { Query } from "./query/query.ts";
import { deposits } from "./tables/deposits.ts";

/** Which deposits. */
export interface DepositsOf {
  /** The country or countries. */
  readonly area?: Rows["areas"]["id"] | readonly Rows["areas"]["id"][];
  /** What they hold: rare earths reach dysprosium. */
  readonly commodity?: CommodityId;
  readonly status?: string | readonly string[];
}

/**
 * Deposits by country, by commodity and by how far they have come.
 *
 * @throws UnknownValue naming the nearest value.
 * @example depositsOf({ area: "KAZ", commodity: "rare-earths" }).length
 */
export function depositsOf({ area, commodity, status }: DepositsOf): Query<"deposits"> {
  return deposits.where({
    ...(area === undefined ? {} : { area }),
    ...(commodity === undefined ? {} : { commodities: withDescendants(commodity) }),
    ...(status === undefined ? {} : { development_status: status }),
  } as never);
}
