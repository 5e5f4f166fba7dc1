import { table } from "@oreledger/data/packed/citations";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Further sources of a row. */
export const citations = new Query<"citations">({
  table,
  sources,
  references: { source: sources },
  print: [],
});
