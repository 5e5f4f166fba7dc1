import type { CommodityId, Rows, SeriesId } from "@oreledger/data";
import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { table as printLinks } from "@oreledger/data/packed/print_links";
import { sources, table } from "@oreledger/data/packed/shares";
import type { Narrowed } from "../query/filter.ts";
import { Query } from "../query/query.ts";

/**
 * Who mines, refines and owns what, as each edition printed it.
 *
 * @example shares.get({ source: "usgs-mcs-2025", commodity: "rare-earths", stage: "mine", measure: "production", area: "AUS", year: 2024 })?.quantity // 13000
 */
export const shares = /* @__PURE__ */ new Query<"shares">({
  table,
  sources,
  groupMembers,
  printLinks,
  ledger: "installed",
});

/**
 * Mine production of a commodity: `shares` with the stage `mine` and the measure `production`. A metric takes one series
 * and one year of it.
 *
 * @param of The series and the year; all by default.
 * @throws UnknownValue naming the nearest commodity or series.
 * @example mineProduction("rare-earths", { series: "usgs-mcs", year: 2024 }).get({ area: "AUS" })?.quantity // 29000
 */
export function mineProduction<const Id extends CommodityId>(
  commodity: Id,
  of: { readonly series?: SeriesId; readonly year?: number } = {},
): Query<"shares", Narrowed<Rows["shares"], { commodity: Id; stage: "mine"; measure: "production" }>> {
  const filter = { ...of, commodity, stage: "mine", measure: "production" } as const;
  return shares.where(filter);
}
