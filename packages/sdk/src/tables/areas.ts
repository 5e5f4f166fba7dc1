import { table } from "@oreledger/data/packed/areas";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Countries, and the areas outside ISO 3166-1 that sources print. */
export const areas = new Query<"areas">({
  table,
  sources,
  references: {},
  print: [],
});
