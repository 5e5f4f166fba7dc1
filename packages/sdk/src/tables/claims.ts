import { table } from "@oreledger/data/packed/claims";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Published claims, with our verdict. */
export const claims = new Query<"claims">({
  table,
  sources,
  references: { source: sources },
  print: [],
});
