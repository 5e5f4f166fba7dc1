import { sources, table } from "@oreledger/data/packed/agreement_commodities";
import { Query } from "../query/query.ts";

/**
 * Which commodities an agreement names.
 *
 * @example agreementCommodities.where({ agreement: "usa-aus-framework-2025" }).toColumns().commodity.includes("rare-earths") // true
 */
export const agreementCommodities = /* @__PURE__ */ new Query<"agreement_commodities">({
  table,
  sources,
  ledger: "installed",
});
