import { sources, table } from "@oreledger/data/packed/areas";
import { Query } from "../query/query.ts";

/**
 * Countries, and the areas outside ISO 3166-1 that sources print.
 *
 * @example areas.get({ id: "KAZ" })?.capital // "Astana"
 */
export const areas = /* @__PURE__ */ new Query<"areas">({ table, sources, ledger: "installed" });
