import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { sources, table } from "@oreledger/data/packed/resource_estimates";
import { Query } from "../query/query.ts";

/**
 * Estimates of what each deposit contains.
 *
 * @example resourceEstimates.get({ id: "zhana-kazakhstan-ministry-metal" })?.comparator // "gt"
 */
export const resourceEstimates = /* @__PURE__ */ new Query<"resource_estimates">({
  table,
  sources,
  groupMembers,
  ledger: "installed",
});
