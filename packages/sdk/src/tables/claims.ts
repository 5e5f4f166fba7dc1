import { sources, table } from "@oreledger/data/packed/claims";
import { Query } from "../query/query.ts";

/**
 * Published claims, with our verdict.
 *
 * @example claims.get({ id: "article-012" })?.verdict // "contradicted"
 */
export const claims = /* @__PURE__ */ new Query<"claims">({ table, sources, ledger: "installed" });
