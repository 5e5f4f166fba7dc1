import { table } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/**
 * Every version of every edition that the ledger cites.
 *
 * @example sources.get({ id: "usgs-mcs-2025" })?.publisher // "U.S. Geological Survey"
 */
export const sources = /* @__PURE__ */ new Query<"sources">({ table, sources: table, ledger: "installed" });
