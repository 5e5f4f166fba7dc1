import { table } from "@oreledger/data/packed/event_relations";
import { table as policyEvents } from "@oreledger/data/packed/policy_events";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** What one act does to another. */
export const eventRelations = new Query<"event_relations">({
  table,
  sources,
  references: { event: policyEvents, related: policyEvents, source: sources },
  print: [],
});
