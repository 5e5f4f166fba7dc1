import { table as commodities } from "@oreledger/data/packed/commodities";
import { table } from "@oreledger/data/packed/oxides";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Mass factors between element and oxide. */
export const oxides = new Query<"oxides">({
  table,
  sources,
  references: { commodity: commodities, source: sources },
  print: [],
});
