import { table } from "@oreledger/data/packed/groups";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Named sets of areas or commodities. */
export const groups = new Query<"groups">({
  table,
  sources,
  references: { source: sources },
  print: [],
});
