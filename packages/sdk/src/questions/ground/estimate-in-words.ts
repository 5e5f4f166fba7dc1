import type { Rows } from "@oreledger/data";
import { formatNumber } from "../../answer/figures.ts";
import type { EstimateStanding } from "./by-standing.ts";

/** How well an estimate is known, in a sentence. */
export const knownAs: Readonly<Record<EstimateStanding, string>> = {
  reserve: "reserve",
  resource: "resource",
  other_code: "under another code",
  no_code: "under no code",
  target: "target or forecast",
  announced: "announced only",
};

/** How much an estimate is of: what it contains where that is said. */
export function sizeOf({
  tonnage_t,
  tonnage_basis,
  contained_t,
  comparator,
  low_t,
  high_t,
}: Rows["resource_estimates"]): string {
  const mark = comparator === "gt" ? ">" : comparator === "lt" ? "<" : comparator === "approx" ? "~" : "";
  if (contained_t !== null) return `${mark}${formatNumber(contained_t)} t contained`;
  if (tonnage_t !== null)
    return `${mark}${formatNumber(tonnage_t)} t ${tonnage_basis === "ambiguous" ? "of what is not said" : (tonnage_basis?.replaceAll("_", " ") ?? "")}`.trim();
  return low_t === null ? "no tonnage" : `${formatNumber(low_t)} to ${formatNumber(high_t ?? low_t)} t`;
}
