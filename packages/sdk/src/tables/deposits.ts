import { sources, table } from "@oreledger/data/packed/deposits";
import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { Query } from "../query/query.ts";

/**
 * Deposits, projects and announced finds.
 *
 * @example deposits.get({ id: "mountain-pass" })?.area // "USA"
 */
export const deposits = /* @__PURE__ */ new Query<"deposits">({ table, sources, groupMembers, ledger: "installed" });
