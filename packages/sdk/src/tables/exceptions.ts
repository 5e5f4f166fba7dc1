import { table } from "@oreledger/data/packed/exceptions";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Accepted findings, with reasons. */
export const exceptions = new Query<"exceptions">({
  table,
  sources,
  references: {},
  print: [],
});
