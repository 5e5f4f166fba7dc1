import { sources, table } from "@oreledger/data/packed/resource_estimates";
import { Query } from "../query/query.ts";

/** What is said to lie in each deposit. */
export const resourceEstimates = /* @__PURE__ */ new Query<"resource_estimates">({ table, sources });
