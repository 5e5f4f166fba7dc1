import { sources, table } from "@oreledger/data/packed/event_relations";
import { Query } from "../query/query.ts";

/**
 * What one act does to another.
 *
 * @example eventRelations.where({ event: "chn-2025-ann-70-suspension", relation: "suspends" }).length > 0 // true
 */
export const eventRelations = /* @__PURE__ */ new Query<"event_relations">({ table, sources, ledger: "installed" });
