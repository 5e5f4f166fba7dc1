import { sources, table } from "@oreledger/data/packed/print_links";
import { Query } from "../query/query.ts";

/**
 * Forms and bases that a publisher renamed: linked names are one print.
 *
 * @example printLinks.where({ commodity: "gallium" }).length // 0
 */
export const printLinks = /* @__PURE__ */ new Query<"print_links">({ table, sources, ledger: "installed" });
