import { table } from "@oreledger/data/packed/redirects";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Where retired ids went. */
export const redirects = new Query<"redirects">({
  table,
  sources,
  references: {},
  print: [],
});
