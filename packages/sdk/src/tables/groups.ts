import { sources, table } from "@oreledger/data/packed/groups";
import { Query } from "../query/query.ts";

/**
 * Named sets of areas or commodities.
 *
 * @example groups.get({ id: "eu27" })?.kind // "areas"
 */
export const groups = /* @__PURE__ */ new Query<"groups">({ table, sources, ledger: "installed" });
