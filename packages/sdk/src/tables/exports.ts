import { sources, table } from "@oreledger/data/packed/exports";
import { table as groupMembers } from "@oreledger/data/packed/group_members";
import { Query } from "../query/query.ts";

/**
 * Who sells to whom. The table is `exports`; a top-level name `exports` would break CommonJS.
 *
 * @example exportFlows.where({ exporter: "CHN", importer: "JPN", product: "hs-284690", period: "2024", series: "un-comtrade-china-exports-wits" }).get()?.value_usd // 134190360
 */
export const exportFlows = /* @__PURE__ */ new Query<"exports">({ table, sources, groupMembers, ledger: "installed" });
