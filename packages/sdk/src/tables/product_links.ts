import { sources, table } from "@oreledger/data/packed/product_links";
import { Query } from "../query/query.ts";

/**
 * How codes of two editions of the Harmonized System correspond.
 *
 * @example productLinks.where({ older_edition: "hs17", older_code: "811292" }).length // 3
 */
export const productLinks = /* @__PURE__ */ new Query<"product_links">({ table, sources, ledger: "installed" });
