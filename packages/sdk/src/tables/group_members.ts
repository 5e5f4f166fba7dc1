import { sources, table } from "@oreledger/data/packed/group_members";
import { Query } from "../query/query.ts";

/**
 * Who belongs to which group, and when.
 *
 * @example groupMembers.where({ group: "c5" }).toColumns().member // ["KAZ", "KGZ", "TJK", "TKM", "UZB"]
 */
export const groupMembers = /* @__PURE__ */ new Query<"group_members">({ table, sources, ledger: "installed" });
