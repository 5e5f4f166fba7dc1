import { table as commodities } from "@oreledger/data/packed/commodities";
import { table as deposits } from "@oreledger/data/packed/deposits";
import { table } from "@oreledger/data/packed/resource_estimates";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** What is said to lie in each deposit. */
export const resourceEstimates = new Query<"resource_estimates">({
  table,
  sources,
  references: { deposit: deposits, analyte: commodities, source: sources },
  print: [],
});
