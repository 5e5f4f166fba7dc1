import { table } from "@oreledger/data/packed/licences";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** What each licence allows. */
export const licences = new Query<"licences">({
  table,
  sources,
  references: {},
  print: [],
});
