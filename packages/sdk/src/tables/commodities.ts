import { table } from "@oreledger/data/packed/commodities";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** What is mined, refined and traded. */
export const commodities = new Query<"commodities">({
  table,
  sources,
  references: { parent: table },
  print: [],
});
