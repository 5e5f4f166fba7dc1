import { table as agreements } from "@oreledger/data/packed/agreements";
import { table as areas } from "@oreledger/data/packed/areas";
import { table } from "@oreledger/data/packed/commitments";
import { table as commodities } from "@oreledger/data/packed/commodities";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Promises of money or capacity. */
export const commitments = new Query<"commitments">({
  table,
  sources,
  references: { agreement: agreements, actor_areas: areas, commodities, source: sources },
  print: [],
});
