import { table } from "@oreledger/data/packed/deposit_locations";
import { table as deposits } from "@oreledger/data/packed/deposits";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Where each further source puts a deposit. */
export const depositLocations = new Query<"deposit_locations">({
  table,
  sources,
  references: { deposit: deposits, source: sources },
  print: [],
});
