import { sources, table } from "@oreledger/data/packed/event_relations";
import { Query } from "../query/query.ts";

/** What one act does to another. */
export const eventRelations = /* @__PURE__ */ new Query<"event_relations">({ table, sources });
