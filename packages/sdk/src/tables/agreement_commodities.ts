import { sources, table } from "@oreledger/data/packed/agreement_commodities";
import { Query } from "../query/query.ts";

/** Which commodities an agreement names. */
export const agreementCommodities = /* @__PURE__ */ new Query<"agreement_commodities">({ table, sources });
