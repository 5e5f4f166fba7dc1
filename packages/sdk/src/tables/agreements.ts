import { table } from "@oreledger/data/packed/agreements";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Acts between governments. */
export const agreements = new Query<"agreements">({
  table,
  sources,
  references: { source: sources },
  print: [],
});
