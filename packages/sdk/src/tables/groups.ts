import { sources, table } from "@oreledger/data/packed/groups";
import { Query } from "../query/query.ts";

/** Named sets of areas or commodities. */
export const groups = /* @__PURE__ */ new Query<"groups">({ table, sources });
