import { table } from "@oreledger/data/packed/agreement_commodities";
import { table as agreements } from "@oreledger/data/packed/agreements";
import { table as commodities } from "@oreledger/data/packed/commodities";
import { table as sources } from "@oreledger/data/packed/sources";
import { Query } from "../query/query.ts";

/** Which commodities an agreement names. */
export const agreementCommodities = new Query<"agreement_commodities">({
  table,
  sources,
  references: { agreement: agreements, commodity: commodities },
  print: [],
});
