import { table as areas } from "@oreledger/data/packed/areas";
import { table as commodities } from "@oreledger/data/packed/commodities";
import { table } from "@oreledger/data/packed/policy_events";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Clauses of acts that bear on supply. */
export const policyEvents = new Query<"policy_events">({
  table,
  sources,
  references: { actors: areas, targets: areas, commodities, source: sources },
  print: [],
});
