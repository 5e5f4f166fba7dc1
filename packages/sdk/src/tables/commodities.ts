import { sources, table } from "@oreledger/data/packed/commodities";
import { Query } from "../query/query.ts";

/**
 * The materials that are mined, refined and traded.
 *
 * @example commodities.get({ id: "dysprosium" })?.symbol // "Dy"
 */
export const commodities = /* @__PURE__ */ new Query<"commodities">({ table, sources, ledger: "installed" });
