import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { table as printLinks } from "@oreledger/data/packed/print_links";
import { sources, table } from "@oreledger/data/packed/shares";
import { Query } from "../query/query.ts";

/**
 * Who mines, refines and holds what, as each edition printed it.
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
