import { type CommodityId, nearest } from "@oreledger/data";
import { UnknownValue } from "../errors.ts";
import { requireText, tablesOf } from "../given.ts";
import { onceFor } from "../once-for.ts";
import type { LedgerTables, LedgerWith } from "./ledger.ts";

type Commodities = LedgerWith<"commodities">;

const parentsOf = /* @__PURE__ */ onceFor(
  (commodities: LedgerTables["commodities"]): ReadonlyMap<CommodityId, CommodityId | null> =>
    new Map(commodities.toArray().map(({ id, parent }) => [id, parent])),
);

const parents = (ledger: Commodities) => parentsOf(tablesOf(ledger, "commodities").commodities);

function requireKnown(known: ReadonlyMap<string, unknown>, commodity: string): void {
  requireText("A commodity", commodity);
  if (!known.has(commodity)) throw new UnknownValue("commodities", "id", commodity, nearest(commodity, known.keys()));
}

/**
 * A commodity and all that it contains: a query of rare earths includes dysprosium.
 *
 * @example withDescendants(ledger, "rare-earths").includes("dysprosium") // true
 * @throws UnknownValue naming the nearest commodity.
 */
export function withDescendants(ledger: Commodities, commodity: CommodityId): CommodityId[] {
  const parentOf = parents(ledger);
  requireKnown(parentOf, commodity);
  const found = [commodity];
  for (const ancestor of found)
    for (const [id, parent] of parentOf) if (parent === ancestor && !found.includes(id)) found.push(id);
  return found;
}

/**
 * A commodity and everything that contains it: an act on rare earths applies to dysprosium.
 *
 * @example withAncestors(ledger, "dysprosium") // ["dysprosium", "heavy-rare-earths", "rare-earths"]
 * @throws UnknownValue naming the nearest commodity.
 */
export function withAncestors(ledger: Commodities, commodity: CommodityId): CommodityId[] {
  const parentOf = parents(ledger);
  requireKnown(parentOf, commodity);
  const found: CommodityId[] = [];
  for (let id: CommodityId | null = commodity; id !== null && !found.includes(id); id = parentOf.get(id) ?? null)
    found.push(id);
  return found;
}
