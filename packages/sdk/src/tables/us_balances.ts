import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { sources, table } from "@oreledger/data/packed/us_balances";
import { Query } from "../query/query.ts";

/**
 * US production, trade, stocks, consumption and import reliance, with each edition’s definition.
 *
 * @example usBalances.where({ source: "usgs-mcs-2026-v1-0", commodity: "rare-earths", item: "net_import_reliance", form: "compounds-and-metals", year: 2024 }).get()?.quantity // 53
 */
export const usBalances = /* @__PURE__ */ new Query<"us_balances">({
  table,
  sources,
  groupMembers,
  ledger: "installed",
});
