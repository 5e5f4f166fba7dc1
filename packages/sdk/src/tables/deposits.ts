import { table as areas } from "@oreledger/data/packed/areas";
import { table as commodities } from "@oreledger/data/packed/commodities";
import { table } from "@oreledger/data/packed/deposits";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Deposits, projects and announced finds. */
export const deposits = new Query<"deposits">({
  table,
  sources,
  references: { area: areas, commodities, source: sources },
  print: [],
});
