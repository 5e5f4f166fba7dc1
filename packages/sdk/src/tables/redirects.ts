import { sources, table } from "@oreledger/data/packed/redirects";
import { Query } from "../query/query.ts";

/**
 * Where retired ids went.
 *
 * @example redirects.toArray()
 */
export const redirects = /* @__PURE__ */ new Query<"redirects">({ table, sources, ledger: "installed" });
