import type { AreaCode, CommodityId, DevelopmentStatus } from "@oreledger/data";
import { anything, requireInputs, requireText, tablesOf } from "../../given.ts";
import { withDescendants } from "../../ledger/kinship.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { selected } from "../../query/filter.ts";
import type { Query } from "../../query/query.ts";

/** The conditions of `depositsOf`. */
export interface DepositsOf {
  /** The country or countries. */
  readonly area?: AreaCode | readonly AreaCode[];
  /** What they contain: rare earths include dysprosium. */
  readonly commodity?: CommodityId;
  readonly status?: DevelopmentStatus | readonly DevelopmentStatus[];
}

/**
 * Deposits by country, commodity and stage of development.
 *
 * @throws UnknownValue naming the nearest value.
 * @example depositsOf(ledger, { area: "KAZ", commodity: "rare-earths" }).length
 */
export function depositsOf(ledger: LedgerWith<"commodities" | "deposits">, inputs: DepositsOf): Query<"deposits"> {
  requireInputs("depositsOf", inputs, {}, { area: anything, commodity: requireText, status: anything });
  const { area, commodity, status } = inputs;
  return selected(tablesOf(ledger, "deposits").deposits, {
    area,
    commodities: commodity === undefined ? undefined : withDescendants(ledger, commodity),
    development_status: status,
  });
}
