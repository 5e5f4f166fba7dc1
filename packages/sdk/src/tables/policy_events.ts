import { sources, table } from "@oreledger/data/packed/policy_events";
import { Query } from "../query/query.ts";

/**
 * Clauses of acts that affect supply.
 *
 * @example policyEvents.get({ id: "chn-2025-seven-ree" })?.effective_from // "2025-04-04"
 */
export const policyEvents = /* @__PURE__ */ new Query<"policy_events">({ table, sources, ledger: "installed" });
