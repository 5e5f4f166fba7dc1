import { sources, table } from "@oreledger/data/packed/redirects";
import { Query } from "../query/query.ts";

/**
 * Retired ids and their successors.
 *
 * @example redirects.toArray()
 */
export const redirects = /* @__PURE__ */ new Query<"redirects">({ table, sources, ledger: "installed" });
