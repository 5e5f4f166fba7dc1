import { sources, table } from "@oreledger/data/packed/products";
import { Query } from "../query/query.ts";

/**
 * Traded products: HS codes and named baskets.
 *
 * @example products.get({ id: "hs-2846" })?.code // "2846"
 */
export const products = /* @__PURE__ */ new Query<"products">({ table, sources, ledger: "installed" });
