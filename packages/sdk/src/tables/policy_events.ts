import { sources, table } from "@oreledger/data/packed/policy_events";
import { Query } from "../query/query.ts";

/** Clauses of acts that bear on supply. */
export const policyEvents = /* @__PURE__ */ new Query<"policy_events">({ table, sources });
