import type { CommodityId } from "@oreledger/data";
import { withAncestors, withDescendants } from "./kinship.ts";
import type { LedgerWith } from "./ledger.ts";

/** How much of a commodity an act covers: all of it, a part of it, or only the technology and equipment for working it. */
export type Reach = "whole" | "part" | "technology";

/**
 * How much of a commodity an act covers: an act on rare earths covers all of dysprosium, one on dysprosium a part of rare earths.
 *
 * @returns A function from the commodities that an act names to its reach; undefined if it does not cover the commodity.
 * @throws UnknownValue naming the nearest commodity.
 * @example reachOn(ledger, "dysprosium")(["rare-earths"]) // "whole"
 */
export function reachOn(
  ledger: LedgerWith<"commodities">,
  commodity: CommodityId,
): (named: readonly string[]) => Reach | undefined {
  const { commodities } = ledger.tables;
  const whole = new Set<string>(withAncestors(ledger, commodity));
  const parts = new Set<string>(withDescendants(ledger, commodity));
  const technologies = new Set<string>(commodities.wide().where({ kind: "technology" }).toColumns().id);
  for (const { id, parent } of commodities)
    if (technologies.has(id) && parent !== null && whole.has(parent)) parts.add(id);
  return (named) => {
    if (named.some((id) => whole.has(id) && !technologies.has(id))) return "whole";
    if (named.some((id) => parts.has(id) && !technologies.has(id))) return "part";
    return named.some((id) => whole.has(id) || parts.has(id)) ? "technology" : undefined;
  };
}
